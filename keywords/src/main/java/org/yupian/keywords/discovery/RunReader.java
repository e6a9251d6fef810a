package org.yupian.keywords.discovery;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what {@link RunWriter} wrote. */
final class RunReader implements GramSource {
    private final InputStream in;
    private final char[] gram = new char[16];
    private int length;
    private long count;

    RunReader(InputStream in) {
        this.in = in;
    }

    @Override
    public boolean next() throws IOException {
        int head = in.read();
        if (head < 0) {
            return false;
        }
        int shared = head >>> 4;
        length = shared + (head & 0xf);
        if (length > gram.length) {
            throw new IOException("a temporary file is damaged: an n-gram of " + length + " chars");
        }
        for (int i = shared; i < length; i++) {
            int high = read();
            gram[i] = (char) ((high << 8) | read());
        }
        count = 0;
        int next;
        int shift = 0;
        do {
            next = read();
            count |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next > 0x7f);
        return true;
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("a temporary file is damaged: it ends within an n-gram");
        }
        return next;
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
