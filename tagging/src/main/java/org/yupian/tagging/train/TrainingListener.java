package org.yupian.tagging.train;

import java.util.Optional;
import java.util.function.Supplier;

/** Hears how a training goes on, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {
    /** Hears nothing. */
    TrainingListener NONE = (round, rounds, loss, weights) -> true;

    /**
     * A round, that is an epoch or an iteration, is over.
     *
     * @param round from 1
     * @param rounds how many there will be at most
     * @param loss what the method minimises, per position; for the perceptron the share of wrong labels
     * @param weights the weights as they are now; made only when asked for
     * @return whether to go on; if not, the training ends as if this had been the last round
     */
    boolean round(int round, int rounds, double loss, Supplier<ChainWeights> weights);

    /** From where to go on, asked once before the first round; empty for the beginning. */
    default Optional<Checkpoint> start() {
        return Optional.empty();
    }

    /**
     * A round is over, before {@link #round} hears of it.
     *
     * @param checkpoint from where the training can go on; valid until this method returns
     */
    default void reached(Supplier<Checkpoint> checkpoint) {}
}
