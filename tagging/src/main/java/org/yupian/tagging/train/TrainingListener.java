package org.yupian.tagging.train;

import java.util.Optional;
import org.yupian.learning.Progress;
import org.yupian.learning.ProgressListener;

/**
 * Hears how a training of a chain goes on: {@link #heard} of every round that is over, an epoch or an iteration. The
 * loss is what the method minimises, per position; for the perceptron the share of wrong labels.
 */
@FunctionalInterface
public interface TrainingListener extends ProgressListener {
    /** Hears nothing. */
    TrainingListener NONE = progress -> true;

    /** From where to go on, asked once before the first round; empty for the beginning. */
    default Optional<Checkpoint> start() {
        return Optional.empty();
    }

    /** A round is over, before {@link #heard} hears of it. */
    default void reached(Round round) {}

    /** Where a training stands after a round; to be asked until it goes on. */
    interface Round {
        /** From where the training can go on; empty for a method that cannot. */
        Optional<Checkpoint> checkpoint();

        /** The weights as they are now. */
        ChainWeights weights();
    }

    /** Tells of a round that is over; returns whether to go on. */
    default boolean over(int round, int rounds, double loss, Round state) {
        reached(state);
        return heard(new Progress("rounds", round, rounds, loss));
    }
}
