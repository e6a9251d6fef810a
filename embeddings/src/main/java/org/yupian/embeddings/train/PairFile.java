package org.yupian.embeddings.train;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Pairs and their sums in a temporary file without a name, 12 bytes each. For one thread at a time. */
final class PairFile implements Closeable {
    private static final int RECORD = Long.BYTES + Float.BYTES;
    private static final int BUFFERED = 1 << 11;

    private final FileChannel file;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFERED * RECORD);
    private long size;

    PairFile(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, ".yupian-pairs-", ".tmp");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
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
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /** Adds up records of the same pair, so that each pair is there once. */
    void merge() throws IOException {
        PairTable table = new PairTable(PairTable.bitsFor(size));
        read(table::add);
        file.truncate(0);
        file.position(0);
        size = 0;
        table.drain(this::add);
        flush();
        buffer = ByteBuffer.allocate(0);
    }

    /** Hands out all records. */
    void read(PairTable.Sink sink) throws IOException {
        flush();
        ByteBuffer in = ByteBuffer.allocate(BUFFERED * RECORD);
        long position = 0;
        for (long i = 0; i < size; i++) {
            if (i % BUFFERED == 0) {
                in.clear().limit((int) Math.min(BUFFERED, size - i) * RECORD);
                while (in.hasRemaining()) {
                    int count = file.read(in, position);
                    if (count < 0) {
                        throw new EOFException("the temporary file of pairs is shorter than it was");
                    }
                    position += count;
                }
                in.flip();
            }
            sink.accept(in.getLong(), in.getFloat());
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
