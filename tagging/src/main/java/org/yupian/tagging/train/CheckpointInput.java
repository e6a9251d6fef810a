package org.yupian.tagging.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.yupian.model.ModelFormatException;

/** Reads what {@link CheckpointOutput} writes, and believes nothing before it was checked. */
final class CheckpointInput implements Closeable {
    private static final int LONGEST_NAME = 100;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(CheckpointOutput.BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    /** How many bytes have not been handed out yet. */
    private long left;

    private CheckpointInput(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.left = channel.size();
        buffer.flip();
    }

    static CheckpointInput open(Path file) throws IOException {
        return new CheckpointInput(file, FileChannel.open(file));
    }

    /** Reads the first bytes and says whether they are those of a checkpoint. */
    boolean begins() throws IOException {
        return left >= Long.BYTES && take(Long.BYTES).getLong() == CheckpointOutput.MAGIC;
    }

    Checkpoint read() throws IOException {
        if (!begins()) {
            throw new ModelFormatException(file.toString(), "header", "a checkpoint of a training", "something else");
        }
        byte[] trainer = new byte[length(1, LONGEST_NAME)];
        take(trainer.length).get(trainer);
        long fingerprint = take(Long.BYTES).getLong();
        int round = take(Integer.BYTES).getInt();
        long step = take(Long.BYTES).getLong();
        float[] values = floats();
        float[] memory = floats();
        int[] touched = new int[length(Integer.BYTES, Integer.MAX_VALUE)];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = take(Integer.BYTES).getInt();
        }
        long found = checksum.getValue();
        if (left != Long.BYTES || take(Long.BYTES).getLong() != found || memory.length != values.length) {
            throw damaged();
        }
        return new Checkpoint(
                new String(trainer, StandardCharsets.UTF_8), fingerprint, round, step, values, memory, touched);
    }

    private float[] floats() throws IOException {
        float[] values = new float[length(Float.BYTES, Integer.MAX_VALUE)];
        for (int i = 0; i < values.length; i++) {
            values[i] = take(Float.BYTES).getFloat();
        }
        return values;
    }

    /** A length that the rest of the file has room for. */
    private int length(int width, int most) throws IOException {
        int length = take(Integer.BYTES).getInt();
        if (length < 0 || length > most || (long) length * width > left) {
            throw damaged();
        }
        return length;
    }

    /** The next bytes, counted in the checksum; at most as many as a name has. */
    private ByteBuffer take(int count) throws IOException {
        if (count > left) {
            throw damaged();
        }
        while (buffer.remaining() < count) {
            buffer.compact();
            if (channel.read(buffer) < 0) {
                throw damaged();
            }
            buffer.flip();
        }
        left -= count;
        checksum.update(buffer.slice(buffer.position(), count));
        return buffer;
    }

    private ModelFormatException damaged() {
        return new ModelFormatException(file.toString(), "content", "a whole checkpoint", "a damaged one");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
