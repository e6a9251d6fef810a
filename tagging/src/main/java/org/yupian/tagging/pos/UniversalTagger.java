package org.yupian.tagging.pos;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;

/**
 * Puts the universal part of speech beside the one that a tagger has found: {@link Layer#UPOS} from {@link Layer#POS}, by a
 * {@link TagMapping}. Tags that are universal already stay as they are. Immutable and safe for all threads.
 */
public final class UniversalTagger implements Stage {
    private final TagMapping mapping;

    private UniversalTagger(TagMapping mapping) {
        this.mapping = mapping;
    }

    /** From the tags of Peking University; see {@link TagMapping#universal()}. */
    public static UniversalTagger standard() {
        return of(TagMapping.universal());
    }

    /** By another mapping. */
    public static UniversalTagger of(TagMapping mapping) {
        return new UniversalTagger(Objects.requireNonNull(mapping, "mapping"));
    }

    @Override
    public String name() {
        return "universal-pos";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.POS);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.UPOS);
    }

    @Override
    public Map<Layer<?>, Set<String>> reads() {
        // Not Set.of, which refuses two that are the same: a mapping may stay within a set.
        return Map.of(
                Layer.POS, Set.copyOf(List.of(mapping.source(), mapping.target().name())));
    }

    @Override
    public Map<Layer<?>, TagSet> writes() {
        return Map.of(Layer.UPOS, mapping.target());
    }

    @Override
    public Document apply(Document document) {
        Tags tags = document.get(Layer.POS);
        String set = tags.tagSet().name();
        if (set.equals(mapping.target().name())) {
            return document.with(Layer.UPOS, tags);
        }
        if (!set.equals(mapping.source())) {
            throw new IllegalArgumentException("'%s' reads tags of the set '%s' from layer 'pos', found those of '%s'"
                    .formatted(name(), mapping.source(), set));
        }
        return document.with(Layer.UPOS, mapping.map(tags));
    }
}
