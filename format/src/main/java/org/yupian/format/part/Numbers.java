package org.yupian.format.part;

import org.jspecify.annotations.Nullable;

/** Numbers in text, without exceptions for what is none. */
public final class Numbers {
    private Numbers() {}

    /** A whole number from 0 on that an int holds, or -1. */
    public static int toOffset(String digits) {
        if (digits.isEmpty() || digits.length() > 10) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    /** A number, or null. */
    public static @Nullable Float toFloat(String text) {
        try {
            return Float.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A number, or null. */
    public static @Nullable Double toDouble(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
