package org.yupian.tokenize.train;

import java.util.List;
import java.util.stream.Stream;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** Finds the words of a dictionary that a corpus hardly ever cuts where they stand at the beginning of a word. */
final class SolidWords {
    /** One cut in so many places is still hardly ever. */
    private static final int TOLERANCE = 30;

    private final DoubleArrayTrie words;
    private final int[] whole;
    private final int[] cut;

    /** The words of a model, in the order of their ids. */
    SolidWords(List<String> words) {
        this.words = DoubleArrayTrie.of(words);
        whole = new int[words.size()];
        cut = new int[words.size()];
    }

    /** Marks those that were seen whole at least so often. */
    void mark(Stream<List<String>> sentences, int least, LatticeModel.Builder model) {
        sentences.forEach(this::count);
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] >= least && (long) cut[i] * TOLERANCE <= whole[i]) {
                model.solid(LatticeModel.FIRST_WORD + i);
            }
        }
    }

    private void count(List<String> sentence) {
        String text = String.join("", sentence);
        int start = 0;
        for (String word : sentence) {
            int end = start + word.length();
            words.prefixes(text, start, text.length(), (from, to, value) -> {
                if (to - from > 1) {
                    if (to > end) {
                        cut[value]++;
                    } else {
                        whole[value]++;
                    }
                }
            });
            start = end;
        }
    }
}
