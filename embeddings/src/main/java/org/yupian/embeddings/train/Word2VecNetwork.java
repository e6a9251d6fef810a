package org.yupian.embeddings.train;

import org.jspecify.annotations.Nullable;

/** What all shards share while word2vec learns: the words, what is drawn and thinned out, and the two matrices. */
final class Word2VecNetwork {
    final Word2VecOptions options;
    final TrainingVocabulary vocabulary;
    final int[] keeping;
    final AliasTable negatives;
    final @Nullable HuffmanCodes codes;
    final int[][] parts;
    final float[] inputs;
    final float[] outputs;

    /**
     * A network at its beginning.
     *
     * @param parts for each word the rows of the input matrix that it is the mean of, or none where it has one row
     */
    Word2VecNetwork(Word2VecOptions options, TrainingVocabulary vocabulary, int[][] parts, int rows) {
        this.options = options;
        this.vocabulary = vocabulary;
        this.parts = parts;
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

    private static int elements(int rows, int dimension) {
        long elements = (long) rows * dimension;
        if (elements > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "expected at most 2^31 numbers in a matrix, found %d rows of %d; a higher minimum count helps"
                            .formatted(rows, dimension));
        }
        return (int) elements;
    }
}
