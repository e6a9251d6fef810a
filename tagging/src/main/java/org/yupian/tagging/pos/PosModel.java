package org.yupian.tagging.pos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yupian.document.TagSet;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.feature.Templates;

/**
 * What a {@link PosTagger} knows: tags, the tags that each word may have, weights of features, transitions. All
 * scores are whole numbers of units of {@link #step}. Immutable and safe for all threads.
 */
public final class PosModel {
    /** The kind of its model files. */
    public static final Kind<PosModel> KIND = new Kind<>("pos", PosModel::load);

    private final ModelCard card;
    private final TagSet tags;
    private final Templates templates;
    private final PosColumns columns;
    private final WordClasses classes;
    private final SparseWeights weights;
    private final float step;
    private final int[] transitions;

    /** Weights, and the unit they are counted in. */
    private record Scores(SparseWeights weights, float step) {}

    private PosModel(
            ModelCard card, TagSet tags, Templates templates, PosColumns columns, Scores scores, int[] transitions) {
        this.card = card;
        this.tags = tags;
        this.templates = templates;
        this.columns = columns;
        this.classes = columns.classes();
        this.weights = scores.weights();
        this.step = scores.step();
        this.transitions = transitions;
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static PosModel load(ModelFile file) throws IOException {
        file.require(KIND);
        List<String> names = file.strings("tags");
        List<String> set = file.strings("tag-set");
        int count = names.size();
        int[] transitions = file.ints("transitions");
        float[] step = file.floats("step");
        if (set.size() != 1 || count == 0 || count > WordClasses.TAGS || transitions.length != count * count + count) {
            throw file.refusal(
                    "transitions",
                    "one tag set of 1 to 64 tags with %d scores".formatted(count * count + count),
                    "%s, %d tags, %d scores".formatted(set, count, transitions.length));
        }
        if (step.length != 1 || !(step[0] > 0)) {
            throw file.refusal("step", "one number above 0", Arrays.toString(step));
        }
        Templates templates;
        TagSet tags;
        try {
            tags = TagSet.of(set.get(0), names);
            templates = Templates.of(PosColumns.NAMES, file.strings("templates"));
        } catch (IllegalArgumentException e) {
            throw file.refusal("templates", "templates and tags", String.valueOf(e.getMessage()));
        }
        WordClasses classes = WordClasses.load(file, "words/", count);
        SparseWeights weights = SparseWeights.load(file, "weights/", count);
        Scores scores = new Scores(weights, step[0]);
        return new PosModel(file.card(), tags, templates, new PosColumns(classes), scores, transitions);
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter out = ModelWriter.of(card)
                .strings("tag-set", List.of(tags.name()))
                .strings("tags", tags.tags())
                .strings("templates", templates.lines())
                .ints("transitions", transitions)
                .floats("step", new float[] {step});
        classes.writeTo(out, "words/");
        weights.writeTo(out, "weights/");
        return out;
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
    }

    /** The same model with another card. */
    public PosModel withCard(ModelCard other) {
        return new PosModel(other, tags, templates, columns, new Scores(weights, step), transitions);
    }

    /** The same model used with what a lexicon says of words, which does not become a part of it. */
    public PosModel withKinds(WordKinds kinds) {
        PosColumns joined = new PosColumns(classes, kinds.words());
        return new PosModel(card, tags, templates, joined, new Scores(weights, step), transitions);
    }

    /** The id of the {@link WordKinds} that it was trained to be used with; empty if it needs none. */
    public String kindsId() {
        return card.options().getOrDefault("kinds", "");
    }

    /** The tags. */
    public TagSet tags() {
        return tags;
    }

    /** How many features have weights. */
    public int features() {
        return weights.size();
    }

    /** What one unit of its scores is worth. */
    public float step() {
        return step;
    }

    PosColumns columns() {
        return columns;
    }

    WordClasses classes() {
        return classes;
    }

    /** The score of one tag after another; of the first one after {@code tags().size()}. */
    int transition(int from, int to) {
        return transitions[from * tags.size() + to];
    }

    /** Scratch for the features of blocks of up to so many words. */
    PosFeatures features(int words) {
        return new PosFeatures(weights, templates.shapes(), words);
    }

    /** Collects the weights of a model. For one thread. */
    public static final class Builder {
        private final TagSet tags;
        private final Templates templates;
        private final WordClasses classes;
        private final float step;
        private final List<SparseWeights.Row> rows = new ArrayList<>();
        private final int[] transitions;

        /** A builder of a model whose weights are multiples of the step, up to 127 of them. */
        public Builder(TagSet tags, Templates templates, WordClasses classes, float step, LinearChain chain) {
            this.tags = tags;
            this.templates = templates;
            this.classes = classes;
            this.step = step;
            int count = tags.size();
            this.transitions = new int[count * count + count];
            for (int to = 0; to < count; to++) {
                for (int from = 0; from < count; from++) {
                    transitions[from * count + to] = Math.round(chain.transition(from, to) / step);
                }
                transitions[count * count + to] = Math.round(chain.start(to) / step);
            }
        }

        /**
         * Adds a key, which must be new; what rounds to 0 is left out.
         *
         * @param values one weight for each template of the shape and each tag, from {@code offset}
         * @param threshold templates whose weights are all smaller are left out
         */
        public Builder add(long key, int shape, float[] values, int offset, float threshold) {
            int count = tags.size();
            for (int k = 0; k < templates.shapes().get(shape).shifts(); k++) {
                byte[] pairs = new byte[2 * count];
                int length = 0;
                float most = 0;
                for (int tag = 0; tag < count; tag++) {
                    float value = values[offset + k * count + tag];
                    int units = Math.max(-127, Math.min(127, Math.round(value / step)));
                    if (units != 0) {
                        most = Math.max(most, Math.abs(value));
                        pairs[length++] = (byte) tag;
                        pairs[length++] = (byte) units;
                    }
                }
                if (length > 0 && most >= threshold) {
                    rows.add(new SparseWeights.Row(SparseWeights.key(key, k), Arrays.copyOf(pairs, length)));
                }
            }
            return this;
        }

        /** The model. */
        public PosModel build(ModelCard card) {
            Scores scores = new Scores(SparseWeights.of(rows, tags.size()), step);
            return new PosModel(card, tags, templates, new PosColumns(classes), scores, transitions);
        }
    }
}
