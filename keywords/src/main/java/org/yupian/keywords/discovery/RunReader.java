package org.yupian.keywords.discovery;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what {@link RunWriter} wrote. */
final class RunReader implements GramSource {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int size;
    private final char[] gram = new char[16];
    private int length;
    private long count;

    RunReader(InputStream in) {
        this.in = in;
    }

    @Override
    public boolean next() throws IOException {
        if (at == size && !fill()) {
            return false;
        }
        int head = buffer[at++] & 0xff;
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
        if (at == size && !fill()) {
            throw new EOFException("a temporary file is damaged: it ends within an n-gram");
        }
        return buffer[at++] & 0xff;
    }

    private boolean fill() throws IOException {
        at = 0;
        size = Math.max(0, in.read(buffer, 0, buffer.length));
        return size > 0;
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
