package org.yupian.tagging.train.pos;

import java.util.SplittableRandom;
import org.yupian.document.TagSet;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.pos.PosColumns;
import org.yupian.tokenize.train.TaggedSentence;

/** Columns, labels and candidates of sentences to learn from. Scratch of one training. */
final class SentenceColumns {
    private final PosColumns reader;
    private final TagDictionary dictionary;
    private final TagSet tags;
    private final SplittableRandom random;
    private final double hidden;
    private final Columns columns = PosColumns.columns();

    /**
     * Columns for training.
     *
     * @param hidden a word seen n times is hidden with probability hidden / n
     */
    SentenceColumns(PosColumns reader, TagDictionary dictionary, TagSet tags, double hidden, long seed) {
        this.hidden = hidden;
        this.random = new SplittableRandom(seed);
        this.reader = reader;
        this.dictionary = dictionary;
        this.tags = tags;
    }

    /** Fills the columns, as if no word had been seen here. */
    Columns fill(TaggedSentence sentence, long[] candidates, boolean[] hides) {
        int count = sentence.words().size();
        int[] starts = new int[count];
        int[] ends = new int[count];
        char[] text = reader.read(String.join("", sentence.words()));
        int at = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = at;
            at += sentence.words().get(i).length();
            ends[i] = at;
        }
        reader.fill(text, starts, ends, count, columns);
        int[] symbols = columns.column(PosColumns.NAMES.indexOf("k"));
        for (int i = 0; i < count; i++) {
            symbols[i] = PosColumns.symbol(candidates[i]);
            if (hides[i]) {
                columns.column(0)[i] = Columns.NONE;
            }
        }
        return columns;
    }

    int[] labels(TaggedSentence sentence) {
        return sentence.tags().stream().mapToInt(tags::id).toArray();
    }

    /** What each word may be, by what the other occurrences of it show. */
    long[] candidates(TaggedSentence sentence, boolean[] hides) {
        long[] candidates = new long[sentence.words().size()];
        for (int i = 0; i < candidates.length; i++) {
            char[] word = reader.read(sentence.words().get(i));
            int form = reader.form(word, 0, word.length);
            String read = new String(word);
            hides[i] = random.nextDouble() * dictionary.count(read) < hidden;
            candidates[i] = hides[i]
                    ? dictionary.unknown(form)
                    : dictionary.candidatesWithout(
                            read, form, tags.id(sentence.tags().get(i)));
        }
        return candidates;
    }
}
