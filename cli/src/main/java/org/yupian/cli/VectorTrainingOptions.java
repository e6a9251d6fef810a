package org.yupian.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.yupian.embeddings.train.GloveOptions;
import org.yupian.embeddings.train.GloveTrainer;
import org.yupian.embeddings.train.VectorTrainer;
import org.yupian.embeddings.train.Word2VecOptions;
import org.yupian.embeddings.train.Word2VecTrainer;
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

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description =
                    "How often to go through the text (default: 1), or for glove through its pairs (default: 15).")
    @Nullable
    Integer epochs;

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
            names = "--memory",
            paramLabel = "SIZE",
            description = "What counting pairs for glove may take, as 512m or 2g (default: 512m).")
    String memory = "512m";

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "Threads that learn; the vectors are the same (default: 1).")
    int threads = 1;

    /** The trainer that the options ask for. */
    VectorTrainer trainer(Path folder, Executor pool) {
        return method == VectorMethod.GLOVE
                ? GloveTrainer.of(glove(), folder).withThreads(pool, threads)
                : Word2VecTrainer.of(word2vec()).withThreads(pool, threads);
    }

    /** The options for a card; what cannot be is wrong usage. */
    Map<String, Object> card() {
        try {
            return method == VectorMethod.GLOVE ? glove().card() : word2vec().card();
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private GloveOptions glove() {
        GloveOptions standard = GloveOptions.DEFAULT;
        return new GloveOptions(
                dimension,
                window,
                minimumCount,
                epochs == null ? standard.epochs() : epochs,
                rate,
                standard.ceiling(),
                standard.power(),
                bytes(),
                seed);
    }

    private long bytes() {
        if (!memory.matches("[0-9]{1,9}[kmgKMG]")) {
            throw Failure.usage("--memory: expected a number and k, m or g, found '" + memory + "'");
        }
        int last = memory.length() - 1;
        int shift =
                switch (Character.toLowerCase(memory.charAt(last))) {
                    case 'k' -> 10;
                    case 'm' -> 20;
                    default -> 30;
                };
        return Long.parseLong(memory.substring(0, last)) << shift;
    }

    private Word2VecOptions word2vec() {
        return new Word2VecOptions(
                method == VectorMethod.CBOW
                        ? Word2VecOptions.Architecture.CBOW
                        : Word2VecOptions.Architecture.SKIP_GRAM,
                hierarchical,
                dimension,
                window,
                negatives,
                minimumCount,
                epochs == null ? DEFAULT.epochs() : epochs,
                rate,
                threshold,
                Word2VecOptions.Subwords.NONE,
                seed,
                shards,
                DEFAULT.round(),
                false);
    }
}
