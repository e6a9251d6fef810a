package org.yupian.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;

/**
 * One step of analysis. A stage is immutable and safe for all threads, and {@link #apply} is total: any text
 * gets an answer.
 */
public interface Stage extends AutoCloseable {
    /** A short name for messages, such as {@code lattice}. */
    String name();

    /** The layers a document must have before {@link #apply}. */
    Set<Layer<?>> requires();

    /** The layers a document has after {@link #apply}, besides those it keeps of the ones it had. */
    Set<Layer<?>> provides();

    /**
     * The tag sets of layers of tags that it provides: part of what it promises, so that a later stage that knows only
     * certain tags can be refused when a pipeline is built. A layer that is absent here has tags nobody knows before.
     */
    default Map<Layer<?>, TagSet> writes() {
        return Map.of();
    }

    /**
     * The names of the tag sets, one of which a layer that it requires must have. A layer that is absent here is read
     * whatever its tags are.
     */
    default Map<Layer<?>, Set<String>> reads() {
        return Map.of();
    }

    /** The layers of ranges that it provides where these may overlap, as the words of an index do. */
    default Set<Layer<?>> overlapping() {
        return Set.of();
    }

    /** The layers of ranges that it requires and cannot read where these overlap. */
    default Set<Layer<?>> disjoint() {
        return Set.of();
    }

    /**
     * The document with the layers this stage provides.
     *
     * @throws org.yupian.document.MissingLayerException if it lacks a layer that the stage requires
     * @throws IllegalArgumentException if a layer has tags of a set that the stage does not read, or ranges that overlap
     *     where it needs them {@link #disjoint}
     */
    Document apply(Document document);

    /** The same for several documents, in order; stages that gain from batches override it. */
    default List<Document> applyAll(List<Document> batch) {
        List<Document> result = new ArrayList<>(batch.size());
        for (Document document : batch) {
            result.add(apply(document));
        }
        return result;
    }

    /**
     * Gives back what lies outside the heap, such as native memory; a stage that has nothing there does nothing. No
     * document is accepted afterwards. It may be called again, without effect.
     */
    @Override
    default void close() {}
}
