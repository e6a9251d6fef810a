package org.yupian.embeddings.files;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.yupian.embeddings.CharacterNgrams;
import org.yupian.embeddings.VectorTable;
import org.yupian.embeddings.WordVectors;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.model.SectionType;

/** Word vectors as a model file: words, and numbers that stay in the file and are mapped. */
public final class VectorModel {
    /** The kind on the card. */
    public static final String KIND = "word-vectors";

    private static final String WORDS = "words";
    private static final String VECTORS = "vectors";
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
        ByteBuffer bytes = file.buffer(VECTORS, SectionType.FLOATS);
        FloatBuffer numbers = bytes.asFloatBuffer();
        int rows = words.size();
        if (rows == 0 || numbers.capacity() == 0 || numbers.capacity() % rows != 0) {
            throw file.refusal(
                    VECTORS, "as many numbers for each of %d words".formatted(rows), numbers.capacity() + " numbers");
        }
        VectorTable table = new MappedTable(numbers, rows, numbers.capacity() / rows);
        try {
            return withNgrams(file, WordVectors.of(words, table));
        } catch (IllegalArgumentException e) {
            throw file.refusal(WORDS, "each word once", String.valueOf(e.getMessage()));
        }
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

    /** The file of vectors, to be written. */
    public static ModelWriter writer(WordVectors vectors, ModelCard card) {
        ModelWriter writer =
                ModelWriter.of(card).strings(WORDS, vectors.words()).floats(VECTORS, numbers(vectors.table()));
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
