package org.yupian.text;

import java.util.Arrays;

/** The class of every code point: a flat table for the BMP, sorted runs beyond it. Immutable. */
final class CharacterTable {
    /** Read when a class is first asked for. */
    static final CharacterTable SHARED = new CharacterTable(Resource.bytes("character-classes.txt"));

    private static final int PLANE = 0x10000;

    private final CharacterClass[] classes = CharacterClass.values();
    private final byte[] plane = new byte[PLANE];
    private final int[] starts;
    private final byte[] indexes;

    /**
     * Reads runs such as {@code 4e00H}; digits are lower-case, so the upper-case letter ends a run's number.
     * Loops over bytes and fills bytes, because this happens once, in interpreted code, while a process starts.
     */
    private CharacterTable(byte[] file) {
        byte[] byLetter = new byte[128];
        for (byte i = 0; i < classes.length; i++) {
            byLetter[classes[i].letter] = i;
        }
        int[] numbers = new int[file.length / 2];
        byte[] values = new byte[file.length / 2];
        int size = 0;
        int number = 0;
        for (int i = Resource.bodyStart(file); i < file.length; i++) {
            int c = file[i];
            if (c >= 'a') {
                number = number << 4 | c - 'a' + 10;
            } else if (c >= 'A') {
                numbers[size] = number;
                values[size++] = byLetter[c];
                number = 0;
            } else if (c >= '0') {
                number = number << 4 | c - '0';
            }
        }
        int run = 0;
        for (; run < size && numbers[run] < PLANE; run++) {
            int next = run + 1 < size ? Math.min(numbers[run + 1], PLANE) : PLANE;
            Arrays.fill(plane, numbers[run], next, values[run]);
        }
        // The run that reaches over the plane's end is kept with those beyond it.
        starts = Arrays.copyOfRange(numbers, run - 1, size);
        indexes = Arrays.copyOfRange(values, run - 1, size);
    }

    /** A copy of the numbers of the classes of all chars of the BMP. */
    byte[] plane() {
        return plane.clone();
    }

    CharacterClass classOf(int codePoint) {
        if (codePoint >>> 16 == 0) {
            return classes[plane[codePoint]];
        }
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("not a code point: " + codePoint);
        }
        int found = Arrays.binarySearch(starts, codePoint);
        return classes[indexes[found >= 0 ? found : -found - 2]];
    }
}
