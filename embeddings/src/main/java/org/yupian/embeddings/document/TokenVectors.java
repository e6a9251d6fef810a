package org.yupian.embeddings.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Layer;
import org.yupian.embeddings.WordVectors;

/** A vector for each token of a document, held as rows of the table they come from. Immutable. */
public final class TokenVectors implements Layer.Aligned {
    /** The layer. */
    public static final Layer<TokenVectors> LAYER = Layer.over(Layer.TOKENS, "token-vectors", TokenVectors.class);

    private final WordVectors vectors;
    private final int[] rows;

    TokenVectors(WordVectors vectors, int[] rows) {
        this.vectors = vectors;
        this.rows = rows;
    }

    @Override
    public int size() {
        return rows.length;
    }

    /** Whether the word of a token has a vector. */
    public boolean has(int token) {
        return rows[token] >= 0;
    }

    /** A copy of a token's vector; zero if its word has none. */
    public float[] vector(int token) {
        return has(token) ? vectors.vector(rows[token]) : new float[vectors.dimension()];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenVectors same && vectors == same.vectors && Arrays.equals(rows, same.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }
}
