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
        return dot(unit, rows[row]);
    }

    RandomVectorScorer scorer(float[] unit) {
        return new RandomVectorScorer() {
            @Override
            public float score(int row) {
                return (1 + dot(unit, rows[row])) / 2;
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

    /** Four sums under way at once; one alone waits for each addition. */
    private static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int whole = a.length & ~3;
        for (int j = 0; j < whole; j += 4) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
        }
        for (int j = whole; j < a.length; j++) {
            s0 += a[j] * b[j];
        }
        return s0 + s1 + s2 + s3;
    }
}
