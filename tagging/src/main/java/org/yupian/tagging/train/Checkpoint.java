package org.yupian.tagging.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;

/**
 * How far a training has come after a round: enough to go on from there to the same weights as without a break. One
 * that a trainer hands out shares its arrays, so it is to be written before the training goes on. In a file it is a
 * model of a kind of its own, so that nobody takes one for the other.
 */
public final class Checkpoint {
    /** The kind of its files. */
    public static final Kind<Checkpoint> KIND = new Kind<>("checkpoint", Checkpoint::load);

    private final Place place;
    private final float[] values;
    private final float[] memory;
    private final int[] touched;

    /**
     * Keeps the arrays.
     *
     * @param memory what a trainer remembers of each value
     * @param touched what it remembers of each block
     */
    Checkpoint(Place place, float[] values, float[] memory, int[] touched) {
        this.place = place;
        this.values = values;
        this.memory = memory;
        this.touched = touched;
    }

    /**
     * Where in which training.
     *
     * @param fingerprint of the set and the options
     * @param round the one that was over
     * @param step how many times weights could have moved
     */
    record Place(String trainer, long fingerprint, int round, long step) {}

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
     * @throws ModelFormatException if it is a model of another kind, none at all, or damaged
     * @throws IOException if it cannot be read
     */
    public static Checkpoint read(Path file) throws IOException {
        return KIND.load(ModelFile.open(file));
    }

    private static Checkpoint load(ModelFile file) throws IOException {
        List<String> trainer = file.strings("trainer");
        long[] place = file.longs("place");
        float[] values = file.floats("values");
        float[] memory = file.floats("memory");
        if (trainer.size() != 1 || place.length != 3 || memory.length != values.length) {
            throw file.refusal(
                    "place",
                    "one trainer, three numbers, and memory of each value",
                    "%s, %d numbers, memory of %d of %d values"
                            .formatted(trainer, place.length, memory.length, values.length));
        }
        return new Checkpoint(
                new Place(trainer.get(0), place[0], (int) place[1], place[2]), values, memory, file.ints("touched"));
    }

    /**
     * Whether a file is a checkpoint by its card, such as one that may be written over; the rest of it is not looked at.
     *
     * @return false also for what is no regular file, or is not there
     * @throws IOException if it cannot be read
     */
    public static boolean isCheckpoint(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return KIND.is(ModelFile.head(in, file.toString()).card());
        } catch (ModelFormatException e) {
            return false;
        }
    }

    /**
     * Writes a file as a whole or not at all, over what was there; the weights are not copied for it.
     *
     * @throws IOException if it cannot be written; nothing is left behind
     * @throws IllegalArgumentException if it does not {@link #fits fit}
     */
    public void write(Path file) throws IOException {
        writer().write(file);
    }

    /** Whether it is small enough for a file: 2 GiB, which are some 260 million weights. */
    public boolean fits() {
        return writer().length() <= Integer.MAX_VALUE;
    }

    private ModelWriter writer() {
        ModelCard card = ModelCard.builder("checkpoint", KIND)
                .description(
                        "A training by %s after round %d, to go on from.".formatted(place.trainer(), place.round()))
                .build();
        return ModelWriter.of(card)
                .strings("trainer", List.of(place.trainer()))
                .longs("place", new long[] {place.fingerprint(), place.round(), place.step()})
                .floats("values", values)
                .floats("memory", memory)
                .ints("touched", touched);
    }

    /** The round that was over. */
    public int round() {
        return place.round();
    }

    Place place() {
        return place;
    }

    /**
     * Gives a trainer back what it had, if it is one of this training.
     *
     * @throws IllegalArgumentException if it is of another
     */
    void copyTo(String trainer, long fingerprint, float[] itsValues, float[] itsMemory, int[] itsTouched) {
        if (!place.trainer().equals(trainer)
                || place.fingerprint() != fingerprint
                || values.length != itsValues.length
                || touched.length != itsTouched.length) {
            throw new IllegalArgumentException(
                    "expected a checkpoint of this training by %s, found one by %s of other corpora or options"
                            .formatted(trainer, place.trainer()));
        }
        System.arraycopy(values, 0, itsValues, 0, values.length);
        System.arraycopy(memory, 0, itsMemory, 0, memory.length);
        System.arraycopy(touched, 0, itsTouched, 0, touched.length);
    }
}
