package org.yupian.text;

/**
 * Offsets of one text in other units: from UTF-16 code units to code points and to bytes of UTF-8. Built in one
 * pass; it keeps two ints for every 64 code units and counts on from there, so an answer costs at most 64 steps
 * in whatever order the questions come. Immutable.
 *
 * <p>A character is counted from its first code unit on, so an offset inside a surrogate pair is taken as the
 * pair's end. A lone surrogate is one code point and three bytes, as the replacement character U+FFFD would be.
 */
public final class OffsetMap {
    private static final int SHIFT = 6;

    private final String text;
    private final int[] codePoints;
    private final int[] bytes;

    private OffsetMap(String text) {
        this.text = text;
        int blocks = (text.length() >> SHIFT) + 1;
        codePoints = new int[blocks];
        bytes = new int[blocks];
        int points = 0;
        long size = 0;
        for (int block = 0; block < blocks; block++) {
            codePoints[block] = points;
            bytes[block] = (int) size;
            int from = block << SHIFT;
            int to = Math.min(text.length(), from + (1 << SHIFT));
            points += countCodePoints(from, to);
            size += countBytes(from, to);
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the text takes " + size + " bytes, more than an int can count");
        }
    }

    /**
     * The offsets of a text.
     *
     * @throws IllegalArgumentException if the text takes 2 GiB or more in UTF-8
     */
    public static OffsetMap of(String text) {
        return new OffsetMap(text);
    }

    /**
     * The offset in code points.
     *
     * @param utf16 an offset in UTF-16 code units, from 0 to the text's length
     * @throws IndexOutOfBoundsException if it lies outside the text
     */
    public int codePoint(int utf16) {
        int block = block(utf16);
        return codePoints[block] + countCodePoints(block << SHIFT, utf16);
    }

    /**
     * The offset in bytes of UTF-8.
     *
     * @param utf16 an offset in UTF-16 code units, from 0 to the text's length
     * @throws IndexOutOfBoundsException if it lies outside the text
     */
    public int utf8(int utf16) {
        int block = block(utf16);
        return bytes[block] + countBytes(block << SHIFT, utf16);
    }

    private int block(int utf16) {
        if (utf16 < 0 || utf16 > text.length()) {
            throw new IndexOutOfBoundsException(
                    "offset " + utf16 + " lies outside the text of " + text.length() + " code units");
        }
        return utf16 >> SHIFT;
    }

    private int countCodePoints(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!endsPair(i)) {
                count++;
            }
        }
        return count;
    }

    private int countBytes(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                count++;
            } else if (c < 0x800) {
                count += 2;
            } else if (!Character.isSurrogate(c)) {
                count += 3;
            } else if (!endsPair(i)) {
                count += i + 1 < text.length() && endsPair(i + 1) ? 4 : 3;
            }
        }
        return count;
    }

    private boolean endsPair(int i) {
        return Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
