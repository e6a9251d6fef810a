package org.yupian.cli;

import java.util.Map;
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
        try (Workers workers = new Workers("yupian-training", threads)) {
            return CrfTrainer.train(set, mask, chosen, listener, workers.executor(), threads);
        }
    }

    @Override
    public Map<String, Object> options() {
        return ChainMethod.crf(chosen).options();
    }
}
