package org.yupian.embeddings.document;

import java.util.List;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Token;
import org.yupian.embeddings.WordVectors;
import org.yupian.pipeline.Stage;

/** Gives each token its vector, and the document one. Immutable and safe for all threads. */
public final class VectorStage implements Stage {
    private final WordVectors vectors;
    private final DocumentVectors documents;

    private VectorStage(WordVectors vectors, DocumentVectors documents) {
        this.vectors = vectors;
        this.documents = documents;
    }

    /** Documents are the plain means of their words. */
    public static VectorStage of(WordVectors vectors) {
        return new VectorStage(vectors, DocumentVectors.of(vectors, WordWeights.equal()));
    }

    /** The same with other vectors for documents. */
    public VectorStage withDocuments(DocumentVectors other) {
        return new VectorStage(vectors, other);
    }

    @Override
    public String name() {
        return "vectors";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(TokenVectors.LAYER, DocumentVector.LAYER);
    }

    @Override
    public Document apply(Document document) {
        List<String> words = document.tokens().stream().map(Token::text).toList();
        int[] rows = words.stream().mapToInt(vectors::index).toArray();
        return document.with(TokenVectors.LAYER, new TokenVectors(vectors, rows))
                .with(DocumentVector.LAYER, new DocumentVector(documents.vector(words)));
    }
}
