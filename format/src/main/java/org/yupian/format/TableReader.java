package org.yupian.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.format.table.TableParts;
import org.yupian.format.table.TableRow;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;

/**
 * Reads the tables of {@link TableFormat}, with the line of column names or without it. Rows of a document may stand in
 * any order behind that of its text, but those of one kind in the order of the text. Blank lines are passed over.
 */
public final class TableReader implements DocumentReader {
    private final Lines lines;
    private long line;

    private TableReader(Lines lines) {
        this.lines = lines;
    }

    /** Opens a file, gzipped or not. */
    public static TableReader open(Path file) throws IOException {
        return of(TextInput.UTF_8.open(file));
    }

    /** Reads a stream, which is closed with the reader; the name is for messages. */
    public static TableReader of(InputStream in, String name) throws IOException {
        return of(TextInput.UTF_8.read(in, name));
    }

    /** Reads the lines that are left; they are closed with the reader. */
    public static TableReader of(Lines lines) {
        return new TableReader(lines);
    }

    @Override
    public @Nullable Document next() throws IOException {
        String begin = peek();
        if (begin == null) {
            return null;
        }
        lines.next();
        TableRow row = TableRow.of(begin, lines.name(), lines.number());
        if (!row.kind().equals("text")) {
            throw row.refusal("a row of kind text, which begins a document", "'" + row.kind() + "'");
        }
        line = lines.number();
        TableParts parts = new TableParts(row);
        for (String next = peek(); next != null && !beginsDocument(next); next = peek()) {
            parts.add(TableRow.of(next, lines.name(), lines.number() + 1));
            lines.next();
        }
        try {
            return parts.document();
        } catch (IllegalArgumentException e) {
            throw new FormatException(lines.name(), line, "layers that fit together", String.valueOf(e.getMessage()));
        }
    }

    private static boolean beginsDocument(String row) {
        return row.startsWith("text\t", row.indexOf('\t') + 1);
    }

    /** The next row that is not taken yet, or null after the last. */
    private @Nullable String peek() throws IOException {
        String next = lines.peek();
        while (next != null && (next.isBlank() || isHeader(next))) {
            lines.next();
            next = lines.peek();
        }
        return next;
    }

    /** The header stands at the top, and in the middle where tables were put one behind the other. */
    private static boolean isHeader(String row) {
        return row.equals(TableRow.HEADER);
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
