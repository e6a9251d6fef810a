package org.yupian.keywords;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.pipeline.Stage;

/** Puts keywords into a pipeline: provides {@link Layer#KEYWORDS}. Immutable and safe for all threads. */
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
        return Set.of(Layer.KEYWORDS);
    }

    @Override
    public Map<Layer<?>, Set<String>> reads() {
        Set<String> sets = extractor.tagSets();
        return sets.isEmpty() ? Map.of() : Map.of(Layer.POS, sets);
    }

    @Override
    public Document apply(Document document) {
        String set = document.get(Layer.POS).tagSet().name();
        Set<String> sets = extractor.tagSets();
        if (!sets.isEmpty() && !sets.contains(set)) {
            throw new IllegalArgumentException("'%s' reads tags of the set '%s' from layer 'pos', found those of '%s'"
                    .formatted(name(), String.join("' or '", new TreeSet<>(sets)), set));
        }
        return document.with(Layer.KEYWORDS, extractor.extract(document, limit));
    }
}
