package org.yupian.embeddings.approximate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.yupian.embeddings.Neighbour;
import org.yupian.embeddings.Vectors;
import org.yupian.embeddings.WordVectors;

/**
 * Nearest neighbours by a hierarchical graph of small worlds (Malkov and Yashunin 2018), Lucene's. It takes a while to
 * build and then misses a neighbour now and then; worth it for hundreds of thousands of words and many queries. Needs
 * {@code lucene-core}. Immutable once built, and safe for all threads.
 */
public final class ApproximateWords {
    private final WordVectors vectors;
    private final UnitVectors units;
    private final OnHeapHnswGraph graph;
    private final int beam;

    private ApproximateWords(WordVectors vectors, UnitVectors units, OnHeapHnswGraph graph, int beam) {
        this.vectors = vectors;
        this.units = units;
        this.graph = graph;
        this.beam = beam;
    }

    /** Builds the graph, on the thread that calls. */
    public static ApproximateWords build(WordVectors vectors, ApproximateOptions options) {
        UnitVectors units = new UnitVectors(vectors);
        try {
            OnHeapHnswGraph graph = HnswGraphBuilder.create(
                            units, options.connections(), options.buildBeam(), options.seed(), vectors.size())
                    .build(vectors.size());
            return new ApproximateWords(vectors, units, graph, options.searchBeam());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read here", e);
        }
    }

    /** The vectors that are searched. */
    public WordVectors vectors() {
        return vectors;
    }

    /** The words nearest to a word, itself left out, or nothing if it has no vector. */
    public Optional<List<Neighbour>> nearest(String word, int count) {
        return vectors.vector(word).map(vector -> nearest(vector, Math.min(count, vectors.size()) + 1).stream()
                .filter(neighbour -> !neighbour.word().equals(word))
                .limit(count)
                .toList());
    }

    /** The words nearest to a place. */
    public List<Neighbour> nearest(float[] query, int count) {
        if (query.length != vectors.dimension()) {
            throw new IllegalArgumentException(
                    "a query of dimension %d for vectors of %d".formatted(query.length, vectors.dimension()));
        }
        float[] unit = Vectors.normalize(query.clone());
        ScoreDoc[] found;
        try {
            int wide = Math.max(beam, Math.min(count, vectors.size()));
            found = HnswGraphSearcher.search(units.scorer(unit), wide, graph, null, Integer.MAX_VALUE)
                    .topDocs()
                    .scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read here", e);
        }
        List<Neighbour> neighbours = new ArrayList<>();
        for (int i = 0; i < Math.min(count, found.length); i++) {
            int row = found[i].doc;
            neighbours.add(new Neighbour(vectors.words().get(row), units.cosine(unit, row)));
        }
        return neighbours;
    }
}
