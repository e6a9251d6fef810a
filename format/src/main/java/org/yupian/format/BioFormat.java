package org.yupian.format;

import java.io.IOException;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.format.part.EntityLabels;
import org.yupian.io.Utf8Writer;
import org.yupian.text.CharacterClass;

/**
 * A character (a code point) and its label a line, {@code 江 TAB B-PER}, and a blank line after each document: the format of
 * the MSRA corpus. White space gets no line, so it is lost, and so is a document of nothing else. Neither scores nor the
 * name of the set of types are there; a lone surrogate becomes U+FFFD, and a byte order mark that begins the file is
 * dropped by whoever reads it.
 */
public final class BioFormat implements DocumentFormat {
    private static final BioFormat ONLY = new BioFormat();

    private BioFormat() {}

    /** The format. */
    public static BioFormat of() {
        return ONLY;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.ENTITIES);
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        return (document, number) -> {
            if (write(document, out)) {
                out.write('\n');
            }
        };
    }

    private static boolean write(Document document, Utf8Writer out) throws IOException {
        String text = document.text();
        Entities entities = document.get(Layer.ENTITIES);
        boolean any = false;
        boolean begun = false;
        int next = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int length = Character.charCount(point);
            while (next < entities.size() && entities.end(next) <= at) {
                next++;
                begun = false;
            }
            if (CharacterClass.of(point) != CharacterClass.SPACE) {
                out.write(text, at, length);
                out.write('\t');
                if (next == entities.size() || at < entities.start(next)) {
                    out.write('O');
                } else {
                    label(entities.type(next), begun, out);
                    begun = true;
                }
                out.write('\n');
                any = true;
            }
            at += length;
        }
        return any;
    }

    private static void label(String type, boolean begun, Utf8Writer out) throws IOException {
        if (!begun) {
            EntityLabels.checkType(type, "BIO");
        }
        out.write(begun ? "I-" : "B-");
        out.write(type);
    }
}
