package org.yupian.embeddings.train;

import java.util.Arrays;
import java.util.List;
import org.yupian.embeddings.train.kernel.AliasTable;

/** The words of a corpus that get a vector: those that occur often enough, the most frequent first. */
final class TrainingVocabulary {
    private final List<String> words;
    private final long[] counts;
    private final int[] rows;
    private final long tokens;

    private TrainingVocabulary(List<String> words, long[] counts, int[] rows, long tokens) {
        this.words = words;
        this.counts = counts;
        this.rows = rows;
        this.tokens = tokens;
    }

    /**
     * The words that occur at least {@code minimum} times. Equally frequent ones are in the order of their code units,
     * so the rows do not depend on the order of the corpus.
     *
     * @throws IllegalArgumentException if there are not two
     */
    static TrainingVocabulary of(EncodedCorpus corpus, int minimum) {
        List<String> all = corpus.words();
        Integer[] numbers = ranked(corpus, all, minimum);
        if (numbers.length < 2) {
            throw new IllegalArgumentException(
                    "expected at least two words that occur %d times or more, found %d among %d words and %d tokens"
                            .formatted(minimum, numbers.length, all.size(), corpus.tokens()));
        }
        int[] rows = new int[all.size()];
        Arrays.fill(rows, -1);
        long[] counts = new long[numbers.length];
        String[] words = new String[numbers.length];
        long tokens = 0;
        for (int row = 0; row < numbers.length; row++) {
            rows[numbers[row]] = row;
            counts[row] = corpus.count(numbers[row]);
            words[row] = all.get(numbers[row]);
            tokens += counts[row];
        }
        return new TrainingVocabulary(List.of(words), counts, rows, tokens);
    }

    /** The numbers of words that occur often enough, in the order of their rows. */
    private static Integer[] ranked(EncodedCorpus corpus, List<String> all, int minimum) {
        Integer[] numbers = new Integer[all.size()];
        int size = 0;
        for (int number = 0; number < all.size(); number++) {
            if (corpus.count(number) >= minimum) {
                numbers[size++] = number;
            }
        }
        Arrays.sort(numbers, 0, size, (a, b) -> {
            int order = Long.compare(corpus.count(b), corpus.count(a));
            return order != 0 ? order : all.get(a).compareTo(all.get(b));
        });
        return Arrays.copyOf(numbers, size);
    }

    int size() {
        return counts.length;
    }

    List<String> words() {
        return words;
    }

    long[] counts() {
        return counts.clone();
    }

    long count(int row) {
        return counts[row];
    }

    /** How many tokens of the corpus are such words. */
    long tokens() {
        return tokens;
    }

    /** The row of a word of the corpus, or -1 where it has none. */
    int row(int number) {
        return rows[number];
    }

    /** The weights by which word2vec draws words that are not there: count to the power of 3/4. */
    AliasTable negatives() {
        double[] weights = new double[counts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow((double) counts[i], 0.75);
        }
        return new AliasTable(weights);
    }

    /**
     * How likely each word is kept, in units of 2^-31: sqrt(t/f) + t/f for a word whose share is f (Mikolov et al. 2013
     * in the form of the released program).
     */
    int[] keeping(double threshold) {
        int[] keeping = new int[counts.length];
        for (int i = 0; i < keeping.length; i++) {
            double ratio = threshold * tokens / (double) counts[i];
            double keep = threshold <= 0 ? 1 : Math.sqrt(ratio) + ratio;
            keeping[i] = (int) Math.min(keep * 0x1p31, Integer.MAX_VALUE);
        }
        return keeping;
    }
}
