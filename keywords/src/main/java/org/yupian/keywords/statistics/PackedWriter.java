package org.yupian.keywords.statistics;

import java.io.ByteArrayOutputStream;

/** Writes numbers of any size in as many bytes as each needs: seven bits a byte, the low ones first. */
final class PackedWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Writes a number that is not negative. */
    PackedWriter number(long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
