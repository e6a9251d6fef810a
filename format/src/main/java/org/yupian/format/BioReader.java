package org.yupian.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.format.part.EntityLabels;
import org.yupian.format.part.EntityList;
import org.yupian.format.part.TagColumn;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;

/**
 * Reads a character and its label a line, with a tab or a space between them, and a line that is empty or blank after
 * each document. Labels are in BIO or BMES, with E and S or without: M and I are the same, and I after O or after
 * another type begins an entity too, as in conlleval. What stands before the label may be more than one character.
 */
public final class BioReader implements DocumentReader {
    private final Lines lines;
    private final String set;
    private long line;

    private BioReader(Lines lines, String set) {
        this.lines = lines;
        this.set = set;
    }

    /** Opens a file, gzipped or not. */
    public static BioReader open(Path file) throws IOException {
        return of(TextInput.UTF_8.open(file));
    }

    /** Reads a stream, which is closed with the reader; the name is for messages. */
    public static BioReader of(InputStream in, String name) throws IOException {
        return of(TextInput.UTF_8.read(in, name));
    }

    /** Reads the lines that are left; they are closed with the reader. */
    public static BioReader of(Lines lines) {
        return new BioReader(lines, TagColumn.UNNAMED);
    }

    /** A reader of the same lines, instead of this one, that takes the types to be of the set of this name. */
    public BioReader withTagSet(String name) {
        return new BioReader(lines, name);
    }

    /**
     * Whether this is a line of such a file: something, a tab or a space, and a label. Of the first line of a file the
     * something may be missing: it was a byte order mark.
     */
    public static boolean isLine(String text) {
        int cut = cut(text);
        return cut >= 0 && EntityLabels.isLabel(text.substring(cut + 1));
    }

    private static int cut(String text) {
        return Math.max(text.lastIndexOf('\t'), text.lastIndexOf(' '));
    }

    @Override
    public @Nullable Document next() throws IOException {
        String item = lines.next();
        while (item != null && item.isBlank()) {
            item = lines.next();
        }
        if (item == null) {
            return null;
        }
        line = lines.number();
        StringBuilder text = new StringBuilder();
        EntityList entities = new EntityList();
        EntityLabels labels = new EntityLabels(entities);
        for (; item != null && !item.isBlank(); item = lines.next()) {
            boolean mark = item.startsWith("\t") && lines.number() == 1;
            if (!isLine(item) || (cut(item) == 0 && !mark)) {
                throw new FormatException(
                        lines.name(), lines.number(), "a character and a label such as O or B-PER", "'" + item + "'");
            }
            int cut = cut(item);
            int start = text.length();
            text.append(mark ? "\ufeff" : item.substring(0, cut));
            labels.add(item.substring(cut + 1), start, text.length(), 1);
        }
        labels.finish();
        try {
            return Document.of(text.toString()).with(Layer.ENTITIES, entities.entities(set));
        } catch (IllegalArgumentException e) {
            throw new FormatException(lines.name(), line, "entities that fit together", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
