package org.yupian.pipeline;

import java.util.List;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;

/**
 * One step of analysis. A stage is immutable and safe for all threads, and {@link #apply} is total: any text
 * gets an answer.
 */
public interface Stage {
    /** A short name for messages, such as {@code lattice}. */
    String name();

    /** The layers a document must have before {@link #apply}. */
    Set<Layer<?>> requires();

    /** The layers a document has after {@link #apply}. */
    Set<Layer<?>> provides();

    /** The document with the layers this stage provides. */
    Document apply(Document document);

    /** The same for several documents, in order; stages that gain from batches override it. */
    default List<Document> applyAll(List<Document> batch) {
        return batch.stream().map(this::apply).toList();
    }
}
