package org.yupian.keywords.discovery;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.text.CharacterClass;

/**
 * Stretches of Chinese characters, and of runs of letters among them, each as one char; with a zero before, between and after
 * them.
 */
final class HanChunk {
    /**
     * Where a stretch without anything else in it is cut, whatever the memory: nobody writes so on purpose, and two
     * searches with different memory must see the same.
     */
    private static final int LONGEST = 1 << 20;

    private final int capacity;
    private final @Nullable LetterRuns letters;
    private char[] text = new char[1 << 12];
    private int size = 1;
    private int stretch;
    /** How many chars of the stretch are Chinese. */
    private int han;

    private long characters;

    /**
     * A chunk that is full with so many chars.
     *
     * @param letters gives runs of letters their chars; null where they part stretches as all else does
     */
    HanChunk(long capacity, @Nullable LetterRuns letters) {
        this.capacity = (int) Math.min(capacity, 1 << 30);
        this.letters = letters;
    }

    /**
     * Adds a line from some char on, until it ends or, between stretches, the chunk is full. Characters beyond the BMP,
     * rare as they are, count as anything else that is not Chinese.
     *
     * @return how far it came
     */
    int add(CharSequence line, int from) {
        int i = from;
        while (i < line.length() && (stretch > 0 || !full())) {
            char c = line.charAt(i);
            if (CharacterClass.of(c) == CharacterClass.HAN) {
                han++;
                take(c);
                i++;
            } else if (letters != null && LetterRuns.isPart(c)) {
                int end = LetterRuns.end(line, i);
                char symbol = letters.symbol(line, i, end);
                if (symbol == 0) {
                    end();
                } else {
                    take(symbol);
                }
                i = end;
            } else {
                end();
                i++;
            }
        }
        if (i == line.length()) {
            end();
        }
        return i;
    }

    private void take(char c) {
        put(c);
        characters++;
        stretch++;
        if (stretch == LONGEST) {
            end();
        }
    }

    private void end() {
        if (han > 0) {
            put('\0');
        } else {
            // Letters alone, as in a text in English.
            size -= stretch;
            characters -= stretch;
        }
        stretch = 0;
        han = 0;
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
