package org.yupian.io;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * All members of a gzipped file. Of one that is cut in the head of a later member the library says that it has ended well,
 * and a corpus would be silently shorter; here that is refused. What else stands behind the last member is passed over, as
 * gzip does it. For one thread.
 */
final class GzipMembers extends GZIPInputStream {
    private static final int TRAILER = 8;
    private static final byte FIRST = 0x1f;

    private final Counted source;
    /** How many bytes were inflated or kept for that; the others of the source were read for the head of a member. */
    private long filled;

    private boolean checked;

    /** The members of a stream. */
    GzipMembers(InputStream in) throws IOException {
        this(new Counted(in));
    }

    private GzipMembers(Counted source) throws IOException {
        super(source, 1 << 15);
        this.source = source;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled += len;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        long heads = source.count - filled;
        int count = super.read(target, from, length);
        if (count < 0 && !checked) {
            checked = true;
            checkEnd(source.count - filled - heads);
        }
        return count;
    }

    /**
     * Looks at what stands behind the last member.
     *
     * @param taken how many bytes were read for its trailer, and for a head behind it, that were not in the buffer
     */
    private void checkEnd(long taken) throws EOFException {
        int kept = inf.getRemaining();
        if (kept > TRAILER ? buf[len - kept + TRAILER] == FIRST : kept + taken > TRAILER) {
            throw new EOFException("it ends in the middle of a gzip member");
        }
    }

    /**
     * Counts, and says that there is always more to come: the library looks for a further member only if so, and a pipe that
     * has just run dry would end the file in the middle.
     */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
