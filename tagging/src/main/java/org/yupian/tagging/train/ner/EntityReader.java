package org.yupian.tagging.train.ner;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.format.BioReader;
import org.yupian.format.DocumentReader;
import org.yupian.format.JsonLinesReader;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;
import org.yupian.tokenize.train.TaggedCorpusReader;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Reads corpora with named entities. For one thread. Formats, told apart by the first line
 * that is not empty:
 *
 * <ul>
 *   <li>a character and its label a line, with a tab or a space between them, and an empty line between sentences;
 *       labels in BIO or BMES, as {@link BioReader} reads them
 *   <li>one JSON object a line, with {@code text} and {@code entities} as {@code yupian ner} writes them, in UTF-16
 *       code units, or {@code label} or {@code entity_list} as in CLUENER 2020; see {@link JsonLinesReader}
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

    private interface Source {
        @Nullable
        EntitySentence next() throws IOException;
    }

    private final Lines lines;
    private final Source source;

    private EntityReader(Lines lines, Format format) {
        this.lines = lines;
        this.source = switch (format) {
            case PFR -> words(TaggedCorpusReader.of(lines));
            case JSON_LINES -> documents(JsonLinesReader.of(lines), lines.name());
            default -> documents(BioReader.of(lines), lines.name());
        };
    }

    /**
     * Opens a file in UTF-8.
     *
     * @throws IOException if it cannot be read, or its format is not recognised
     */
    public static EntityReader open(Path file, Format format) throws IOException {
        return of(TextInput.UTF_8.open(file), format);
    }

    /**
     * Reads the lines that are left, which are closed with the reader.
     *
     * @throws IOException if they cannot be read, or their format is not recognised, in which case they are closed
     */
    public static EntityReader of(Lines lines, Format format) throws IOException {
        try {
            return new EntityReader(lines, format == Format.AUTO ? format(lines) : format);
        } catch (IOException e) {
            lines.close();
            throw e;
        }
    }

    private static Format format(Lines lines) throws IOException {
        String first = lines.peek();
        while (first != null && first.isBlank()) {
            lines.next();
            first = lines.peek();
        }
        if (first == null || BioReader.isLine(first)) {
            return Format.CHARACTERS;
        }
        if (first.startsWith("{")) {
            return Format.JSON_LINES;
        }
        if (first.indexOf('/') > 0) {
            return Format.PFR;
        }
        throw new FormatException(
                lines.name(),
                lines.number() + 1,
                "a character and its label, a JSON object or word/TAG items",
                "'" + first + "'");
    }

    private static Source words(TaggedCorpusReader reader) {
        return () -> {
            TaggedSentence sentence = reader.next();
            return sentence == null ? null : PfrEntities.of(sentence);
        };
    }

    private static Source documents(DocumentReader reader, String name) {
        return () -> {
            Document document = reader.next();
            if (document != null && !document.has(Layer.ENTITIES)) {
                throw new FormatException(name, reader.line(), "a member entities, label or entity_list", "none");
            }
            return document == null ? null : sentence(document);
        };
    }

    private static EntitySentence sentence(Document document) {
        Entities entities = document.get(Layer.ENTITIES);
        List<EntityMention> mentions = new ArrayList<>(entities.size());
        for (int i = 0; i < entities.size(); i++) {
            mentions.add(new EntityMention(entities.start(i), entities.end(i), entities.type(i)));
        }
        return new EntitySentence(document.text(), mentions);
    }

    /**
     * The next sentence, or null after the last.
     *
     * @throws FormatException if it is malformed; the message names file and line
     */
    public @Nullable EntitySentence next() throws IOException {
        return source.next();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
