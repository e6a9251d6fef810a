package org.yupian.model;

import java.io.IOException;
import java.util.List;

/** No model of this id where it was looked for; the message says where, which ids are there, and where to get it. */
public final class MissingModelException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String hint;

    private MissingModelException(String id, String place, List<String> present, String hint) {
        super("no model '%s' in %s; models there: %s%s"
                .formatted(
                        id,
                        place,
                        present.isEmpty() ? "none" : String.join(", ", present),
                        hint.isEmpty() ? "" : "; " + hint));
        this.id = id;
        this.hint = hint;
    }

    /**
     * What to throw where a source does not have a model. It is handed out as an IOException: whoever only might throw it
     * need not load it.
     *
     * @throws IOException if the source cannot be listed
     */
    public static IOException in(ModelSource source, String id) throws IOException {
        return new MissingModelException(id, source.place(), source.ids(), source.hint(id));
    }

    /** The id that was asked for. */
    public String id() {
        return id;
    }

    /** Where the model can be got, in words, or empty. */
    public String hint() {
        return hint;
    }
}
