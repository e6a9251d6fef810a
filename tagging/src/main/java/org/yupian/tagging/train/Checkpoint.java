package org.yupian.tagging.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yupian.model.ModelFormatException;

/**
 * How far a training has come after a round: enough to go on from there to the same weights as without a break. One
 * that a trainer hands out shares its arrays, so it is to be written before the training goes on.
 */
public final class Checkpoint {
    private final String trainer;
    private final long fingerprint;
    private final int round;
    private final long step;
    private final float[] values;
    private final float[] memory;
    private final int[] touched;

    /**
     * Keeps the arrays.
     *
     * @param fingerprint of the set and the options
     * @param memory what a trainer remembers of each value
     * @param touched what it remembers of each block
     */
    Checkpoint(String trainer, long fingerprint, int round, long step, float[] values, float[] memory, int[] touched) {
        this.trainer = trainer;
        this.fingerprint = fingerprint;
        this.round = round;
        this.step = step;
        this.values = values;
        this.memory = memory;
        this.touched = touched;
    }

    /** A number that differs where sets or options do. */
    static long fingerprint(TrainingSet set, Object options) {
        long hash = set.positions();
        hash = hash * 31 + set.weights();
        hash = hash * 31 + set.labelNames().hashCode();
        hash = hash * 31 + set.templates().lines().hashCode();
        for (long key : set.index().keys()) {
            hash = (hash ^ key) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        return hash * 31 + options.toString().hashCode();
    }

    /**
     * Reads a file.
     *
     * @throws ModelFormatException if it is none of a checkpoint, or damaged
     * @throws IOException if it cannot be read
     */
    public static Checkpoint read(Path file) throws IOException {
        try (CheckpointInput in = CheckpointInput.open(file)) {
            return in.read();
        }
    }

    /**
     * Whether a file begins as checkpoints do, such as one that may be written over; the rest of it is not looked at.
     *
     * @return false also for what is no regular file, or is not there
     * @throws IOException if it cannot be read
     */
    public static boolean isCheckpoint(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (CheckpointInput in = CheckpointInput.open(file)) {
            return in.begins();
        }
    }

    /**
     * Writes a file as a whole or not at all, over what was there.
     *
     * @throws IOException if it cannot be written; nothing is left behind
     */
    public void write(Path file) throws IOException {
        CheckpointOutput.write(this, file);
    }

    /** The round that was over. */
    public int round() {
        return round;
    }

    /**
     * This checkpoint, if it is one of this training.
     *
     * @throws IllegalArgumentException if it is of another
     */
    Checkpoint of(String other, long otherFingerprint, int length) {
        if (!trainer.equals(other) || fingerprint != otherFingerprint || values.length != length) {
            throw new IllegalArgumentException(
                    "expected a checkpoint of this training by %s, found one by %s of other corpora or options"
                            .formatted(other, trainer));
        }
        return this;
    }

    String trainer() {
        return trainer;
    }

    long fingerprint() {
        return fingerprint;
    }

    long step() {
        return step;
    }

    float[] values() {
        return values;
    }

    float[] memory() {
        return memory;
    }

    int[] touched() {
        return touched;
    }
}
