package org.yupian.keywords.discovery;

import java.io.IOException;
import java.io.InputStream;
import org.yupian.pack.PackedInput;

/** Reads what {@link RunWriter} wrote. */
final class RunReader implements GramSource {
    /** What one n-gram takes at most, and more. */
    static final int ROOM = 64;

    private final InputStream in;
    private final PackedInput.Source source;
    private final PackedInput packed = PackedInput.ofCapacity(1 << 16);
    private final char[] gram = new char[16];
    private int length;
    private long count;

    RunReader(InputStream in) {
        this.in = in;
        this.source = in::read;
    }

    @Override
    public boolean next() throws IOException {
        if (!packed.fill(source, ROOM)) {
            return false;
        }
        try {
            int head = packed.octet();
            int shared = head >>> 4;
            length = shared + (head & 0xf);
            for (int i = shared; i < length; i++) {
                gram[i] = (char) (packed.octet() << 8 | packed.octet());
            }
            count = packed.number();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("a temporary file is damaged: " + e.getMessage(), e);
        }
        return true;
    }

    @Override
    public char[] gram() {
        return gram;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
