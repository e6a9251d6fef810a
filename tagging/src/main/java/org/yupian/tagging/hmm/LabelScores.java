package org.yupian.tagging.hmm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;

/** Logarithmic scores of a few labels for each of many strings. Immutable. */
final class LabelScores {
    private final Map<String, Row> rows;

    /** Labels, ascending, and their scores. */
    static final class Row {
        final short[] labels;
        final float[] scores;

        Row(short[] labels, float[] scores) {
            this.labels = labels;
            this.scores = scores;
        }
    }

    private LabelScores(Map<String, Row> rows) {
        this.rows = rows;
    }

    /**
     * The scores above −∞ of each string, one for each label.
     *
     * @throws IllegalArgumentException if a string has none
     */
    static LabelScores of(Map<String, float[]> scores) {
        Map<String, Row> rows = new HashMap<>();
        scores.forEach((text, all) -> {
            int count = 0;
            for (float score : all) {
                count += score > Float.NEGATIVE_INFINITY ? 1 : 0;
            }
            if (count == 0) {
                throw new IllegalArgumentException("no label has a score for '" + text + "'");
            }
            Row row = new Row(new short[count], new float[count]);
            int at = 0;
            for (int label = 0; label < all.length; label++) {
                if (all[label] > Float.NEGATIVE_INFINITY) {
                    row.labels[at] = (short) label;
                    row.scores[at++] = all[label];
                }
            }
            rows.put(text, row);
        });
        return new LabelScores(rows);
    }

    @Nullable
    Row get(String text) {
        return rows.get(text);
    }

    int size() {
        return rows.size();
    }

    void writeTo(ModelWriter out, String prefix) {
        Map<String, Row> sorted = new TreeMap<>(rows);
        int length = sorted.values().stream().mapToInt(r -> r.labels.length).sum();
        int[] lengths = new int[sorted.size()];
        short[] labels = new short[length];
        float[] scores = new float[length];
        int row = 0;
        int at = 0;
        for (Row value : sorted.values()) {
            lengths[row++] = value.labels.length;
            System.arraycopy(value.labels, 0, labels, at, value.labels.length);
            System.arraycopy(value.scores, 0, scores, at, value.labels.length);
            at += value.labels.length;
        }
        out.strings(prefix + "texts", List.copyOf(sorted.keySet()));
        out.ints(prefix + "lengths", lengths);
        out.shorts(prefix + "labels", labels);
        out.floats(prefix + "scores", scores);
    }

    static LabelScores load(ModelFile file, String prefix, int labelCount) throws IOException {
        List<String> texts = new ArrayList<>(file.strings(prefix + "texts"));
        int[] lengths = file.ints(prefix + "lengths");
        short[] labels = file.shorts(prefix + "labels");
        float[] scores = file.floats(prefix + "scores");
        long sum = 0;
        for (int length : lengths) {
            // A string that no label may have would have no path through it.
            sum += length < 1 ? Integer.MAX_VALUE : length;
        }
        if (lengths.length != texts.size() || labels.length != scores.length || sum != labels.length) {
            throw file.refusal(
                    prefix + "lengths",
                    "lengths above 0 of %d rows with %d scores in all".formatted(texts.size(), labels.length),
                    "%d of %d".formatted(lengths.length, sum));
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= labelCount || !(scores[i] < Float.POSITIVE_INFINITY)) {
                throw file.refusal(
                        prefix + "labels",
                        "labels below " + labelCount + " with scores",
                        labels[i] + " with " + scores[i]);
            }
        }
        Map<String, Row> rows = new HashMap<>();
        int at = 0;
        for (int i = 0; i < lengths.length; i++) {
            Row row = new Row(new short[lengths[i]], new float[lengths[i]]);
            System.arraycopy(labels, at, row.labels, 0, lengths[i]);
            System.arraycopy(scores, at, row.scores, 0, lengths[i]);
            at += lengths[i];
            rows.put(texts.get(i), row);
        }
        return new LabelScores(rows);
    }
}
