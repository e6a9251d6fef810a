package org.yupian.tagging.hmm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;

/**
 * A hidden Markov model 隐马尔可夫模型 of first or second order over strings, such as words with parts of speech or
 * characters with places in a word, as TnT has it (Brants, "TnT: a statistical part-of-speech tagger", ANLP 2000):
 * interpolated transitions, and unknown strings by their endings. All scores are natural logarithms. Immutable and
 * safe for all threads.
 */
public final class HmmModel {
    /** The kind of its model files. */
    public static final Kind<HmmModel> KIND = new Kind<>("hmm", HmmModel::load);

    private final ModelCard card;
    private final List<String> labels;
    private final int order;
    private final float[] transitions;
    private final LabelScores known;
    private final LabelScores endings;
    private final int longest;

    /** The scores of strings that were seen, and of endings of others, the longest of which has so many characters. */
    private record Strings(LabelScores known, LabelScores endings, int longest) {}

    private HmmModel(ModelCard card, List<String> labels, int order, float[] transitions, Strings strings) {
        this.card = card;
        this.labels = labels;
        this.order = order;
        this.transitions = transitions;
        this.known = strings.known();
        this.endings = strings.endings();
        this.longest = strings.longest();
    }

    /**
     * A model.
     *
     * @param order 1 or 2
     * @param transitions with {@code n} labels and the number {@code n} for what lies outside the sequence: for order 1
     *     {@code [before * (n + 1) + label]}, for order 2 {@code [(before2 * (n + 1) + before) * (n + 1) + label]}
     * @param known the score of each string with each label, −∞ where it was not seen
     * @param endings the same for endings of unknown strings; the empty one must be there
     * @throws IllegalArgumentException if lengths do not agree, or a string has no score above −∞
     */
    public static HmmModel of(
            ModelCard card,
            List<String> labels,
            int order,
            float[] transitions,
            Map<String, float[]> known,
            Map<String, float[]> endings) {
        int all = labels.size() + 1;
        if (order < 1 || order > 2 || transitions.length != (order == 1 ? all * all : all * all * all)) {
            throw new IllegalArgumentException(
                    "%d transitions of order %d for %d labels".formatted(transitions.length, order, labels.size()));
        }
        if (!endings.containsKey("")) {
            throw new IllegalArgumentException("no scores for the empty ending");
        }
        int longest = endings.keySet().stream().mapToInt(String::length).max().orElse(0);
        return new HmmModel(
                card,
                List.copyOf(labels),
                order,
                transitions.clone(),
                new Strings(LabelScores.of(known), LabelScores.of(endings), longest));
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static HmmModel load(ModelFile file) throws IOException {
        file.require(KIND);
        List<String> labels = file.strings("labels");
        int[] numbers = file.ints("numbers");
        float[] transitions = file.floats("transitions");
        int all = labels.size() + 1;
        if (numbers.length != 2
                || numbers[0] < 1
                || numbers[0] > 2
                || all > Short.MAX_VALUE
                || transitions.length != (numbers[0] == 1 ? (long) all * all : (long) all * all * all)) {
            throw file.refusal(
                    "numbers",
                    "an order of 1 or 2 that fits %d transitions of %d labels"
                            .formatted(transitions.length, labels.size()),
                    Arrays.toString(numbers));
        }
        if (Set.copyOf(labels).size() < labels.size()) {
            throw file.refusal("labels", "labels that differ", labels.toString());
        }
        LabelScores known = LabelScores.load(file, "known/", labels.size());
        LabelScores endings = LabelScores.load(file, "endings/", labels.size());
        if (endings.get("") == null) {
            throw file.refusal("endings/texts", "the empty ending", "none");
        }
        return new HmmModel(file.card(), labels, numbers[0], transitions, new Strings(known, endings, numbers[1]));
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter out = ModelWriter.of(card)
                .strings("labels", labels)
                .ints("numbers", new int[] {order, longest})
                .floats("transitions", transitions);
        known.writeTo(out, "known/");
        endings.writeTo(out, "endings/");
        return out;
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
    }

    /** The same model with another card. */
    public HmmModel withCard(ModelCard other) {
        return new HmmModel(other, labels, order, transitions, new Strings(known, endings, longest));
    }

    /** The names of the labels. */
    public List<String> labels() {
        return labels;
    }

    /** 1 or 2. */
    public int order() {
        return order;
    }

    /** How many strings it has seen. */
    public int size() {
        return known.size();
    }

    /** Whether it has seen a string. */
    public boolean knows(String text) {
        return known.get(text) != null;
    }

    /**
     * The most probable labels (Viterbi). Of paths that score alike the one with the smaller labels, from the last one
     * on, wins.
     */
    public int[] decode(List<String> texts) {
        List<LabelScores.Row> rows = new ArrayList<>(texts.size());
        for (String text : texts) {
            rows.add(scores(text));
        }
        return order == 1 ? HmmDecoding.first(this, rows) : HmmDecoding.second(this, rows);
    }

    LabelScores.Row scores(String text) {
        LabelScores.Row row = known.get(text);
        for (int length = Math.min(longest, text.length()); row == null && length >= 0; length--) {
            row = endings.get(text.substring(text.length() - length));
        }
        return none(row);
    }

    private static LabelScores.Row none(LabelScores.@Nullable Row row) {
        if (row == null || row.labels.length == 0) {
            throw new IllegalStateException("a model without scores for the empty ending");
        }
        return row;
    }

    /** The score of a label after another; the number of labels stands for the outside. */
    float transition(int before, int label) {
        return transitions[before * (labels.size() + 1) + label];
    }

    /** The score of a label after two others. */
    float transition(int before2, int before, int label) {
        int all = labels.size() + 1;
        return transitions[(before2 * all + before) * all + label];
    }
}
