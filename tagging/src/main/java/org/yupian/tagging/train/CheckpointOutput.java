package org.yupian.tagging.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.yupian.model.WholeFile;

/**
 * Writes checkpoints, little-endian: magic, then trainer, fingerprint, round, step and the arrays, each after its
 * length, then the CRC32C of all that. Not a model file, since that would take a second copy of weights which may fill
 * the memory as it is.
 */
final class CheckpointOutput {
    /** "YPCK" and the version. */
    static final long MAGIC = 0x0001_4b43_5059L;

    static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    private CheckpointOutput(OutputStream out) {
        this.out = out;
    }

    static void write(Checkpoint checkpoint, Path file) throws IOException {
        WholeFile.write(file, out -> new CheckpointOutput(out).write(checkpoint));
    }

    private void write(Checkpoint checkpoint) throws IOException {
        byte[] trainer = checkpoint.trainer().getBytes(StandardCharsets.UTF_8);
        buffer.putLong(MAGIC).putInt(trainer.length).put(trainer);
        buffer.putLong(checkpoint.fingerprint()).putInt(checkpoint.round()).putLong(checkpoint.step());
        floats(checkpoint.values());
        floats(checkpoint.memory());
        buffer.putInt(checkpoint.touched().length);
        for (int value : checkpoint.touched()) {
            makeRoom();
            buffer.putInt(value);
        }
        drain();
        buffer.putLong(checksum.getValue());
        drain();
    }

    private void floats(float[] values) throws IOException {
        makeRoom();
        buffer.putInt(values.length);
        for (float value : values) {
            makeRoom();
            buffer.putFloat(value);
        }
        makeRoom();
    }

    private void makeRoom() throws IOException {
        if (buffer.remaining() < Long.BYTES) {
            drain();
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        out.write(buffer.array(), 0, buffer.limit());
        buffer.clear();
    }
}
