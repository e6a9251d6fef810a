package org.yupian.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Streams as pipes are, and what goes through them. */
final class Streams {
    private Streams() {}

    /** A stream that gives a few bytes at a time, never says that there is more, and notes that it was closed. */
    static final class Drops extends FilterInputStream {
        private final int most;
        boolean closed;

        Drops(byte[] bytes, int most) {
            super(new ByteArrayInputStream(bytes));
            this.most = most;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return super.read(into, from, Math.min(most, length));
        }

        @Override
        public int available() {
            return 0;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    static InputStream whole(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    /** Zipped in two members, cut at any place. */
    static byte[] zipped(byte[] bytes, int cut) throws IOException {
        return joined(zipped(Arrays.copyOf(bytes, cut)), zipped(Arrays.copyOfRange(bytes, cut, bytes.length)));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Bytes from hexadecimal digits with spaces between them. */
    static byte[] hex(String digits) {
        String[] items = digits.split(" ");
        byte[] bytes = new byte[items.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(items[i], 16);
        }
        return bytes;
    }
}
