package org.yupian.embeddings.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yupian.embeddings.WordVectors;
import org.yupian.io.FormatException;

/** Collects rows from a file. Memory grows with what has arrived, never with what a first line claims. */
final class VectorRows {
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private final String file;
    private final int dimension;
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private float[] numbers = new float[1 << 12];
    private long read;
    private long duplicates;
    private String firstDuplicate = "";
    private long spaced;
    private String firstSpaced = "";
    private long malformed;

    VectorRows(String file, int dimension) {
        this.file = file;
        this.dimension = dimension;
    }

    int dimension() {
        return dimension;
    }

    /** How many rows have come, duplicates included. */
    long read() {
        return read;
    }

    /** Takes a row; of a word that is there already the first vector stays. */
    void add(String word, float[] vector) throws FormatException {
        read++;
        if (word.indexOf(' ') >= 0) {
            firstSpaced = spaced++ == 0 ? word : firstSpaced;
        }
        if (word.indexOf('\ufffd') >= 0) {
            malformed++;
        }
        if (words.putIfAbsent(word, words.size()) != null) {
            firstDuplicate = duplicates++ == 0 ? word : firstDuplicate;
            return;
        }
        long end = (long) words.size() * dimension;
        if (end > LARGEST) {
            throw new FormatException(
                    file + ": word " + read, "at most 2^31 numbers in all", "more; use a higher minimum count");
        }
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, (int) Math.min(LARGEST, Math.max(end, numbers.length * 3L / 2)));
        }
        System.arraycopy(vector, 0, numbers, (int) end - dimension, dimension);
    }

    LoadedVectors finish(VectorFormat format) throws FormatException {
        if (words.isEmpty()) {
            throw new FormatException(file, "a word with its vector", "none");
        }
        List<String> remarks = new ArrayList<>();
        if (duplicates > 0) {
            remarks.add("%,d words occur again, '%s' first; of each the first vector was taken"
                    .formatted(duplicates, firstDuplicate));
        }
        if (spaced > 0) {
            remarks.add("%,d words have spaces in them, '%s' first".formatted(spaced, firstSpaced));
        }
        if (malformed > 0) {
            remarks.add("%,d words have U+FFFD in them, which stands for bytes that are no UTF-8".formatted(malformed));
        }
        float[] exact = Arrays.copyOf(numbers, words.size() * dimension);
        return new LoadedVectors(WordVectors.of(new ArrayList<>(words.keySet()), exact, dimension), format, remarks);
    }
}
