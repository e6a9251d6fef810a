package org.yupian.embeddings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words and a vector for each 词向量: a list of words and a table with as many rows. Immutable and safe for all threads.
 */
public final class WordVectors {
    private final List<String> words;
    private final Map<String, Integer> indexes;
    private final VectorTable table;
    private final CharacterNgrams ngrams;
    private final VectorTable ngramTable;

    private WordVectors(
            List<String> words,
            Map<String, Integer> indexes,
            VectorTable table,
            CharacterNgrams ngrams,
            VectorTable ngramTable) {
        this.ngrams = ngrams;
        this.ngramTable = ngramTable;
        this.words = words;
        this.indexes = indexes;
        this.table = table;
    }

    /**
     * Vectors over a table of any kind.
     *
     * @throws IllegalArgumentException if there are not as many words as rows, or a word occurs twice
     */
    public static WordVectors of(List<String> words, VectorTable table) {
        if (words.size() != table.rows()) {
            throw new IllegalArgumentException("%d words, but %d vectors".formatted(words.size(), table.rows()));
        }
        List<String> kept = List.copyOf(words);
        Map<String, Integer> indexes = new HashMap<>(kept.size() * 4 / 3 + 1);
        for (int i = 0; i < kept.size(); i++) {
            if (indexes.put(kept.get(i), i) != null) {
                throw new IllegalArgumentException("'" + kept.get(i) + "' has two vectors");
            }
        }
        return new WordVectors(
                kept, indexes, table, CharacterNgrams.NONE, FloatTable.of(new float[0], table.dimension()));
    }

    /** Vectors over an array of rows one after another, which is not copied and must not change any more. */
    public static WordVectors of(List<String> words, float[] rows, int dimension) {
        return of(words, FloatTable.of(rows, dimension));
    }

    /**
     * The same words, and a vector for every other word too: the mean of those of its n-grams.
     *
     * @throws IllegalArgumentException if there are not as many rows as buckets, or they have another dimension
     */
    public WordVectors withNgrams(CharacterNgrams other, VectorTable rows) {
        if (rows.rows() != other.buckets() || rows.dimension() != dimension()) {
            throw new IllegalArgumentException("%d rows of %d for %d buckets of %d"
                    .formatted(rows.rows(), rows.dimension(), other.buckets(), dimension()));
        }
        return new WordVectors(words, indexes, table, other, rows);
    }

    /** The n-grams that words without a row are made of. */
    public CharacterNgrams ngrams() {
        return ngrams;
    }

    /** Their rows, one for each bucket. */
    public VectorTable ngramTable() {
        return ngramTable;
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** How many numbers a vector has. */
    public int dimension() {
        return table.dimension();
    }

    /** The words, in the order of their rows: as trainers make them, the most frequent first. */
    public List<String> words() {
        return words;
    }

    /** The rows. */
    public VectorTable table() {
        return table;
    }

    /** The row of a word, or -1 if it has none. */
    public int index(String word) {
        return indexes.getOrDefault(word, -1);
    }

    /** A copy of the vector of a word, if it has one: its row, or what its n-grams say. */
    public Optional<float[]> vector(String word) {
        int index = index(word);
        return index < 0 ? composed(word) : Optional.of(vector(index));
    }

    private Optional<float[]> composed(String word) {
        int[] buckets = ngrams.of(word);
        float[] sum = new float[dimension()];
        float[] row = new float[dimension()];
        for (int bucket : buckets) {
            ngramTable.copy(bucket, row, 0);
            Vectors.add(sum, row, 1f / buckets.length);
        }
        return buckets.length == 0 ? Optional.empty() : Optional.of(sum);
    }

    /** A copy of a row. */
    public float[] vector(int index) {
        float[] vector = new float[dimension()];
        table.copy(index, vector, 0);
        return vector;
    }

    /** The cosine of two words' vectors, 0 if one of them is zero, or nothing if one has none. */
    public Optional<Float> similarity(String one, String other) {
        return vector(one).flatMap(a -> vector(other).map(b -> Vectors.cosine(a, b)));
    }
}
