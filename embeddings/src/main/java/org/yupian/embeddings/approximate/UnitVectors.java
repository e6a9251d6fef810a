package org.yupian.embeddings.approximate;

import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;
import org.yupian.embeddings.Vectors;
import org.yupian.embeddings.WordVectors;

/** Vectors of length one in memory, and their cosines as Lucene wants them: from 0 to 1. */
final class UnitVectors implements RandomVectorScorerSupplier {
    private final float[][] rows;

    UnitVectors(WordVectors vectors) {
        rows = new float[vectors.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Vectors.normalize(vectors.vector(i));
        }
    }

    int size() {
        return rows.length;
    }

    float cosine(float[] unit, int row) {
        return Vectors.fastDot(unit, rows[row]);
    }

    RandomVectorScorer scorer(float[] unit) {
        return new RandomVectorScorer() {
            @Override
            public float score(int row) {
                return (1 + Vectors.fastDot(unit, rows[row])) / 2;
            }

            @Override
            public int maxOrd() {
                return rows.length;
            }
        };
    }

    @Override
    public RandomVectorScorer scorer(int row) {
        return scorer(rows[row]);
    }

    /** Itself: it has nothing that two threads could fall out about. */
    @Override
    public RandomVectorScorerSupplier copy() {
        return this;
    }
}
