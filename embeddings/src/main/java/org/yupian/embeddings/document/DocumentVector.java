package org.yupian.embeddings.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Layer;

/** The vector of a document. Immutable. */
public final class DocumentVector {
    /** The layer. */
    public static final Layer<DocumentVector> LAYER = Layer.over(Layer.TOKENS, "document-vector", DocumentVector.class);

    private final float[] numbers;

    DocumentVector(float[] numbers) {
        this.numbers = numbers;
    }

    /** A copy of its numbers. */
    public float[] numbers() {
        return numbers.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentVector same && Arrays.equals(numbers, same.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
