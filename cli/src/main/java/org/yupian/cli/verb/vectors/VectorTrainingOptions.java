package org.yupian.cli.verb.vectors;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.option.MemorySize;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.CharacterNgrams;
import org.yupian.embeddings.train.GloveOptions;
import org.yupian.embeddings.train.GloveTrainer;
import org.yupian.embeddings.train.VectorEngine;
import org.yupian.embeddings.train.VectorTrainer;
import org.yupian.embeddings.train.Word2VecOptions;
import org.yupian.embeddings.train.Word2VecTrainer;
import picocli.CommandLine.Option;

/** How word vectors are learned, on the command line. */
final class VectorTrainingOptions {
    private static final String OWN_ENGINE = "yupian";

    private static final Word2VecOptions DEFAULT = Word2VecOptions.DEFAULT;

    /** Of fewer words, vectors know next to nothing of what people call alike (docs/vectors.md). */
    private static final long LEAST_TEXT = 500_000;

    /** So many words are to be gone through, those of the text that often. */
    private static final long LEAST_LEARNED = 2_500_000;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "How to learn: ${COMPLETION-CANDIDATES} (default: skipgram).")
    Method method = Method.SKIPGRAM;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "What learns: yupian (default), or for skipgram dl4j where it is on the class path.")
    String engine = OWN_ENGINE;

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
                    "How often to go through the text (default: 5), or for glove through its pairs (default: 15).")
    @Nullable
    Integer epochs;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "The learning rate at the beginning (default: 0.05, for glove 0.1); it falls to nothing.")
    @Nullable
    Float rate;

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
            names = "--ngrams",
            paramLabel = "N-M",
            description = "Let words share their character n-grams of N to M characters, so that words never seen have"
                    + " vectors too; a .ypm file keeps them.")
    @Nullable
    String ngrams;

    @Option(names = "--buckets", paramLabel = "N", description = "Rows of the table of n-grams (default: 200,000).")
    int buckets = 200_000;

    @Option(
            names = "--hogwild",
            description = "Let threads run on without waiting for each other: vectors differ from run to run.")
    boolean hogwild;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.class,
            description = "What counting pairs for glove may take, as 512m or 2g (default: 512m).")
    long memory = GloveOptions.DEFAULT.memory();

    @Option(
            names = "--ceiling",
            paramLabel = "N",
            description = "Pairs that occur so often weigh no more in glove (default: ${DEFAULT-VALUE}).")
    float ceiling = GloveOptions.DEFAULT.weighting().ceiling();

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "Threads that learn; the vectors are the same (default: 1).")
    int threads = 1;

    /** How word vectors are learned. */
    enum Method {
        SKIPGRAM,
        CBOW,
        GLOVE;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The trainer that the options ask for. */
    VectorTrainer trainer(Path folder, Executor pool) {
        if (!engine.equals(OWN_ENGINE)) {
            return engine().trainer(word2vec(), threads);
        }
        return method == Method.GLOVE
                ? GloveTrainer.of(glove(), folder).withExecutor(pool, threads)
                : Word2VecTrainer.of(word2vec()).withExecutor(pool, threads);
    }

    /** Another engine; better looked for before the text is read than after it. */
    private VectorEngine engine() {
        if (method == Method.GLOVE) {
            throw Failure.usage("--engine %s: expected --method skipgram".formatted(engine));
        }
        for (VectorEngine other : ServiceLoader.load(VectorEngine.class)) {
            if (other.name().equals(engine)) {
                return other;
            }
        }
        throw Failure.unable(
                "--engine: expected yupian, or an engine on the class path, found none of the name '%s'; docs/vectors.md says how dl4j gets there"
                        .formatted(engine));
    }

    /** Refuses what does not fit together, before any work. */
    void check() {
        if (threads < 1) {
            throw Failure.usage("--threads: expected 1 or more, found " + threads);
        }
        long heap = Runtime.getRuntime().maxMemory();
        if (method == Method.GLOVE && memory > heap) {
            throw Failure.usage("--memory: expected at most what Java may take, %d MiB, found %d MiB;"
                            .formatted(heap >> 20, memory >> 20)
                    + " YUPIAN_JAVA_OPTIONS=-Xmx4g gives Java 4 GiB");
        }
        card();
        if (!engine.equals(OWN_ENGINE)) {
            engine();
        }
    }

    /** The options for a card; what cannot be is wrong usage. */
    Map<String, Object> card() {
        try {
            // Both, since an option that the method does not use should not be nonsense either.
            Map<String, Object> word2vec = word2vec().card();
            Map<String, Object> glove = glove().card();
            return method == Method.GLOVE ? glove : word2vec;
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** A warning where vectors of so many words can hardly mean anything. */
    Optional<String> tooLittle(long tokens) {
        if (tokens < LEAST_TEXT) {
            return Optional.of(
                    "%,d words are too few for vectors to mean much; some millions are enough".formatted(tokens));
        }
        if (method == Method.GLOVE || tokens * word2vec().epochs() >= LEAST_LEARNED) {
            return Optional.empty();
        }
        return Optional.of("%,d words are gone through too few times for vectors to mean much; --epochs %d would do"
                .formatted(tokens, (LEAST_LEARNED + tokens - 1) / tokens));
    }

    private CharacterNgrams ngrams() {
        if (buckets < 1) {
            throw Failure.usage("--buckets: expected 1 or more, found " + buckets);
        }
        if (ngrams == null) {
            return CharacterNgrams.NONE;
        }
        if (!ngrams.matches("[0-9]{1,2}-[0-9]{1,2}")) {
            throw Failure.usage("--ngrams: expected two numbers, as 1-3, found '" + ngrams + "'");
        }
        String[] ends = ngrams.split("-", -1);
        return new CharacterNgrams(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), buckets);
    }

    private GloveOptions glove() {
        GloveOptions standard = GloveOptions.DEFAULT;
        return standard.withDimension(dimension)
                .withWindow(window)
                .withMinimumCount(minimumCount)
                .withEpochs(epochs == null ? standard.epochs() : epochs)
                .withRate(rate == null ? standard.rate() : rate)
                .withThreshold(threshold)
                .withCeiling(ceiling)
                .withMemory(memory)
                .withSeed(seed);
    }

    private Word2VecOptions word2vec() {
        return DEFAULT.withArchitecture(
                        method == Method.CBOW
                                ? Word2VecOptions.Architecture.CBOW
                                : Word2VecOptions.Architecture.SKIP_GRAM)
                .withHierarchical(hierarchical)
                .withDimension(dimension)
                .withWindow(window)
                .withNegatives(negatives)
                .withMinimumCount(minimumCount)
                .withEpochs(epochs == null ? DEFAULT.epochs() : epochs)
                .withRate(rate == null ? DEFAULT.rate() : rate)
                .withThreshold(threshold)
                .withNgrams(ngrams())
                .withSeed(seed)
                .withShards(shards)
                .withHogwild(hogwild);
    }
}
