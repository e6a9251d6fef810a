package org.yupian.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.format.json.JsonLine;
import org.yupian.format.json.JsonParts;
import org.yupian.format.part.TagColumn;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;
import org.yupian.text.OffsetUnit;

/**
 * Reads JSON Lines: a JSON object (RFC 8259) a line, as {@link JsonLinesFormat} writes it or as CLUENER 2020 does, with
 * {@code label} or {@code entity_list}, whose offsets are code points and where the longer of two entities that overlap
 * is kept. Blank
 * lines are passed over, and so are members that are not known or {@code null}.
 *
 * <p>What a token or an entity has as its {@code text} must be what stands at its place.
 */
public final class JsonLinesReader implements DocumentReader {
    /** A text of any length, but nesting and numbers within reason. */
    private final JsonFactory factory = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Lines lines;
    private final OffsetUnit unit;
    private final String set;

    private JsonLinesReader(Lines lines, OffsetUnit unit, String set) {
        this.lines = lines;
        this.unit = unit;
        this.set = set;
    }

    /** Opens a file, gzipped or not. */
    public static JsonLinesReader open(Path file) throws IOException {
        return of(TextInput.UTF_8.open(file));
    }

    /** Reads a stream, which is closed with the reader; the name is for messages. */
    public static JsonLinesReader of(InputStream in, String name) throws IOException {
        return of(TextInput.UTF_8.read(in, name));
    }

    /** Reads the lines that are left; they are closed with the reader. */
    public static JsonLinesReader of(Lines lines) {
        return new JsonLinesReader(lines, OffsetUnit.UTF16, TagColumn.UNNAMED);
    }

    /**
     * A reader of the same lines, instead of this one, for offsets in another unit than UTF-16 code units; those of
     * {@code label} and {@code entity_list} are code points all the same.
     */
    public JsonLinesReader withOffsets(OffsetUnit other) {
        return new JsonLinesReader(lines, other, set);
    }

    /**
     * A reader of the same lines, instead of this one, that takes tags of tokens and types of entities to be of the set
     * of this name in lines that do not say. The tokens' member {@code tag} becomes {@link
     * org.yupian.document.Layer#UPOS} if the name is {@code upos}, and {@link org.yupian.document.Layer#POS} otherwise.
     */
    public JsonLinesReader withTagSet(String name) {
        return new JsonLinesReader(lines, unit, name);
    }

    @Override
    public @Nullable Document next() throws IOException {
        return read(null);
    }

    /**
     * The next document, whose line need not have the text, as those of {@link JsonLinesFormat#keywords} do not; null
     * after the last.
     *
     * @throws FormatException if the line is malformed, does not fit the text or has another one
     * @throws IOException if it cannot be read
     */
    public @Nullable Document next(String text) throws IOException {
        return read(text);
    }

    private @Nullable Document read(@Nullable String text) throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        try (JsonParser json = factory.createParser(line)) {
            JsonLine members = new JsonLine(json, lines.name(), lines.number());
            members.read();
            return new JsonParts(members, unit, set).document(text);
        } catch (JsonProcessingException e) {
            String column =
                    e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
            // Where an object began that does not end, Jackson says by the name of its source, which it keeps to
            // itself.
            String problem = e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
            throw new FormatException(lines.name(), lines.number(), "a JSON object", problem + column);
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    lines.name(), lines.number(), "layers that fit their text", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
