package org.yupian.tagging.train;

import java.util.Map;

/** A way to learn the weights of a chain, with its options. Immutable: each call has scratch of its own. */
public interface ChainTrainer {
    /** The conditional random field with its default options. */
    ChainTrainer CRF = CrfTrainer.of(CrfOptions.DEFAULT);

    /**
     * Learns from a set. If the listener ends the training, it is as if the last round had been the last one planned.
     *
     * @throws IllegalArgumentException if the listener goes on from a checkpoint of another training, or the set is not
     *     one that can be learned from in this way
     */
    ChainWeights train(TrainingSet set, TrainingListener listener);

    /** What a model's card says of it. */
    Map<String, Object> card();
}
