package org.yupian.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Which of many long runs are done this time: a few that chance draws, or all with {@code mvn -Pnightly}. The seed is
 * printed; {@code -Dyupian.seed=N} draws the same again.
 */
record LongRuns(List<String> drawn, String message) {
    private static final String ALL = "yupian.all";

    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.NON_SPACING_MARK,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED);

    /** So many of these, in their order. */
    static LongRuns of(int few, List<String> all) {
        if (Boolean.getBoolean(ALL)) {
            return new LongRuns(all, "all");
        }
        long seed = Long.getLong("yupian.seed", System.nanoTime() & 0xffff);
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        List<String> drawn = shuffled.subList(0, Math.min(few, all.size()));
        String message = "-Dyupian.seed=" + seed;
        System.out.println(
                message + " draws " + drawn.stream().map(LongRuns::readable).toList());
        return new LongRuns(all.stream().filter(drawn::contains).toList(), message);
    }

    /** Whether an engine is given the whole of a text, which each is once, or with {@code -Pnightly} always. */
    boolean whole(int engine, int text) {
        return Boolean.getBoolean(ALL) || engine % drawn.size() == text;
    }

    /** With the code points of what cannot be seen, such as half a pair. */
    private static String readable(String unit) {
        StringBuilder text = new StringBuilder();
        unit.codePoints()
                .forEach(c -> text.append(
                        unit.isBlank() || INVISIBLE.contains(Character.getType(c))
                                ? "U+%04X".formatted(c)
                                : Character.toString(c)));
        return text.toString();
    }
}
