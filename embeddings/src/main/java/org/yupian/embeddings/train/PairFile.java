package org.yupian.embeddings.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.yupian.pack.Keys;
import org.yupian.pack.SpillFile;

/** Pairs and their sums in a temporary file, 12 bytes each. For one thread at a time. */
final class PairFile implements Closeable {
    private static final int RECORD = Long.BYTES + Float.BYTES;
    private static final int BUFFERED = 1 << 11;

    /** Passes look at the bits of the hash from here on: those above choose the file, those below the place. */
    private static final int PASS_BITS = 40;

    private static final int MOST_PASSES = 1 << 16;

    /** Passes are not of quite the same size, and a table that is full would be searched without end. */
    private static final long PASS_MARGIN = 2;

    private final SpillFile file;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFERED * RECORD);
    private long size;

    PairFile(Path folder) throws IOException {
        file = SpillFile.in(folder, ".yupian-pairs-");
    }

    void add(long pair, float sum) throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(pair).putFloat(sum);
        size++;
    }

    /** How many records there are. */
    long size() {
        return size;
    }

    private void flush() throws IOException {
        file.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /**
     * A file with each pair once, the sums of its records added up; this one is closed.
     *
     * @param most the bits of the largest table that fits into memory; where that is too small for all records, they
     *     are read several times, each time for other pairs
     */
    PairFile merged(Path folder, int most) throws IOException {
        int passes = 1;
        while (passes < MOST_PASSES && PairTable.bitsFor(PASS_MARGIN * size / passes) > most) {
            passes *= 2;
        }
        int mask = passes - 1;
        PairFile merged = new PairFile(folder);
        try {
            PairTable table = new PairTable(PairTable.bitsFor(passes == 1 ? size : PASS_MARGIN * size / passes));
            for (int pass = 0; pass < passes; pass++) {
                int wanted = pass;
                read((pair, sum) -> {
                    if ((Keys.spread(pair) >>> PASS_BITS & mask) == wanted) {
                        table.add(pair, sum);
                    }
                });
                table.drain(merged::add);
            }
            merged.flush();
            merged.buffer = ByteBuffer.allocate(0);
            close();
            return merged;
        } catch (IOException | RuntimeException | Error e) {
            merged.close();
            throw e;
        }
    }

    /** Hands out all records. */
    void read(PairTable.Sink sink) throws IOException {
        flush();
        ByteBuffer in = ByteBuffer.allocate(BUFFERED * RECORD);
        for (long i = 0; i < size; i++) {
            if (i % BUFFERED == 0) {
                in.clear().limit((int) Math.min(BUFFERED, size - i) * RECORD);
                file.read(in.array(), 0, in.limit(), i * RECORD);
            }
            sink.accept(in.getLong(), in.getFloat());
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
