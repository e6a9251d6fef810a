package org.yupian.tagging.hmm;

import java.util.List;
import java.util.Objects;
import org.yupian.document.SpanSink;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.text.CharacterClass;
import org.yupian.text.SentenceEnds;
import org.yupian.tokenize.Segmenter;

/**
 * Segments by a hidden Markov model over the places of characters in words, as textbooks do: a baseline to compare
 * with, which takes no user dictionary. Immutable and safe for all threads.
 *
 * <p>Time is linear in the text; memory is that of one block, whatever the length of the text. A block ends at white
 * space; a longer one behind the end of a sentence, or where it is full.
 */
public final class HmmSegmenter implements Segmenter {
    /** The most characters in a block. */
    private static final int BLOCK = 512;

    private final HmmModel model;
    /** For each label whether a word begins at it, and whether one ends. */
    private final boolean[] begins;

    private final boolean[] ends;

    private HmmSegmenter(HmmModel model) {
        this.model = model;
        List<String> labels = model.labels();
        this.begins = new boolean[labels.size()];
        this.ends = new boolean[labels.size()];
        for (int label = 0; label < begins.length; label++) {
            int place = TagScheme.BMES.labels().indexOf(labels.get(label));
            begins[label] = TagScheme.begins(place);
            ends[label] = TagScheme.ends(place);
        }
    }

    /**
     * A segmenter over a model of characters.
     *
     * @throws IllegalArgumentException if it has other labels than those of {@link TagScheme#BMES}
     */
    public static HmmSegmenter of(HmmModel model) {
        if (!TagScheme.BMES.labels().containsAll(model.labels())) {
            throw new IllegalArgumentException("%s: expected a hidden Markov model of characters, found labels %s"
                    .formatted(model.card().id(), model.labels()));
        }
        return new HmmSegmenter(model);
    }

    @Override
    public String name() {
        return "hmm";
    }

    @Override
    public void segment(CharSequence text, int from, int to, SpanSink out) {
        Objects.checkFromToIndex(from, to, text.length());
        for (int at = from; at < to; ) {
            if (space(text.charAt(at))) {
                at++;
            } else {
                int end = end(text, at, to);
                block(text, at, end, out);
                at = end;
            }
        }
    }

    private static boolean space(char c) {
        return CharacterClass.of(c) == CharacterClass.SPACE;
    }

    private static int end(CharSequence text, int from, int to) {
        int limit = Math.min(to, from + BLOCK);
        int sentence = -1;
        for (int at = from; at < limit; at++) {
            char c = text.charAt(at);
            if (space(c)) {
                return at;
            }
            if (SentenceEnds.ends(c)) {
                sentence = at + 1;
            }
        }
        if (limit == to || sentence < from + BLOCK / 2) {
            // A surrogate pair stays whole.
            boolean pair = limit < to && Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit));
            return pair ? limit + 1 : limit;
        }
        return sentence;
    }

    private void block(CharSequence text, int from, int to, SpanSink out) {
        int[] path = model.decode(HmmCharacters.of(text, from, to));
        int start = from;
        for (int i = from + 1; i < to; i++) {
            boolean cut = begins[path[i - from]] || ends[path[i - 1 - from]];
            if (cut && !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                out.accept(start, i);
                start = i;
            }
        }
        out.accept(start, to);
    }
}
