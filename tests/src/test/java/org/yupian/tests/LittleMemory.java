package org.yupian.tests;

import java.util.List;
import java.util.Random;
import org.yupian.tokenize.Segmenter;

/** Runs with a small heap: ten million characters of one line through each segmenter that it is given the name of. */
final class LittleMemory {
    private LittleMemory() {}

    public static void main(String[] names) {
        Repeated text = new Repeated(ChaosText.of(new Random(3), 99_991), 10_000_000);
        Engines.precise().forEach((name, segmenter) -> {
            if (List.of(names).contains(name)) {
                System.out.println(name + ": " + count(segmenter, text) + " words");
            }
        });
    }

    private static int count(Segmenter segmenter, CharSequence text) {
        int[] count = new int[1];
        segmenter.segment(text, 0, text.length(), (start, end) -> count[0]++);
        return count[0];
    }
}
