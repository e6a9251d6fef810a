package org.yupian.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which of many long runs are done this time: three that chance draws, or all with {@code mvn -Pnightly}. The seed is
 * printed; {@code -Dyupian.seed=N} draws the same again.
 */
record LongRuns(List<String> drawn, String message) {
    private static final int FEW = 3;

    /** Some of these, in their order. */
    static LongRuns of(List<String> all) {
        if (Boolean.getBoolean("yupian.all")) {
            return new LongRuns(all, "all");
        }
        long seed = Long.getLong("yupian.seed", System.nanoTime() & 0xffff);
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        List<String> few = shuffled.subList(0, Math.min(FEW, all.size()));
        String message = "-Dyupian.seed=" + seed;
        System.out.println(
                message + " draws " + few.stream().map(LongRuns::readable).toList());
        return new LongRuns(all.stream().filter(few::contains).toList(), message);
    }

    private static String readable(String unit) {
        StringBuilder text = new StringBuilder();
        unit.codePoints()
                .forEach(c ->
                        text.append(Character.isLetterOrDigit(c) ? Character.toString(c) : "U+%04X ".formatted(c)));
        return text.toString().strip();
    }
}
