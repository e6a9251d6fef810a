package org.yupian.tagging.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Every way there is to label a short sequence: what decoders are compared with. */
public final class AllLabellings {
    private AllLabellings() {}

    /** Which label may follow which; -1 stands for the begin and the end of the sequence. */
    @FunctionalInterface
    public interface Rule {
        /** Whether {@code to} may follow {@code from}. */
        boolean allows(int from, int to);
    }

    /** Whether a label may stand at a position. */
    @FunctionalInterface
    public interface Place {
        /** Whether it may. */
        boolean allows(int position, int label);
    }

    /** All labellings of so many positions that a rule and a place allow. */
    public static List<int[]> of(int labels, int length, Rule rule, Place place) {
        List<int[]> found = new ArrayList<>();
        extend(new int[length], 0, labels, rule, place, found);
        return found;
    }

    private static void extend(int[] path, int at, int labels, Rule rule, Place place, List<int[]> found) {
        int from = at == 0 ? -1 : path[at - 1];
        if (at == path.length) {
            if (rule.allows(from, -1)) {
                found.add(path.clone());
            }
            return;
        }
        for (int label = 0; label < labels; label++) {
            if (place.allows(at, label) && rule.allows(from, label)) {
                path[at] = label;
                extend(path, at + 1, labels, rule, place, found);
            }
        }
    }

    /** The labelling with the highest score; of several, the one with the smaller labels, from the last one on. */
    public static int[] best(List<int[]> labellings, ToDoubleFunction<int[]> score) {
        Comparator<int[]> better =
                Comparator.comparingDouble(score).reversed().thenComparing(AllLabellings::fromTheEnd);
        return labellings.stream().min(better).orElseThrow();
    }

    /** How many labellings have the highest score. */
    public static long ties(List<int[]> labellings, ToDoubleFunction<int[]> score) {
        double best = labellings.stream().mapToDouble(score).max().orElseThrow();
        return labellings.stream().filter(l -> score.applyAsDouble(l) == best).count();
    }

    private static int fromTheEnd(int[] a, int[] b) {
        for (int i = a.length - 1; i >= 0; i--) {
            if (a[i] != b[i]) {
                return Integer.compare(a[i], b[i]);
            }
        }
        return 0;
    }
}
