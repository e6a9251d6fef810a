package org.yupian.tagging.train.segment;

import java.util.TreeMap;
import org.yupian.pack.KeyTable;
import org.yupian.tagging.chain.WordTable;
import org.yupian.text.Normalization;

/**
 * How strongly raw text holds two characters together: their mutual information 互信息, log (n(ab) · N / (n(a) · n(b))), in steps of
 * half a nat. As a feature it tells a tagger of words that no corpus has (Sun and Xu, "Enhancing Chinese word segmentation using
 * unlabeled data", EMNLP 2011). For one thread.
 */
public final class PairStrengths {
    /** What independence is numbered as. */
    private static final int INDEPENDENT = 6;

    private static final int STRONGEST = 26;
    private static final double PER_NAT = 2;

    private final long[] characters = new long[Character.MAX_VALUE + 1];
    private final KeyTable numbers = KeyTable.withRoom(1 << 16);
    private long total;

    /** Strengths of no text. */
    public PairStrengths() {}

    /** Counts a stretch of text. */
    public void add(CharSequence text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Normalization.standard().apply(text.charAt(i));
            boolean han = c >= '\u4e00' && c <= '\u9fff';
            if (han) {
                characters[c]++;
                total++;
                if (before != 0) {
                    int place = numbers.add((long) before << Character.SIZE | c);
                    numbers.set(place, numbers.value(place) + 1);
                }
            }
            before = han ? c : 0;
        }
    }

    /** The strengths of pairs that occur so often, as a class from 1 to 26 each. */
    public WordTable strengths(int minimumCount) {
        TreeMap<String, Integer> classes = new TreeMap<>();
        for (int place = numbers.next(KeyTable.ABSENT); place >= 0; place = numbers.next(place)) {
            int count = numbers.value(place);
            if (count >= minimumCount) {
                char first = (char) (numbers.key(place) >> Character.SIZE);
                char second = (char) numbers.key(place);
                double information =
                        Math.log((double) count * total / ((double) characters[first] * characters[second]));
                int strength = (int) Math.round(PER_NAT * information) + INDEPENDENT;
                classes.put("" + first + second, Math.max(1, Math.min(STRONGEST, strength)));
            }
        }
        return WordTable.of(classes);
    }
}
