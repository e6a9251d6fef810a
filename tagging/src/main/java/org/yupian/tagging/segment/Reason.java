package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that speaks for one cut of a text and against another one: by how much it raises the score of the one more than that of
 * the other.
 *
 * @param feature what it is, for people: {@code characters 市长}, where {@code …} stands for a character that is passed over, {@code ^}
 *     and {@code $} for the begin and the end of a stretch; the list that has some words and the words, {@code corpora 南京市}; {@code
 *     raw text 市长} for how often raw text has these two together; {@code types 3万元}, {@code repetition 天天}; {@code user.txt:3 苹果醋}
 *     for a SOFT word of the user's; {@code favour of cuts}, {@code labels} for which labels follow each other
 * @param start where in the text the characters begin that it reads, in UTF-16 code units
 * @param end where they end; like {@code start} if it reads none
 * @param nats how much more it gives to the one cut, as a natural logarithm of probabilities; below 0 if it speaks against it
 */
public record Reason(String feature, int start, int end, double nats) {
    /** Of reasons in their order, those that speak most for it and most against it, so many of each at most. */
    static List<Reason> strongest(List<Reason> ordered, int most) {
        List<Reason> those = new ArrayList<>();
        int size = ordered.size();
        for (int i = 0; i < size; i++) {
            boolean speaksFor = ordered.get(i).nats() > 0;
            if (speaksFor ? i < most : i >= size - most) {
                those.add(ordered.get(i));
            }
        }
        return those;
    }

    /** For people: {@code +2.31 corpora 南京市}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%+.2f %s", nats, feature);
    }
}
