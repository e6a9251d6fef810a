package org.yupian.format;

import java.io.IOException;
import org.yupian.io.Utf8Writer;

/**
 * The tenth column of CoNLL-U, MISC: what is known of a word and has no other place. The names of this class beginning with
 * Yupian are ours, written only where another column cannot hold what is there.
 */
final class Attributes {
    static final String SPACE_AFTER = "SpaceAfter";
    static final String SPACES_AFTER = "SpacesAfter";
    static final String SPACES_BEFORE = "SpacesBefore";
    static final String TEXT_AFTER = "YupianAfter";
    static final String TEXT_BEFORE = "YupianBefore";
    static final String FORM = "YupianForm";
    static final String UPOS = "YupianUpos";
    static final String XPOS = "YupianXpos";
    static final String RELATION = "YupianDeprel";

    /** What Stanza calls the label of an entity. */
    static final String LABEL = "ner";

    static final String SCORE = "nerScore";

    private final Utf8Writer out;
    private boolean any;

    Attributes(Utf8Writer out) {
        this.out = out;
    }

    /** Writes one attribute; the value is escaped. */
    void write(String name, String value) throws IOException {
        if (any) {
            out.write('|');
        }
        any = true;
        out.write(name);
        out.write('=');
        out.write(Escapes.ATTRIBUTE.escaped(value));
    }

    /** Ends the column. */
    void end() throws IOException {
        if (!any) {
            out.write('_');
        }
        any = false;
    }
}
