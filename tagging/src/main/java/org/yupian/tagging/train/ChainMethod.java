package org.yupian.tagging.train;

import java.util.Map;

/** A way to learn the weights of a chain, with its options. */
public interface ChainMethod {
    /** The conditional random field with its default options. */
    ChainMethod CRF = crf(CrfTrainer.Options.DEFAULT);

    /** Learns from a set. */
    ChainWeights train(TrainingSet set, TransitionMask mask, TrainingListener listener);

    /** What a model's card says of it. */
    Map<String, Object> options();

    /** A conditional random field by AdaGrad. */
    static ChainMethod crf(CrfTrainer.Options options) {
        return new ChainMethod() {
            @Override
            public ChainWeights train(TrainingSet set, TransitionMask mask, TrainingListener listener) {
                return CrfTrainer.train(set, mask, options, listener);
            }

            @Override
            public Map<String, Object> options() {
                return Map.of(
                        "method", "crf",
                        "epochs", options.epochs(),
                        "rate", options.rate(),
                        "l2", options.l2(),
                        "l1", options.l1(),
                        "batch", options.batch());
            }
        };
    }

    /** A conditional random field by L-BFGS. */
    static ChainMethod lbfgs(LbfgsTrainer.Options options) {
        return new ChainMethod() {
            @Override
            public ChainWeights train(TrainingSet set, TransitionMask mask, TrainingListener listener) {
                return LbfgsTrainer.train(set, mask, options, listener);
            }

            @Override
            public Map<String, Object> options() {
                return Map.of(
                        "method", "crf-lbfgs",
                        "iterations", options.iterations(),
                        "l2", options.l2(),
                        "l1", options.l1(),
                        "history", options.history(),
                        "tolerance", options.tolerance());
            }
        };
    }

    /** An averaged perceptron. */
    static ChainMethod perceptron(PerceptronTrainer.Options options) {
        return new ChainMethod() {
            @Override
            public ChainWeights train(TrainingSet set, TransitionMask mask, TrainingListener listener) {
                return PerceptronTrainer.train(set, mask, options, listener);
            }

            @Override
            public Map<String, Object> options() {
                return Map.of("method", "perceptron", "epochs", options.epochs());
            }
        };
    }
}
