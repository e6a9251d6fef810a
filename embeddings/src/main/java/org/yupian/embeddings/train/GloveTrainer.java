package org.yupian.embeddings.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.yupian.embeddings.WordVectors;

/**
 * GloVe (Pennington, Socher and Manning 2014). The matrix of co-occurrences is cut into blocks, and blocks without a row
 * or column in common are worked on at the same time (Gemulla et al. 2011), so no thread ever meets another, and the
 * vectors do not depend on how many there are.
 */
public final class GloveTrainer implements VectorTrainer {
    private final GloveOptions options;
    private final Path folder;
    private final Executor executor;
    private final int threads;

    private GloveTrainer(GloveOptions options, Path folder, Executor executor, int threads) {
        this.options = options;
        this.folder = folder;
        this.executor = executor;
        this.threads = threads;
    }

    /**
     * A trainer that works on the thread that calls it.
     *
     * @param folder where temporary files may lie
     */
    public static GloveTrainer of(GloveOptions options, Path folder) {
        return new GloveTrainer(options, folder, Runnable::run, 1);
    }

    /**
     * The same on several threads.
     *
     * @param executor runs tasks at the same time as its caller, all but one of the threads
     * @param threads how many threads work, the calling one included; four at most find work
     */
    public GloveTrainer withThreads(Executor executor, int threads) {
        return new GloveTrainer(options, folder, executor, threads);
    }

    @Override
    public WordVectors train(EncodedCorpus corpus, VectorListener listener) throws IOException {
        TrainingVocabulary vocabulary = TrainingVocabulary.of(corpus, options.minimumCount());
        try (Cooccurrences pairs = Cooccurrences.count(corpus, vocabulary, options, folder)) {
            GloveNetwork network = new GloveNetwork(options, vocabulary.size());
            learn(network, pairs, listener);
            return WordVectors.of(vocabulary.words(), network.sums(), options.dimension());
        }
    }

    private void learn(GloveNetwork network, Cooccurrences pairs, VectorListener listener) throws IOException {
        Shards work = new Shards(executor, threads);
        long total = pairs.pairs() * options.epochs();
        long done = 0;
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            for (int turn = 0; turn < Cooccurrences.BLOCKS; turn++) {
                double[] losses = new double[Cooccurrences.BLOCKS];
                long[] counts = new long[Cooccurrences.BLOCKS];
                int now = epoch;
                int shift = turn;
                // AdaGrad's own steps shrink too slowly to settle in a few epochs.
                float rate = options.rate() * (1 - (float) done / total);
                work.run(
                        Cooccurrences.BLOCKS,
                        rows -> block(
                                network,
                                pairs,
                                now,
                                rows,
                                (rows + shift) % Cooccurrences.BLOCKS,
                                rate,
                                losses,
                                counts));
                double loss = 0;
                long learned = 0;
                for (int block = 0; block < Cooccurrences.BLOCKS; block++) {
                    loss += losses[block];
                    learned += counts[block];
                }
                done += learned;
                listener.progress(done, total, rate, loss / learned);
            }
        }
    }

    private void block(
            GloveNetwork network,
            Cooccurrences pairs,
            int epoch,
            int rows,
            int columns,
            float rate,
            double[] losses,
            long[] counts)
            throws IOException {
        GloveNetwork.Step step = network.new Step();
        Randomness random =
                new Randomness(options.seed(), (epoch * Cooccurrences.BLOCKS + rows) * Cooccurrences.BLOCKS + columns);
        int first = random.below(Cooccurrences.FILES);
        for (int part = 0; part < Cooccurrences.FILES; part++) {
            PairFile file = pairs.file(rows, columns, (first + part) % Cooccurrences.FILES);
            ShuffledPairs shuffled = ShuffledPairs.read(file, random);
            for (int i = 0; i < shuffled.size(); i++) {
                losses[rows] += step.learn(shuffled.row(i), shuffled.column(i), shuffled.count(i), rate);
            }
            counts[rows] += shuffled.size();
        }
    }
}
