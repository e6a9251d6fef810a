package org.yupian.tagging.train.ner;

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
import org.yupian.tokenize.train.TaggedCorpusReader;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Reads corpora with named entities, plain or gzipped, in UTF-8. For one thread. Formats, told apart by the first line
 * that is not empty:
 *
 * <ul>
 *   <li>a character and its label a line, with a tab or a space between them, and an empty line between sentences;
 *       labels in BIO or BMES (E and S may be there or not; M and I are the same)
 *   <li>one JSON object a line with {@code text} and {@code entity_list}, as in CLUENER 2020
 *   <li>{@code word/TAG} items as in the PFR corpus: see {@link PfrEntities}
 * </ul>
 */
public final class EntityReader implements Closeable {
    /** A way to write a corpus. */
    public enum Format {
        /** What the first line looks like. */
        AUTO,
        /** A character and its label a line. */
        CHARACTERS,
        /** JSON Lines. */
        JSON_LINES,
        /** Words with tags, and names in brackets. */
        PFR
    }

    private final Utf8Lines lines;
    private final String name;
    private final @Nullable TaggedCorpusReader words;
    private final boolean json;
    private @Nullable String line;

    private EntityReader(
            Utf8Lines lines, String name, @Nullable TaggedCorpusReader words, boolean json, @Nullable String line) {
        this.lines = lines;
        this.name = name;
        this.words = words;
        this.json = json;
        this.line = line;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read, or its format is not recognised
     */
    public static EntityReader open(Path file, Format format) throws IOException {
        String name = file.toString();
        Utf8Lines lines = new Utf8Lines(Files.newInputStream(file), name);
        String first = lines.next();
        while (first != null && first.isBlank()) {
            first = lines.next();
        }
        Format found = format == Format.AUTO ? format(first, name, lines.number()) : format;
        if (found == Format.PFR) {
            lines.close();
            InputStream in = Files.newInputStream(file);
            return new EntityReader(lines, name, TaggedCorpusReader.of(in, name), false, null);
        }
        return new EntityReader(lines, name, null, found == Format.JSON_LINES, first);
    }

    private static Format format(@Nullable String first, String name, long line) throws FormatException {
        if (first == null || BioLine.of(first) != null) {
            return Format.CHARACTERS;
        }
        if (first.startsWith("{")) {
            return Format.JSON_LINES;
        }
        if (first.indexOf('/') > 0) {
            return Format.PFR;
        }
        throw new FormatException(
                name, line, "a character and its label, a JSON object or word/TAG items", "'" + first + "'");
    }

    /**
     * The next sentence, or null after the last.
     *
     * @throws FormatException if it is malformed; the message names file and line
     */
    public @Nullable EntitySentence next() throws IOException {
        if (words != null) {
            TaggedSentence sentence = words.next();
            return sentence == null ? null : PfrEntities.of(sentence);
        }
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        String start = line;
        if (start == null) {
            return null;
        }
        if (json) {
            line = lines.next();
            return JsonSentence.read(start, name, lines.number() - (line == null ? 0 : 1));
        }
        return characters();
    }

    private EntitySentence characters() throws IOException {
        StringBuilder text = new StringBuilder();
        List<EntityMention> entities = new ArrayList<>();
        int start = -1;
        String type = "";
        boolean ended = false;
        for (; line != null && !line.isEmpty(); line = lines.next()) {
            BioLine item = BioLine.of(line);
            if (item == null) {
                throw new FormatException(
                        name, lines.number(), "a character and a label such as O or B-PER", "'" + line + "'");
            }
            // As in conlleval, I after O or another type begins an entity too.
            boolean begins = item.begins()
                    || (item.inside() && (start < 0 || ended || !item.type().equals(type)));
            if (start >= 0 && (begins || !item.inside())) {
                entities.add(new EntityMention(start, text.length(), type));
                start = -1;
            }
            if (begins) {
                start = text.length();
                type = item.type();
            }
            ended = item.ends();
            text.append(item.character());
        }
        if (start >= 0) {
            entities.add(new EntityMention(start, text.length(), type));
        }
        return new EntitySentence(text.toString(), entities);
    }

    @Override
    public void close() throws IOException {
        lines.close();
        if (words != null) {
            words.close();
        }
    }
}
