package org.yupian.format;

import java.io.IOException;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.format.json.JsonLayers;
import org.yupian.format.json.JsonText;
import org.yupian.format.part.KnownLayers;
import org.yupian.io.Utf8Writer;
import org.yupian.text.OffsetUnit;

/**
 * JSON Lines: a JSON object (RFC 8259) a line for each document, with what is asked for or with all that is there. A lone
 * surrogate is an escape, so any text comes back. {@link JsonLinesReader} reads all of it.
 */
public final class JsonLinesFormat implements DocumentFormat {
    /** Writes the members of one document. */
    private interface Members {
        void write(JsonText json, Document document, long number, IntUnaryOperator offsets) throws IOException;
    }

    private final Set<Layer<?>> requires;
    private final OffsetUnit unit;
    private final Members members;

    private JsonLinesFormat(Set<Layer<?>> requires, OffsetUnit unit, Members members) {
        this.requires = requires;
        this.unit = unit;
        this.members = members;
    }

    /** The text and its tokens: {@code {"text":"长江","tokens":[{"start":0,"end":2,"text":"长江"}]}}. */
    public static JsonLinesFormat words(OffsetUnit unit) {
        return new JsonLinesFormat(Set.of(Layer.TOKENS), unit, (json, document, number, offsets) -> {
            text(json, document);
            tokens(json, document, null, offsets);
        });
    }

    /**
     * The text and its tokens with their tags: {@code
     * {"text":"长江","tokens":[{"start":0,"end":2,"text":"长江","tag":"ns"}]}}.
     *
     * @param layer tags of tokens, such as {@link Layer#POS}; the line does not say which, nor which set they are of
     */
    public static JsonLinesFormat tagged(Layer<Tags> layer, OffsetUnit unit) {
        return new JsonLinesFormat(Set.of(Layer.TOKENS, layer), unit, (json, document, number, offsets) -> {
            text(json, document);
            tokens(json, document, document.get(layer), offsets);
        });
    }

    /**
     * The text and its named entities: {@code
     * {"text":"在长江","entities":[{"start":1,"end":3,"type":"LOC","text":"长江","score":0.9871}]}}. Scores have four
     * digits; the line does not say which set the types are of.
     */
    public static JsonLinesFormat entities(OffsetUnit unit) {
        return new JsonLinesFormat(Set.of(Layer.ENTITIES), unit, (json, document, number, offsets) -> {
            text(json, document);
            json.raw(",\"entities\":[");
            Entities entities = document.get(Layer.ENTITIES);
            for (int i = 0; i < entities.size(); i++) {
                if (i > 0) {
                    json.raw(',');
                }
                JsonLayers.entity(json, document.text(), entities, i, offsets);
                json.fourDigits(entities.score(i));
                json.raw('}');
            }
            json.raw("]");
        });
    }

    /**
     * The number of the document and its keywords, without the text: {@code {"document":1,"keywords":[{"term":"长江",
     * "score":2.5,"count":1,"occurrences":[{"start":1,"end":3}]}]}}. {@link JsonLinesReader#next(String)} reads it.
     */
    public static JsonLinesFormat keywords(OffsetUnit unit) {
        return new JsonLinesFormat(Set.of(Layer.KEYWORDS), unit, (json, document, number, offsets) -> {
            json.raw("\"document\":");
            json.number(number);
            JsonLayers.keywords(json, document.get(Layer.KEYWORDS), offsets);
        });
    }

    /**
     * The text and every layer that the document has. Besides {@code text} there are {@code sentences}, {@code tokens}
     * (with {@code pos}, {@code upos}, {@code head} and {@code relation}; the head is the index of a token, -1 for a
     * root), {@code entities} and {@code keywords}, each only where the layer is there, and {@code sets}, the names of the
     * sets of tags: {@code {"text":"长江","sets":{"pos":"pku"},"tokens":[{"start":0,"end":2,"text":"长江","pos":"ns"}]}}.
     * Scores come back to the last bit. A document with any other layer is refused.
     */
    public static JsonLinesFormat all(OffsetUnit unit) {
        return new JsonLinesFormat(Set.of(), unit, (json, document, number, offsets) -> {
            KnownLayers.check(document, "JSON Lines");
            text(json, document);
            new JsonLayers(json, document, offsets).write();
        });
    }

    @Override
    public Set<Layer<?>> requires() {
        return requires;
    }

    @Override
    public boolean escapes() {
        return true;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        JsonText json = new JsonText(out);
        return (document, number) -> {
            json.raw('{');
            members.write(json, document, number, unit.of(document.text()));
            json.raw("}\n");
        };
    }

    private static void text(JsonText json, Document document) throws IOException {
        json.raw("\"text\":");
        json.string(document.text());
    }

    private static void tokens(JsonText json, Document document, @Nullable Tags tags, IntUnaryOperator offsets)
            throws IOException {
        String text = document.text();
        Spans tokens = document.get(Layer.TOKENS);
        json.raw(",\"tokens\":[");
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            if (i > 0) {
                json.raw(',');
            }
            json.range(start, end, offsets);
            json.raw(",\"text\":");
            json.string(text, start, end);
            if (tags != null) {
                json.raw(",\"tag\":");
                json.string(tags.tag(i));
            }
            json.raw('}');
        }
        json.raw(']');
    }
}
