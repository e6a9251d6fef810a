package org.yupian.tokenize.train;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;

/**
 * Reads a corpus of {@code word/TAG} items, one sentence a line, as {@link CorpusReader} reads {@link
 * CorpusReader.Format#PFR}, with the tags and the compounds. For one thread.
 */
public final class TaggedCorpusReader implements Closeable {
    private final Lines lines;

    private TaggedCorpusReader(Lines lines) {
        this.lines = lines;
    }

    /** Opens a file in UTF-8. */
    public static TaggedCorpusReader open(Path file) throws IOException {
        return of(TextInput.UTF_8.open(file));
    }

    /** Reads a stream of UTF-8, which is closed with the reader; the name is for messages. */
    public static TaggedCorpusReader of(InputStream in, String name) throws IOException {
        return of(TextInput.UTF_8.read(in, name));
    }

    /** Reads the lines that are left; they are closed with the reader. */
    public static TaggedCorpusReader of(Lines lines) {
        return new TaggedCorpusReader(lines);
    }

    /**
     * The next sentence, or null after the last.
     *
     * @throws FormatException if the line is malformed
     * @throws IOException if it cannot be read
     */
    public @Nullable TaggedSentence next() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            TaggedSentence sentence = sentence(lines, Lines.items(line));
            if (!sentence.words().isEmpty()) {
                return sentence;
            }
        }
        return null;
    }

    /** The sentence of these items, which stand in the line that was read last. */
    static TaggedSentence sentence(Lines lines, List<String> items) throws FormatException {
        List<String> words = new ArrayList<>(items.size());
        List<String> tags = new ArrayList<>(items.size());
        List<TaggedSentence.Compound> compounds = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (String text : items) {
            PfrItem item = PfrItem.of(text);
            if (item == null) {
                throw new FormatException(lines.name(), lines.number(), "word/TAG", "'" + text + "'");
            }
            for (int i = 0; i < item.opened(); i++) {
                open.push(words.size());
            }
            if (!words.isEmpty() || !item.isParagraphNumber()) {
                words.add(item.word());
                tags.add(item.tag());
            }
            for (String tag : item.closed()) {
                if (open.isEmpty()) {
                    throw new FormatException(lines.name(), lines.number(), "'[' before ']'", "'" + text + "'");
                }
                compounds.add(new TaggedSentence.Compound(open.pop(), words.size(), tag));
            }
        }
        if (!open.isEmpty()) {
            throw new FormatException(lines.name(), lines.number(), "']' for every '['", "the end of the line");
        }
        return new TaggedSentence(words, tags, compounds);
    }

    /** The number of the line that the last sentence stands in, from 1; 0 before the first. */
    public long line() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
