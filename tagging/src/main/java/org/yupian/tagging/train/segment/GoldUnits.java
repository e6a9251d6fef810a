package org.yupian.tagging.train.segment;

import java.util.List;
import org.yupian.tagging.feature.Units;
import org.yupian.tagging.segment.TagScheme;

/** A segmented sentence in units. Where a corpus cuts an atom, it is taken not to: nobody could cut so. */
final class GoldUnits {
    private final Units units;
    private final boolean[] begins;

    private GoldUnits(Units units, boolean[] begins) {
        this.units = units;
        this.begins = begins;
    }

    static GoldUnits of(List<String> words) {
        Units units = new Units();
        String text = String.join("", words);
        units.read(text, 0, text.length());
        units.build();
        boolean[] begins = new boolean[units.count() + 1];
        int at = 0;
        for (String word : words) {
            int unit = units.at(at);
            if (unit >= 0) {
                begins[unit] = true;
            }
            at += word.length();
        }
        begins[units.count()] = true;
        return new GoldUnits(units, begins);
    }

    Units units() {
        return units;
    }

    int[] labels(TagScheme scheme) {
        int[] labels = new int[units.count()];
        for (int from = 0; from < labels.length; ) {
            int end = from + 1;
            while (!begins[end]) {
                end++;
            }
            for (int i = from; i < end; i++) {
                labels[i] = scheme.label(i - from, end - from);
            }
            from = end;
        }
        return labels;
    }
}
