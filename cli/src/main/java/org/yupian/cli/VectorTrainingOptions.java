package org.yupian.cli;

import org.yupian.embeddings.train.Word2VecOptions;
import picocli.CommandLine.Option;

/** How word vectors are learned, on the command line. */
final class VectorTrainingOptions {
    private static final Word2VecOptions DEFAULT = Word2VecOptions.DEFAULT;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = Choice.OfVectorMethod.class,
            completionCandidates = Choice.OfVectorMethod.class,
            description = "How to learn: ${COMPLETION-CANDIDATES} (default: skipgram).")
    VectorMethod method = VectorMethod.SKIPGRAM;

    @Option(names = "--dimension", paramLabel = "N", description = "Numbers in a vector (default: 100).")
    int dimension = DEFAULT.dimension();

    @Option(names = "--window", paramLabel = "N", description = "Words on each side that count at most (default: 5).")
    int window = DEFAULT.window();

    @Option(
            names = "--negatives",
            paramLabel = "N",
            description = "Words drawn for each window that are not there (default: 5).")
    int negatives = DEFAULT.negatives();

    @Option(
            names = "--hierarchical",
            description = "Learn by hierarchical softmax instead of words that are not there.")
    boolean hierarchical;

    @Option(
            names = "--minimum-count",
            paramLabel = "N",
            description = "Words that occur less often get no vector (default: 5).")
    int minimumCount = DEFAULT.minimumCount();

    @Option(names = "--epochs", paramLabel = "N", description = "How often to go through the text (default: 1).")
    int epochs = DEFAULT.epochs();

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "The learning rate at the beginning (default: 0.05); it falls to nothing.")
    float rate = DEFAULT.rate();

    @Option(
            names = "--thin-out",
            paramLabel = "SHARE",
            description = "Leave out some of the words that are more than this share of the text (default: 0.0001; 0"
                    + " for none).")
    double threshold = DEFAULT.threshold();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of what is random (default: 1).")
    long seed = DEFAULT.seed();

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "Parts of the text that are learned from at the same time (default: 2); no more threads than"
                    + " that find work. The vectors depend on it.")
    int shards = DEFAULT.shards();

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "Threads that learn; the vectors are the same (default: 1).")
    int threads = 1;

    /** The options for word2vec; what cannot be is wrong usage. */
    Word2VecOptions word2vec() {
        try {
            return new Word2VecOptions(
                    method == VectorMethod.CBOW
                            ? Word2VecOptions.Architecture.CBOW
                            : Word2VecOptions.Architecture.SKIP_GRAM,
                    hierarchical,
                    dimension,
                    window,
                    negatives,
                    minimumCount,
                    epochs,
                    rate,
                    threshold,
                    Word2VecOptions.Subwords.NONE,
                    seed,
                    shards,
                    DEFAULT.round(),
                    false);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }
}
