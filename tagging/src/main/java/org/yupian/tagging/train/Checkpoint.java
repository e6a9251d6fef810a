package org.yupian.tagging.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
     * Which training.
     *
     * @param options by their names on cards, but for the rounds: more than were planned are no other training
     * @param fingerprint of the set and the options
     */
    record Training(String trainer, Map<String, String> options, long fingerprint) {
        /** One by a trainer with options that have a card and a seed. */
        static Training of(String trainer, TrainingSet set, Map<String, Object> card, long seed) {
            Map<String, String> options = new LinkedHashMap<>();
            card.forEach((name, value) -> options.put(name, value.toString()));
            options.put("seed", Long.toString(seed));
            options.remove("epochs");
            return new Training(trainer, options, Checkpoint.fingerprint(set, options));
        }

        /** In what a training of the same trainer has other options, in words; "" if in none. */
        private String difference(Training found) {
            return options.entrySet().stream()
                    .filter(option -> !option.getValue().equals(found.options.get(option.getKey())))
                    .map(option -> "%s %s, not %s"
                            .formatted(option.getKey(), found.options.get(option.getKey()), option.getValue()))
                    .collect(Collectors.joining(" and "));
        }
    }

    /**
     * Where in which training.
     *
     * @param round the one that was over
     * @param step how many times weights could have moved
     */
    record Place(Training training, int round, long step) {}

    /** A number that differs where sets or options do. */
    private static long fingerprint(TrainingSet set, Map<String, String> options) {
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
                new Place(new Training(trainer.get(0), file.card().options(), place[0]), (int) place[1], place[2]),
                values,
                memory,
                file.ints("touched"));
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
        Training training = place.training();
        ModelCard card = ModelCard.builder("checkpoint", KIND)
                .description(
                        "A training by %s after round %d, to go on from.".formatted(training.trainer(), place.round()))
                .options(training.options())
                .build();
        return ModelWriter.of(card)
                .strings("trainer", List.of(training.trainer()))
                .longs("place", new long[] {training.fingerprint(), place.round(), place.step()})
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
     * @param rounds how many it is to have in all
     * @throws IllegalArgumentException if it is of another, or has gone on for longer
     */
    void copyTo(Training training, int rounds, float[] itsValues, float[] itsMemory, int[] itsTouched) {
        Training mine = place.training();
        String difference = training.difference(mine);
        if (mine.trainer().equals(training.trainer()) && !difference.isEmpty()) {
            throw new IllegalArgumentException("expected a checkpoint of this training, found one with " + difference);
        }
        if (!mine.trainer().equals(training.trainer())
                || mine.fingerprint() != training.fingerprint()
                || values.length != itsValues.length
                || touched.length != itsTouched.length) {
            throw new IllegalArgumentException(
                    "expected a checkpoint of this training by %s, found one by %s of other corpora or options"
                            .formatted(training.trainer(), mine.trainer()));
        }
        if (place.round() > rounds) {
            throw new IllegalArgumentException("expected a checkpoint after round %d at most, found one after round %d"
                    .formatted(rounds, place.round()));
        }
        System.arraycopy(values, 0, itsValues, 0, values.length);
        System.arraycopy(memory, 0, itsMemory, 0, memory.length);
        System.arraycopy(touched, 0, itsTouched, 0, touched.length);
    }
}
