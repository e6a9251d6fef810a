package org.yupian.embeddings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Exact nearest neighbours by cosine: every row is looked at, in blocks that stay in the cache while all queries pass
 * over them. Holds the length of each row beside the vectors. Immutable and safe for all threads.
 */
public final class NearestWords {
    private static final int[] NONE = {};

    private final WordVectors vectors;
    private final UnitRows rows;

    private NearestWords(WordVectors vectors, UnitRows rows) {
        this.vectors = vectors;
        this.rows = rows;
    }

    /** A search over all words; looks at each vector once. */
    public static NearestWords of(WordVectors vectors) {
        return new NearestWords(vectors, UnitRows.of(vectors.table()));
    }

    /** The vectors that are searched. */
    public WordVectors vectors() {
        return vectors;
    }

    UnitRows rows() {
        return rows;
    }

    /** The words nearest to a word, itself left out, or nothing if it has no vector. */
    public Optional<List<Neighbour>> nearest(String word, int count) {
        return vectors.vector(word)
                .map(place -> nearest(new float[][] {place}, new int[][] {{vectors.index(word)}}, count)
                        .get(0));
    }

    /** The words nearest to a place. */
    public List<Neighbour> nearest(float[] query, int count) {
        return nearest(new float[][] {query}, count).get(0);
    }

    /** The words nearest to each of several places, with one pass over the vectors. */
    public List<List<Neighbour>> nearest(float[][] queries, int count) {
        int[][] excluded = new int[queries.length][];
        Arrays.fill(excluded, NONE);
        return nearest(queries, excluded, count);
    }

    /**
     * The same, leaving out some words.
     *
     * @param excluded for each query the rows that do not count
     * @throws IllegalArgumentException if a query has another dimension, or the count is negative
     */
    public List<List<Neighbour>> nearest(float[][] queries, int[][] excluded, int count) {
        float[][] units = new float[queries.length][];
        Top[] tops = new Top[queries.length];
        for (int q = 0; q < queries.length; q++) {
            if (queries[q].length != vectors.dimension()) {
                throw new IllegalArgumentException(
                        "a query of dimension %d for vectors of %d".formatted(queries[q].length, vectors.dimension()));
            }
            units[q] = Vectors.normalize(queries[q].clone());
            tops[q] = new Top(Math.min(count, vectors.size()), excluded[q]);
        }
        rows.scan(units, (query, row, cosine) -> tops[query].offer(row, cosine));
        List<List<Neighbour>> found = new ArrayList<>();
        for (Top top : tops) {
            found.add(top.words(vectors));
        }
        return Collections.unmodifiableList(found);
    }
}
