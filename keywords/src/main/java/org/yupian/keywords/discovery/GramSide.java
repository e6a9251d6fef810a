package org.yupian.keywords.discovery;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What one direction of reading tells of an n-gram. Not a record: an array in one is no value. */
final class GramSide {
    private final String gram;
    private final long count;
    private final double freedom;
    private final long[] parts;

    /**
     * One side.
     *
     * @param gram as it is written, whichever the direction
     * @param count how often it occurs
     * @param freedom the entropy of what follows in this direction
     */
    GramSide(String gram, long count, double freedom) {
        this.gram = gram;
        this.count = count;
        this.freedom = freedom;
        this.parts = new long[gram.length() - 1];
    }

    String gram() {
        return gram;
    }

    long count() {
        return count;
    }

    double freedom() {
        return freedom;
    }

    /** How often its first {@code length} chars occur, as this direction reads them. */
    long part(int length) {
        return parts[length - 1];
    }

    void setPart(int length, long occurrences) {
        parts[length - 1] = occurrences;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(gram);
        out.writeLong(count);
        out.writeDouble(freedom);
        for (long part : parts) {
            out.writeLong(part);
        }
    }

    static GramSide read(DataInputStream in) throws IOException {
        GramSide side = new GramSide(in.readUTF(), in.readLong(), in.readDouble());
        for (int i = 0; i < side.parts.length; i++) {
            side.parts[i] = in.readLong();
        }
        return side;
    }
}
