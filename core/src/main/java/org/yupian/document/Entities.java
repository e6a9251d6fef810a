package org.yupian.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Named entities 命名实体 of a text: ranges that do not overlap, the type of each, and how probable it is under the
 * model that found it. Immutable.
 */
public final class Entities implements Layer.Aligned, Checked {
    private final Spans spans;
    private final Tags types;
    private final float[] scores;

    private Entities(Spans spans, Tags types, float[] scores) {
        this.spans = spans;
        this.types = types;
        this.scores = scores;
    }

    /**
     * Entities; the array is copied.
     *
     * @param spans where they are, in UTF-16 code units
     * @param types the type of each
     * @param scores a probability for each, from 0 to 1
     * @throws IllegalArgumentException if the sizes differ, ranges overlap, or a score is no probability
     */
    public static Entities of(Spans spans, Tags types, float... scores) {
        if (spans.size() != types.size() || spans.size() != scores.length) {
            throw new IllegalArgumentException(
                    "%d ranges, but %d types and %d scores".formatted(spans.size(), types.size(), scores.length));
        }
        if (spans.overlapping()) {
            throw new IllegalArgumentException("entities overlap: " + spans);
        }
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= 0 && scores[i] <= 1)) {
                throw new IllegalArgumentException("score %s of entity %d; expected 0 to 1".formatted(scores[i], i));
            }
        }
        return new Entities(spans, types, scores.clone());
    }

    /** No entities, of these types. */
    public static Entities none(TagSet types) {
        return new Entities(Spans.empty(), Tags.of(types), new float[0]);
    }

    @Override
    public void check(Document document) {
        spans.check(document);
    }

    @Override
    public int size() {
        return spans.size();
    }

    /** Where they are. */
    public Spans spans() {
        return spans;
    }

    /** Their types. */
    public Tags types() {
        return types;
    }

    /** Where entity {@code index} begins. */
    public int start(int index) {
        return spans.start(index);
    }

    /** Where entity {@code index} ends, one past its last code unit. */
    public int end(int index) {
        return spans.end(index);
    }

    /** The type of entity {@code index}, such as {@code PER}. */
    public String type(int index) {
        return types.tag(index);
    }

    /** How probable entity {@code index} is, from 0 to 1. */
    public float score(int index) {
        return scores[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entities entities
                && spans.equals(entities.spans)
                && types.equals(entities.types)
                && Arrays.equals(scores, entities.scores);
    }

    @Override
    public int hashCode() {
        return 31 * spans.hashCode() + types.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            out.append(i == 0 ? "" : " ")
                    .append(start(i))
                    .append('-')
                    .append(end(i))
                    .append(' ')
                    .append(type(i));
        }
        return out.toString();
    }
}
