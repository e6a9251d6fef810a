package org.yupian.embeddings.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.train.kernel.RowMerge;
import org.yupian.embeddings.train.kernel.Shards;
import org.yupian.learning.Progress;
import org.yupian.learning.ProgressListener;

/**
 * word2vec (Mikolov et al. 2013), skip-gram and CBOW. The corpus is divided into shards; each learns for a round of
 * tokens on rows of its own, then all are brought together. So the vectors depend on corpus, options and seed, and not
 * on how many threads there are.
 */
public final class Word2VecTrainer implements VectorTrainer {
    private final Word2VecOptions options;
    private final Executor executor;
    private final int threads;

    private Word2VecTrainer(Word2VecOptions options, Executor executor, int threads) {
        this.options = options;
        this.executor = executor;
        this.threads = threads;
    }

    /** A trainer that works on the thread that calls it. */
    public static Word2VecTrainer of(Word2VecOptions options) {
        return new Word2VecTrainer(options, Runnable::run, 1);
    }

    /**
     * The same on several threads.
     *
     * @param executor runs tasks at the same time as its caller, all but one of the threads
     * @param threads how many threads work, the calling one included; no more than there are shards do
     */
    public Word2VecTrainer withExecutor(Executor executor, int threads) {
        return new Word2VecTrainer(options, executor, threads);
    }

    @Override
    public WordVectors train(EncodedCorpus corpus, ProgressListener listener) throws IOException {
        TrainingVocabulary vocabulary = TrainingVocabulary.of(corpus, options.minimumCount());
        Word2VecNetwork network = new Word2VecNetwork(options, vocabulary);
        List<Word2VecShard> shards = new ArrayList<>();
        for (int i = 0; i < options.shards(); i++) {
            shards.add(new Word2VecShard(network, corpus.part(i, options.shards()), i));
        }
        if (options.hogwild()) {
            runWild(shards, listener);
        } else {
            learn(network, shards, listener);
        }
        return network.vectors();
    }

    /** Every shard goes its way and brings back what it has changed after each round, whatever the others do. */
    private void runWild(List<Word2VecShard> shards, ProgressListener listener) throws IOException {
        int runners = Math.max(1, Math.min(threads, shards.size()));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        new Shards(executor, threads).run(runners, runner -> {
            boolean more = true;
            while (more && goesOn.get()) {
                more = false;
                // In turns where there are more shards than threads, so that all rates fall together.
                for (int i = runner; i < shards.size(); i += runners) {
                    more |= shards.get(i).round(options.round());
                    shards.get(i).push();
                }
                if (runner == 0 && !report(shards, listener)) {
                    goesOn.set(false);
                }
            }
        });
        report(shards, listener);
    }

    private void learn(Word2VecNetwork network, List<Word2VecShard> shards, ProgressListener listener)
            throws IOException {
        int dimension = options.dimension();
        RowMerge inputs = new RowMerge(
                network.inputs,
                dimension,
                shards.stream().map(Word2VecShard::inputRows).toList());
        RowMerge outputs = new RowMerge(
                network.outputs,
                dimension,
                shards.stream().map(Word2VecShard::outputRows).toList());
        Shards work = new Shards(executor, threads);
        int parts = Math.max(1, Math.min(threads, shards.size()));
        boolean[] more = new boolean[shards.size()];
        boolean any = true;
        while (any) {
            work.run(shards.size(), i -> more[i] = shards.get(i).round(options.round()));
            work.run(parts, part -> {
                inputs.merge(part, parts);
                outputs.merge(part, parts);
            });
            any = false;
            for (int i = 0; i < more.length; i++) {
                shards.get(i).clear();
                any |= more[i];
            }
            any &= report(shards, listener);
        }
    }

    private static boolean report(List<Word2VecShard> shards, ProgressListener listener) {
        long done = 0;
        long total = 0;
        double[] loss = new double[2];
        for (Word2VecShard shard : shards) {
            done += shard.done();
            total += shard.total();
            shard.takeLoss(loss);
        }
        return listener.heard(new Progress("words", done, total, loss[0] / loss[1]));
    }
}
