package org.yupian.embeddings.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.train.kernel.Randomness;
import org.yupian.embeddings.train.kernel.Shards;
import org.yupian.learning.Progress;
import org.yupian.learning.ProgressListener;

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
    public GloveTrainer withExecutor(Executor executor, int threads) {
        return new GloveTrainer(options, folder, executor, threads);
    }

    @Override
    public WordVectors train(EncodedCorpus corpus, ProgressListener listener) throws IOException {
        TrainingVocabulary vocabulary = TrainingVocabulary.of(corpus, options.minimumCount());
        try (Cooccurrences pairs = Cooccurrences.count(corpus, vocabulary, options, folder)) {
            GloveNetwork network = new GloveNetwork(options, vocabulary.size());
            learn(network, pairs, listener);
            return WordVectors.of(vocabulary.words(), network.sums(), options.dimension());
        }
    }

    private void learn(GloveNetwork network, Cooccurrences pairs, ProgressListener listener) throws IOException {
        Shards work = new Shards(executor, threads);
        long total = pairs.pairs() * options.epochs();
        long done = 0;
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            for (int shift = 0; shift < Cooccurrences.BLOCKS; shift++) {
                // AdaGrad's own steps shrink too slowly to settle in a few epochs.
                float rate = options.rate() * (1 - (float) done / total);
                Block[] blocks = new Block[Cooccurrences.BLOCKS];
                for (int rows = 0; rows < blocks.length; rows++) {
                    blocks[rows] = new Block(rows, (rows + shift) % Cooccurrences.BLOCKS, rate);
                }
                int now = epoch;
                work.run(blocks.length, rows -> blocks[rows].learn(network, pairs, now));
                double loss = 0;
                long learned = 0;
                for (Block block : blocks) {
                    loss += block.loss;
                    learned += block.count;
                }
                done += learned;
                if (!listener.heard(new Progress("pairs", done, total, loss / learned))) {
                    return;
                }
            }
        }
    }

    /** The pairs of some rows and some columns, in one epoch. For one thread. */
    private final class Block {
        private final int rows;
        private final int columns;
        private final float rate;
        private double loss;
        private long count;

        Block(int rows, int columns, float rate) {
            this.rows = rows;
            this.columns = columns;
            this.rate = rate;
        }

        void learn(GloveNetwork network, Cooccurrences pairs, int epoch) throws IOException {
            GloveNetwork.Step step = network.new Step();
            int stream = (epoch * Cooccurrences.BLOCKS + rows) * Cooccurrences.BLOCKS + columns;
            Randomness random = new Randomness(options.seed(), stream);
            int first = random.below(Cooccurrences.FILES);
            for (int part = 0; part < Cooccurrences.FILES; part++) {
                PairFile file = pairs.file(rows, columns, (first + part) % Cooccurrences.FILES);
                ShuffledPairs shuffled = ShuffledPairs.read(file, random);
                for (int i = 0; i < shuffled.size(); i++) {
                    loss += step.learn(shuffled.row(i), shuffled.column(i), shuffled.count(i), rate);
                }
                count += shuffled.size();
            }
        }
    }
}
