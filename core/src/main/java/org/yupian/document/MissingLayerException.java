package org.yupian.document;

import java.util.Collection;

/** A layer was asked for that no stage has provided: a pipeline lacks a stage, or has it too late. */
public final class MissingLayerException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** States what was wanted and what is there. */
    public MissingLayerException(Layer<?> wanted, Collection<Layer<?>> present) {
        super("the document has no layer '%s'; it has %s".formatted(wanted, Document.names(present)));
    }

    /** What a document throws; as its supertype, since whoever only might throw it need not load it. */
    static IllegalStateException of(Layer<?> wanted, Document document) {
        return new MissingLayerException(wanted, document.layers());
    }
}
