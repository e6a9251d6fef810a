package org.yupian.text;

import java.util.Arrays;

/**
 * Offsets of one text in other units: from UTF-16 code units to code points and to bytes of UTF-8, and back. Built in
 * one pass; it keeps two ints for every 64 code units and counts on from there, so an answer costs at most 64 steps
 * in whatever order the questions come, and a search among the blocks on the way back. Immutable.
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

    /**
     * The offset in UTF-16 code units; the other way round.
     *
     * @param codePoint an offset in code points, from 0 to the number of them
     * @throws IndexOutOfBoundsException if it lies outside the text
     */
    public int fromCodePoint(int codePoint) {
        return find(codePoints, codePoint, false);
    }

    /**
     * The offset in UTF-16 code units; the other way round.
     *
     * @param utf8 an offset in bytes of UTF-8, from 0 to the number of them
     * @throws IndexOutOfBoundsException if it lies outside the text or inside a character
     */
    public int fromUtf8(int utf8) {
        return find(bytes, utf8, true);
    }

    private int find(int[] counts, int offset, boolean inBytes) {
        int found = Arrays.binarySearch(counts, offset);
        int block = found >= 0 ? found : -found - 2;
        int at = Math.max(0, block) << SHIFT;
        int count = block < 0 ? 0 : counts[block];
        while (at < text.length() && (count < offset || endsPair(at))) {
            count += inBytes ? bytes(at) : endsPair(at) ? 0 : 1;
            at++;
        }
        if (count != offset) {
            throw new IndexOutOfBoundsException("offset %d in %s lies %s"
                    .formatted(
                            offset,
                            inBytes ? "bytes" : "code points",
                            offset < 0 || count < offset ? "outside the text" : "inside a character"));
        }
        return at;
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
            count += bytes(i);
        }
        return count;
    }

    /** The bytes of the character that begins here; 0 inside a pair. */
    private int bytes(int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        if (!Character.isSurrogate(c)) {
            return 3;
        }
        return endsPair(at) ? 0 : at + 1 < text.length() && endsPair(at + 1) ? 4 : 3;
    }

    private boolean endsPair(int i) {
        return Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
