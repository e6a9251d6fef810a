package org.yupian.cli;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.yupian.tagging.train.ChainMethod;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.CrfTrainer;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.TrainingSet;
import org.yupian.tagging.train.TransitionMask;

/** A conditional random field that several threads train; the weights are those that one would find. */
record ThreadedCrf(CrfTrainer.Options chosen, int threads) implements ChainMethod {
    @Override
    public ChainWeights train(TrainingSet set, TransitionMask mask, TrainingListener listener) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "yupian-training");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return CrfTrainer.train(set, mask, chosen, listener, pool, threads);
        } finally {
            pool.shutdownNow();
        }
    }

    @Override
    public Map<String, Object> options() {
        return ChainMethod.crf(chosen).options();
    }
}
