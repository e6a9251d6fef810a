package org.yupian.embeddings.train;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.embeddings.FloatTable;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.train.kernel.AliasTable;
import org.yupian.embeddings.train.kernel.HuffmanCodes;
import org.yupian.embeddings.train.kernel.Randomness;

/** What all shards share while word2vec learns: the words, what is drawn and thinned out, and the two matrices. */
final class Word2VecNetwork {
    final Word2VecOptions options;
    final TrainingVocabulary vocabulary;
    final int[] keeping;
    final AliasTable negatives;
    final @Nullable HuffmanCodes codes;

    /** For each word the rows that it is the mean of; nothing where it is a row of its own. */
    final int[][] parts;

    final float[] inputs;
    final float[] outputs;

    /** A network at its beginning. */
    Word2VecNetwork(Word2VecOptions options, TrainingVocabulary vocabulary) {
        this.options = options;
        this.vocabulary = vocabulary;
        parts = options.ngrams().used() ? parts() : new int[0][];
        long rows = (long) vocabulary.size() + options.ngrams().buckets();
        keeping = vocabulary.keeping(options.threshold());
        negatives = vocabulary.negatives();
        codes = options.hierarchical() ? new HuffmanCodes(vocabulary.counts()) : null;
        inputs = new float[elements(rows, options.dimension())];
        outputs = new float[elements(vocabulary.size(), options.dimension())];
        Randomness random = new Randomness(options.seed(), -1);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (2 * random.fraction() - 1) / options.dimension();
        }
    }

    /** Whether a word is more than its own row. */
    boolean composed() {
        return parts.length > 0;
    }

    /** Each word's own row and, behind those of all words, the rows of its n-grams. */
    private int[][] parts() {
        int[][] found = new int[vocabulary.size()][];
        for (int word = 0; word < found.length; word++) {
            int[] buckets = options.ngrams().of(vocabulary.words().get(word));
            found[word] = new int[buckets.length + 1];
            found[word][0] = word;
            for (int i = 0; i < buckets.length; i++) {
                found[word][i + 1] = vocabulary.size() + buckets[i];
            }
        }
        return found;
    }

    /**
     * What was learned; the input matrix must not change any more.
     *
     * @throws DivergenceException if that is not numbers
     */
    WordVectors vectors() {
        int dimension = options.dimension();
        for (float number : inputs) {
            if (!Float.isFinite(number)) {
                throw new DivergenceException();
            }
        }
        if (!composed()) {
            return WordVectors.of(vocabulary.words(), inputs, dimension);
        }
        float[] means = new float[elements(vocabulary.size(), dimension)];
        for (int word = 0; word < parts.length; word++) {
            for (int part : parts[word]) {
                for (int j = 0; j < dimension; j++) {
                    means[word * dimension + j] += inputs[part * dimension + j] / parts[word].length;
                }
            }
        }
        float[] ngrams = Arrays.copyOfRange(inputs, vocabulary.size() * dimension, inputs.length);
        return WordVectors.of(vocabulary.words(), means, dimension)
                .withNgrams(options.ngrams(), FloatTable.of(ngrams, dimension));
    }

    private static int elements(long rows, int dimension) {
        long elements = rows * dimension;
        if (elements > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "expected at most 2^31 numbers in a matrix, found %d rows of %d; a higher minimum count helps, and so do fewer buckets"
                            .formatted(rows, dimension));
        }
        return (int) elements;
    }
}
