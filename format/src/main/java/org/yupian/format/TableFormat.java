package org.yupian.format;

import java.util.Set;
import org.yupian.document.Layer;
import org.yupian.format.part.KnownLayers;
import org.yupian.format.table.TableDocument;
import org.yupian.format.table.TableRow;
import org.yupian.io.Utf8Writer;

/**
 * A table for spreadsheets, with tabs between the columns {@code document kind start end text pos upos head relation type
 * score}: a row for the text of a document, then one for each sentence, token, entity and keyword, as {@code kind} says. A
 * line with the names of the columns stands before the first document, the one whose number is 1.
 *
 * <p>Offsets are UTF-16 code units; {@code head} is the number of a token of the document, from 0, and -1 for a root. In the
 * row of the text, {@code pos}, {@code upos}, {@code relation} and {@code type} have the names of the sets of tags, where
 * these layers are there. A keyword has all the places where it occurs in {@code start} and {@code end}, with a space
 * between. A layer without items has one row with empty cells.
 *
 * <p>In a cell, {@code \t}, {@code \n}, {@code \r} and {@code \\} stand for tab, line ends and backslash, {@code \\u} and
 * four digits for a lone surrogate, {@code \e} for a text or name that is empty, and {@code \"} for a quotation mark that
 * begins it, since spreadsheets take that for their own. So {@link TableReader} gives back every document as it was. One
 * with a layer of one's own is refused.
 */
public final class TableFormat implements DocumentFormat {
    private static final TableFormat ONLY = new TableFormat();

    private TableFormat() {}

    /** The format. */
    public static TableFormat of() {
        return ONLY;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        return (document, number) -> {
            KnownLayers.check(document, "a table");
            if (number == 1) {
                out.write(TableRow.HEADER);
                out.write('\n');
            }
            new TableDocument(document, number, out).write();
        };
    }
}
