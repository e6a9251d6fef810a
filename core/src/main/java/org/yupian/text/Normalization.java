package org.yupian.text;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table from char to char, applied while text is read 规范化. Every char becomes exactly one char, so offsets
 * into what was read are offsets into the caller's text. Surrogates stay as they are, and applying a table twice
 * changes nothing more. Immutable.
 */
public final class Normalization {
    /** What a table may change. */
    public enum Step {
        /** Full-width forms 全角 of ASCII, U+FF01 to U+FF5E, become ASCII, and U+3000 becomes a space. */
        WIDTH,
        /** Capital letters become small ones: Latin, Greek, Cyrillic, Armenian, Roman numerals, circled letters. */
        CASE,
        /**
         * Traditional characters become simplified ones 繁简转换, one by one and without looking at words. Characters
         * that simplified text uses as well, such as 著 and 乾, stay.
         */
        SIMPLIFIED
    }

    private static final int SIZE = 0x10000;

    private final char[] table;
    private final Set<Step> steps;

    private Normalization(EnumSet<Step> steps) {
        this.steps = Collections.unmodifiableSet(steps);
        this.table = table(steps);
    }

    /** The table that changes nothing. */
    public static Normalization none() {
        return None.INSTANCE;
    }

    /** The table with all steps. */
    public static Normalization standard() {
        return Standard.INSTANCE;
    }

    /** The table with the steps named; the order they are named in plays no part. */
    public static Normalization of(Set<Step> steps) {
        if (steps.isEmpty()) {
            return None.INSTANCE;
        }
        return steps.size() == Step.values().length ? Standard.INSTANCE : new Normalization(EnumSet.copyOf(steps));
    }

    /** The steps this table takes, unmodifiable, in the order of {@link Step}. */
    public Set<Step> steps() {
        return steps;
    }

    /** What the char is read as. */
    public char apply(char c) {
        return table[c];
    }

    /** What the text is read as; as long as the text. */
    public String apply(CharSequence text) {
        char[] result = new char[text.length()];
        for (int i = 0; i < result.length; i++) {
            result[i] = table[text.charAt(i)];
        }
        return new String(result);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Normalization normalization && steps.equals(normalization.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return "Normalization" + steps;
    }

    private static char[] table(Set<Step> steps) {
        char[] table = new char[SIZE];
        for (int c = 0; c < SIZE; c++) {
            table[c] = (char) c;
        }
        if (steps.contains(Step.CASE)) {
            // Blocks whose case pairs no later Unicode version has added to, so that all Java versions agree.
            lower(table, 0x0041, 0x0590);
            lower(table, 0x1e00, 0x2000);
            lower(table, 0x2100, 0x2180);
            lower(table, 0x24b6, 0x24d0);
            lower(table, 0xff21, 0xff3b);
        }
        if (steps.contains(Step.SIMPLIFIED)) {
            simplify(table);
        }
        if (steps.contains(Step.WIDTH)) {
            // Last, and through the table, so that a full-width capital takes both steps.
            for (int c = 0xff01; c <= 0xff5e; c++) {
                table[c] = table[c - 0xff01 + '!'];
            }
            table['\u3000'] = ' ';
        }
        return table;
    }

    private static void lower(char[] table, int from, int to) {
        for (int c = from; c < to; c++) {
            table[c] = Character.toLowerCase((char) c);
        }
    }

    private static void simplify(char[] table) {
        byte[] file = Resource.bytes("traditional-simplified.txt");
        int body = Resource.bodyStart(file);
        String pairs = new String(file, body, file.length - body, StandardCharsets.UTF_8);
        char traditional = 0;
        for (int i = 0; i < pairs.length(); i++) {
            char c = pairs.charAt(i);
            if (c < ' ') {
                continue;
            }
            if (traditional == 0) {
                traditional = c;
            } else {
                table[traditional] = c;
                traditional = 0;
            }
        }
    }

    private static final class None {
        static final Normalization INSTANCE = new Normalization(EnumSet.noneOf(Step.class));
    }

    /** Made when it is first asked for, since it reads a file. */
    private static final class Standard {
        static final Normalization INSTANCE = new Normalization(EnumSet.allOf(Step.class));
    }
}
