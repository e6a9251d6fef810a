package org.yupian.tagging.train.pos;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.io.FormatException;
import org.yupian.io.Utf8Lines;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Reads words and tags of treebanks in CoNLL-U, the format of Universal Dependencies, gzipped or not. Comments, ranges
 * such as {@code 3-4} and empty nodes such as {@code 5.1} are left out. For one thread.
 */
public final class ConlluReader implements Closeable {
    /** Which of the two tags of a word. */
    public enum Column {
        /** The universal one, the fourth column. */
        UPOS(3),
        /** The one of the language, the fifth column. */
        XPOS(4);

        private final int index;

        Column(int index) {
            this.index = index;
        }
    }

    private final Utf8Lines lines;
    private final String name;
    private final Column column;

    private ConlluReader(Utf8Lines lines, String name, Column column) {
        this.lines = lines;
        this.name = name;
        this.column = column;
    }

    /** Opens a file. */
    public static ConlluReader open(Path file, Column column) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return of(in, file.toString(), column);
        } catch (IOException e) {
            in.close();
            throw new IOException(file + ": cannot be read as a corpus: " + e.getMessage(), e);
        }
    }

    /** Reads a stream, which is closed with the reader; the name is for messages. */
    public static ConlluReader of(InputStream in, String name, Column column) throws IOException {
        return new ConlluReader(new Utf8Lines(in, name), name, column);
    }

    /**
     * The next sentence, or null after the last.
     *
     * @throws FormatException if a line is malformed
     * @throws IOException if it cannot be read
     */
    public @Nullable TaggedSentence next() throws IOException {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                if (!words.isEmpty()) {
                    break;
                }
            } else if (!line.startsWith("#")) {
                add(line, words, tags);
            }
        }
        return words.isEmpty() ? null : new TaggedSentence(words, tags, List.of());
    }

    private void add(String line, List<String> words, List<String> tags) throws FormatException {
        String[] columns = line.split("\t", -1);
        if (columns.length != 10) {
            throw malformed("10 columns with tabs between them", columns.length + ": '" + line + "'");
        }
        String id = columns[0];
        if (id.matches("\\d+[-.]\\d+")) {
            return;
        }
        if (!id.equals(Integer.toString(words.size() + 1))) {
            throw malformed("word " + (words.size() + 1), "'" + id + "'");
        }
        if (columns[1].isBlank() || columns[column.index].isBlank()) {
            throw malformed("a word with its " + column, "'" + line + "'");
        }
        words.add(columns[1]);
        tags.add(columns[column.index]);
    }

    private FormatException malformed(String expected, String found) {
        return new FormatException(name, lines.number(), expected, found);
    }

    /** The number of the line that was read last, from 1; 0 before the first. */
    public long line() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
