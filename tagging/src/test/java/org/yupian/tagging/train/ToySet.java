package org.yupian.tagging.train;

import java.util.List;
import java.util.SplittableRandom;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Templates;

/** Sequences of random symbols whose labels follow from a symbol and the one before it. */
final class ToySet {
    static final List<String> LABELS = List.of("A", "B", "C", "D");
    static final Templates TEMPLATES =
            Templates.of(List.of("c"), List.of("c[-1]", "c[0]", "c[1]", "c[-1] c[0]", "c[0] c[1]"));

    private ToySet() {}

    static TrainingSet make(int sequences, long seed) {
        TrainingSet.Builder set = TrainingSet.builder(TEMPLATES, LABELS);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < sequences; i++) {
            Columns columns = columns(random, 1 + random.nextInt(12));
            set.add(columns, labels(columns));
        }
        return set.build(1);
    }

    static Columns columns(SplittableRandom random, int length) {
        Columns columns = new Columns(1);
        columns.reset(length);
        for (int i = 0; i < length; i++) {
            columns.column(0)[i] = random.nextInt(12);
        }
        return columns;
    }

    static int[] labels(Columns columns) {
        int[] labels = new int[columns.length()];
        for (int i = 0; i < labels.length; i++) {
            int before = i == 0 ? 0 : columns.column(0)[i - 1];
            labels[i] = (columns.column(0)[i] + before % 2) % LABELS.size();
        }
        return labels;
    }
}
