package org.yupian.embeddings.files;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
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
            return WordVectors.of(words, table);
        } catch (IllegalArgumentException e) {
            throw file.refusal(WORDS, "each word once", String.valueOf(e.getMessage()));
        }
    }

    /** The file of vectors, to be written. */
    public static ModelWriter writer(WordVectors vectors, ModelCard card) {
        int dimension = vectors.dimension();
        float[] numbers = new float[Math.multiplyExact(vectors.size(), dimension)];
        for (int i = 0; i < vectors.size(); i++) {
            vectors.table().copy(i, numbers, i * dimension);
        }
        return ModelWriter.of(card).strings(WORDS, vectors.words()).floats(VECTORS, numbers);
    }
}
