package org.yupian.format.conllu;

import java.io.IOException;
import org.yupian.format.part.Escapes;
import org.yupian.io.Utf8Writer;

/**
 * The tenth column of CoNLL-U, MISC: what is known of a word and has no other place. The names of this class beginning with
 * Yupian are ours, written only where another column cannot hold what is there.
 */
public final class Attributes {
    public static final String SPACE_AFTER = "SpaceAfter";
    public static final String SPACES_AFTER = "SpacesAfter";
    public static final String SPACES_BEFORE = "SpacesBefore";
    public static final String TEXT_AFTER = "YupianAfter";
    public static final String TEXT_BEFORE = "YupianBefore";
    public static final String FORM = "YupianForm";
    public static final String UPOS = "YupianUpos";
    public static final String XPOS = "YupianXpos";
    public static final String RELATION = "YupianDeprel";

    /** What Stanza calls the label of an entity. */
    public static final String LABEL = "ner";

    public static final String SCORE = "nerScore";

    private final Utf8Writer out;
    private boolean any;

    public Attributes(Utf8Writer out) {
        this.out = out;
    }

    /** Writes one attribute; the value is escaped. */
    public void write(String name, String value) throws IOException {
        if (any) {
            out.write('|');
        }
        any = true;
        out.write(name);
        out.write('=');
        out.write(Escapes.ATTRIBUTE.escaped(value));
    }

    /** Ends the column. */
    public void end() throws IOException {
        if (!any) {
            out.write('_');
        }
        any = false;
    }
}
