package org.yupian.embeddings.files;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.yupian.embeddings.ByteTable;
import org.yupian.embeddings.CharacterNgrams;
import org.yupian.embeddings.HalfTable;
import org.yupian.embeddings.VectorTable;
import org.yupian.embeddings.WordVectors;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.model.SectionType;

/** Word vectors as a model file: words, and numbers that stay in the file and are mapped. */
public final class VectorModel {
    /** The kind on the card. */
    public static final Kind<WordVectors> KIND = new Kind<>("word-vectors", VectorModel::load);

    private static final String WORDS = "words";
    private static final String VECTORS = "vectors";
    private static final String SCALES = "scales";

    /** Marks vectors of 16 bits. */
    private static final String HALVES = "float16";

    private static final String NGRAMS = "ngrams";
    private static final String NGRAM_VECTORS = "ngram-vectors";

    private VectorModel() {}

    /**
     * The vectors of a model.
     *
     * @throws ModelFormatException if it is of another kind, or its parts do not fit together
     */
    public static WordVectors load(ModelFile file) throws ModelFormatException {
        file.require(KIND);
        List<String> words = file.strings(WORDS);
        if (words.isEmpty()) {
            throw file.refusal(WORDS, "one word or more", "none");
        }
        VectorTable table = table(file, words.size());
        try {
            return withNgrams(file, WordVectors.of(words, table));
        } catch (IllegalArgumentException e) {
            throw file.refusal(WORDS, "each word once", String.valueOf(e.getMessage()));
        }
    }

    private static VectorTable table(ModelFile file, int rows) throws ModelFormatException {
        ByteBuffer numbers = file.buffer(VECTORS);
        try {
            if (file.has(SCALES)) {
                FloatBuffer scales = file.buffer(SCALES, SectionType.FLOATS).asFloatBuffer();
                return ByteTable.of(file.buffer(VECTORS, SectionType.BYTES), scales);
            }
            if (file.has(HALVES)) {
                return HalfTable.of(
                        file.buffer(VECTORS, SectionType.SHORTS).asShortBuffer(),
                        dimension(numbers.capacity() / Short.BYTES, rows));
            }
            FloatBuffer floats = file.buffer(VECTORS, SectionType.FLOATS).asFloatBuffer();
            return new MappedTable(floats, rows, dimension(floats.capacity(), rows));
        } catch (IllegalArgumentException e) {
            throw file.refusal(
                    VECTORS, "as many numbers for each of %d words".formatted(rows), String.valueOf(e.getMessage()));
        }
    }

    private static int dimension(int numbers, int rows) {
        if (numbers == 0 || numbers % rows != 0) {
            throw new IllegalArgumentException(numbers + " numbers");
        }
        return numbers / rows;
    }

    private static WordVectors withNgrams(ModelFile file, WordVectors vectors) throws ModelFormatException {
        if (!file.has(NGRAMS)) {
            return vectors;
        }
        int[] shape = file.ints(NGRAMS);
        FloatBuffer numbers = file.buffer(NGRAM_VECTORS, SectionType.FLOATS).asFloatBuffer();
        if (shape.length != 3 || (long) shape[2] * vectors.dimension() != numbers.capacity()) {
            throw file.refusal(NGRAMS, "three numbers, and a vector for each bucket", numbers.capacity() + " numbers");
        }
        try {
            return vectors.withNgrams(
                    new CharacterNgrams(shape[0], shape[1], shape[2]),
                    new MappedTable(numbers, shape[2], vectors.dimension()));
        } catch (IllegalArgumentException e) {
            throw file.refusal(NGRAMS, "n-grams", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The file of vectors, to be written; those of n-grams keep all their bits.
     *
     * @param storage how many bits a number takes
     */
    public static ModelWriter writer(WordVectors vectors, Storage storage, ModelCard card) {
        ModelWriter writer = ModelWriter.of(card).strings(WORDS, vectors.words());
        switch (storage) {
            case FLOAT32 -> writer.floats(VECTORS, numbers(vectors.table()));
            case FLOAT16 ->
                writer.shorts(VECTORS, HalfTable.round(vectors.table())).bytes(HALVES, new byte[0]);
            case INT8 -> {
                ByteTable table = ByteTable.round(vectors.table());
                writer.bytes(VECTORS, table.steps()).floats(SCALES, table.scales());
            }
        }
        CharacterNgrams ngrams = vectors.ngrams();
        if (ngrams.used()) {
            writer.ints(NGRAMS, new int[] {ngrams.shortest(), ngrams.longest(), ngrams.buckets()})
                    .floats(NGRAM_VECTORS, numbers(vectors.ngramTable()));
        }
        return writer;
    }

    private static float[] numbers(VectorTable table) {
        int dimension = table.dimension();
        float[] numbers = new float[Math.multiplyExact(table.rows(), dimension)];
        for (int i = 0; i < table.rows(); i++) {
            table.copy(i, numbers, i * dimension);
        }
        return numbers;
    }
}
