package org.yupian.keywords.discovery;

import java.util.Arrays;
import org.yupian.text.CharacterClass;

/** Stretches of Chinese characters, with a zero before, between and after them. */
final class HanChunk {
    /**
     * Where a stretch without anything else in it is cut, whatever the memory: nobody writes so on purpose, and two
     * searches with different memory must see the same.
     */
    private static final int LONGEST = 1 << 20;

    private final int capacity;
    private char[] text = new char[1 << 12];
    private int size = 1;
    private int stretch;
    private long characters;

    /** A chunk that is full with so many chars. */
    HanChunk(long capacity) {
        this.capacity = (int) Math.min(capacity, 1 << 30);
    }

    /**
     * Adds a line from some char on, until it ends or, between stretches, the chunk is full. Characters beyond the BMP,
     * rare as they are, count as anything else that is not Chinese.
     *
     * @return how far it came
     */
    int add(CharSequence line, int from) {
        int i = from;
        for (; i < line.length() && (stretch > 0 || !full()); i++) {
            char c = line.charAt(i);
            if (CharacterClass.of(c) != CharacterClass.HAN) {
                end();
                continue;
            }
            put(c);
            characters++;
            stretch++;
            if (stretch == LONGEST) {
                end();
            }
        }
        if (i == line.length()) {
            end();
        }
        return i;
    }

    private void end() {
        if (stretch > 0) {
            put('\0');
            stretch = 0;
        }
    }

    private void put(char c) {
        if (size == text.length) {
            // Not beyond what was asked for, unless the last line needs it.
            long room = size < capacity ? Math.min(2L * size, capacity) : size + (size >> 3);
            text = Arrays.copyOf(text, (int) Math.min(room, Integer.MAX_VALUE - 16));
        }
        text[size++] = c;
    }

    boolean full() {
        return size >= capacity;
    }

    boolean isEmpty() {
        return characters == 0;
    }

    /** How many characters there are. */
    long characters() {
        return characters;
    }

    /** The chars, of which the first {@link #size} count. */
    char[] text() {
        return text;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 1;
        characters = 0;
    }
}
