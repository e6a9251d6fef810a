package org.yupian.embeddings.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.yupian.embeddings.WordVectors;
import org.yupian.model.ModelCard;
import org.yupian.model.WholeFile;

/** Writes word vectors in the layouts of {@link VectorFormat}, a file as a whole or not at all. */
public final class VectorWriter {
    private final WordVectors vectors;
    private final Storage storage;

    private VectorWriter(WordVectors vectors, Storage storage) {
        this.vectors = vectors;
        this.storage = storage;
    }

    /** A writer of these vectors. */
    public static VectorWriter of(WordVectors vectors) {
        return new VectorWriter(vectors, Storage.FLOAT32);
    }

    /** The same with so many bits for a number in a {@code .ypm} file; other layouts have 32. */
    public VectorWriter withStorage(Storage other) {
        return new VectorWriter(vectors, other);
    }

    /**
     * Writes a file, gzipped if its name ends in {@code .gz}.
     *
     * @param card says where the vectors come from; only a {@code .ypm} file keeps it
     * @throws IOException if it cannot be written; nothing is left behind
     * @throws IllegalArgumentException if the layout cannot hold a word, as a space ends it, or a {@code .ypm} file is to
     *     be gzipped
     */
    public void write(Path path, VectorFormat format, ModelCard card) throws IOException {
        if (format == VectorFormat.YPM) {
            if (VectorFormat.zipped(path.toString())) {
                throw new IllegalArgumentException(path + ": a .ypm file is mapped, so it cannot be gzipped");
            }
            VectorModel.writer(vectors, storage, card).write(path);
            return;
        }
        checkWords(format);
        boolean zipped = VectorFormat.zipped(path.toString());
        WholeFile.write(path, file -> {
            GZIPOutputStream gzip = zipped ? new GZIPOutputStream(file, 1 << 16) : null;
            OutputStream out = new BufferedOutputStream(gzip == null ? file : gzip, 1 << 16);
            writeTo(out, format);
            out.flush();
            if (gzip != null) {
                gzip.finish();
            }
        });
    }

    private void checkWords(VectorFormat format) {
        for (String word : vectors.words()) {
            if (word.isEmpty() || word.indexOf(' ') >= 0 || word.indexOf('\n') >= 0) {
                throw new IllegalArgumentException(
                        "the word '%s' does not fit into a %s file, where a space ends a word;".formatted(word, format)
                                + " a .ypm file takes it");
            }
            if (word.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                throw new IllegalArgumentException(
                        "the word '%s' does not fit into a %s file: half a surrogate pair has no bytes in UTF-8;"
                                        .formatted(word, format)
                                + " a .ypm file takes it");
            }
            if (format == VectorFormat.BINARY && 3L * word.length() >= BinaryVectors.LONGEST_WORD) {
                throw new IllegalArgumentException("the word '%s' is too long for a BINARY file; a .ypm file takes it"
                        .formatted(TextVectors.shortened(word)));
            }
        }
    }

    private void writeTo(OutputStream out, VectorFormat format) throws IOException {
        if (format != VectorFormat.GLOVE) {
            out.write((vectors.size() + " " + vectors.dimension() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        float[] vector = new float[vectors.dimension()];
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length).order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < vectors.size(); i++) {
            vectors.table().copy(i, vector, 0);
            String word = vectors.words().get(i);
            if (format == VectorFormat.BINARY) {
                out.write((word + " ").getBytes(StandardCharsets.UTF_8));
                bytes.asFloatBuffer().put(vector);
                out.write(bytes.array());
                out.write('\n');
            } else {
                line.setLength(0);
                line.append(TextVectors.encoded(word));
                for (float number : vector) {
                    line.append(' ').append(number);
                }
                out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
