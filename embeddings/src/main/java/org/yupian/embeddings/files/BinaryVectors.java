package org.yupian.embeddings.files;

import java.io.EOFException;
import java.io.IOException;
import org.yupian.io.ByteSource;
import org.yupian.io.FormatException;

/** Reads vectors of word2vec's binary files. */
final class BinaryVectors {
    /** No word has more bytes; one that has tells of a file that is something else. */
    static final int LONGEST_WORD = 1 << 16;

    private final ByteSource source;

    BinaryVectors(ByteSource source) {
        this.source = source;
    }

    /** Reads as many rows as the first line has promised. */
    VectorRows read(long count, int dimension) throws IOException {
        VectorRows rows = new VectorRows(source.name(), dimension);
        float[] vector = new float[dimension];
        for (long i = 1; i <= count; i++) {
            // word2vec ends each row with a line feed, others do not.
            while (source.peek() == '\n') {
                source.skip(1);
            }
            int length = source.find(' ', 0, LONGEST_WORD);
            if (length <= 0) {
                throw refusal(i, count, length < 0 && source.peek() < 0 ? "the end of the file" : "none");
            }
            String word = source.look(0, length);
            source.skip(length + 1);
            try {
                source.floats(vector);
            } catch (EOFException e) {
                throw refusal(i, count, "the end of the file in the middle of '" + TextVectors.shortened(word) + "'");
            }
            for (float number : vector) {
                if (!Float.isFinite(number)) {
                    throw new FormatException(place(i), "finite numbers", "" + number);
                }
            }
            rows.add(word, vector);
        }
        while (source.peek() == '\n') {
            source.skip(1);
        }
        if (source.peek() >= 0) {
            throw new FormatException(
                    place(count + 1), "the end, after the %d words of the first line".formatted(count), "more");
        }
        return rows;
    }

    private FormatException refusal(long at, long count, String found) {
        return new FormatException(place(at), "%d words, as the first line says".formatted(count), found);
    }

    private String place(long word) {
        return source.name() + ": word " + word;
    }
}
