package org.yupian.tokenize.train;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;

/**
 * Reads a corpus of segmented sentences, one a line, without keeping more than one; blank lines are skipped. The
 * characters of the words are left as they are. For one thread.
 */
public final class CorpusReader implements Closeable {
    private final Lines lines;
    private Format format;

    /** How the words of a line are written. */
    public enum Format {
        /** {@link #PFR} if every item of the first line that is not blank is one, {@link #WORDS} otherwise. */
        AUTO,
        /** Words with white space between them, as in the SIGHAN bake-offs. */
        WORDS,
        /**
         * {@code word/TAG} as in the PFR People's Daily corpus 人民日报语料. Of a compound such as {@code
         * [中央/n 电视台/n]nt} the inner words count; surname and given name stay two; a reading such as in {@code
         * 着{zhe5}/u} is no part of the word; the number at the start of a paragraph, {@code
         * 19980101-01-001-001/m}, is left out.
         */
        PFR;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private CorpusReader(Lines lines, Format format) {
        this.lines = lines;
        this.format = format;
    }

    /** Opens a file in UTF-8. */
    public static CorpusReader open(Path file, Format format) throws IOException {
        return of(TextInput.UTF_8.open(file), format);
    }

    /** Reads a stream of UTF-8, which is closed with the reader; the name is for messages. */
    public static CorpusReader of(InputStream in, String name, Format format) throws IOException {
        return of(TextInput.UTF_8.read(in, name), format);
    }

    /** Reads the lines that are left; they are closed with the reader. */
    public static CorpusReader of(Lines lines, Format format) {
        return new CorpusReader(lines, format);
    }

    /**
     * The words of the next sentence, or null after the last.
     *
     * @throws FormatException if the line is malformed
     * @throws IOException if it cannot be read
     */
    public @Nullable List<String> next() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            List<String> items = Lines.items(line);
            if (items.isEmpty()) {
                continue;
            }
            if (format == Format.AUTO) {
                format = items.stream().allMatch(PfrItem::isOne) ? Format.PFR : Format.WORDS;
            }
            List<String> words = format == Format.PFR
                    ? TaggedCorpusReader.sentence(lines, items).words()
                    : items;
            if (!words.isEmpty()) {
                return words;
            }
        }
        return null;
    }

    /** The number of the line that the last sentence stands in, from 1; 0 before the first. */
    public long line() {
        return lines.number();
    }

    /** The format; with {@link Format#AUTO} it is known after the first sentence. */
    public Format format() {
        return format;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
