package org.yupian.model;

import java.io.IOException;
import java.util.List;

/** No model of this id where it was looked for; the message says where, and which ids are there. */
public final class MissingModelException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String id;

    /** A model that was not found. */
    public MissingModelException(String id, String place, List<String> present) {
        super("no model '%s' in %s; models there: %s"
                .formatted(id, place, present.isEmpty() ? "none" : String.join(", ", present)));
        this.id = id;
    }

    /** The id that was asked for. */
    public String id() {
        return id;
    }
}
