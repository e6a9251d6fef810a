package org.yupian.keywords;

import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.pipeline.Stage;

/** Puts keywords into a pipeline: provides {@link Keywords#LAYER}. Immutable and safe for all threads. */
public final class KeywordStage implements Stage {
    private final KeywordExtractor extractor;
    private final int limit;

    private KeywordStage(KeywordExtractor extractor, int limit) {
        this.extractor = extractor;
        this.limit = limit;
    }

    /** A stage that finds at most {@code limit} keywords. */
    public static KeywordStage of(KeywordExtractor extractor, int limit) {
        return new KeywordStage(Objects.requireNonNull(extractor, "extractor"), limit);
    }

    @Override
    public String name() {
        return "keywords";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, Layer.POS);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Keywords.LAYER);
    }

    @Override
    public Document apply(Document document) {
        return document.with(Keywords.LAYER, extractor.extract(document, limit));
    }
}
