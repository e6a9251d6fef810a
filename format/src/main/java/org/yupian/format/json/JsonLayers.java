package org.yupian.format.json;

import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Heads;
import org.yupian.document.Keyword;
import org.yupian.document.Keywords;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

/** Writes the layers of one document as members of its object. */
public final class JsonLayers {
    private final JsonText json;
    private final Document document;
    private final IntUnaryOperator offsets;
    private boolean named;

    /** The layers of a document. */
    public JsonLayers(JsonText json, Document document, IntUnaryOperator offsets) {
        this.json = json;
        this.document = document;
        this.offsets = offsets;
    }

    /** Writes the layers that are there, each with a comma before it. */
    public void write() throws IOException {
        sets();
        if (document.has(Layer.SENTENCES)) {
            json.raw(",\"sentences\":");
            json.ranges(document.get(Layer.SENTENCES), offsets);
        }
        if (document.has(Layer.TOKENS)) {
            tokens();
        }
        if (document.has(Layer.ENTITIES)) {
            entities(document.get(Layer.ENTITIES));
        }
        if (document.has(Layer.KEYWORDS)) {
            keywords(json, document.get(Layer.KEYWORDS), offsets);
        }
    }

    private void sets() throws IOException {
        Tags pos = find(Layer.POS);
        Tags upos = find(Layer.UPOS);
        Entities entities = find(Layer.ENTITIES);
        Heads heads = find(Layer.HEADS);
        set("pos", pos == null ? null : pos.tagSet());
        set("upos", upos == null ? null : upos.tagSet());
        set("entities", entities == null ? null : entities.types().tagSet());
        set("heads", heads == null ? null : heads.relations());
        if (named) {
            json.raw('}');
        }
    }

    private void set(String member, @Nullable TagSet set) throws IOException {
        if (set == null) {
            return;
        }
        json.raw(named ? "," : ",\"sets\":{");
        named = true;
        json.string(member);
        json.raw(':');
        json.string(set.name());
    }

    private <T> @Nullable T find(Layer<T> layer) {
        return document.has(layer) ? document.get(layer) : null;
    }

    private void tokens() throws IOException {
        String text = document.text();
        Spans tokens = document.get(Layer.TOKENS);
        Tags pos = find(Layer.POS);
        Tags upos = find(Layer.UPOS);
        Heads heads = find(Layer.HEADS);
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
            if (pos != null) {
                json.raw(",\"pos\":");
                json.string(pos.tag(i));
            }
            if (upos != null) {
                json.raw(",\"upos\":");
                json.string(upos.tag(i));
            }
            if (heads != null) {
                json.raw(",\"head\":");
                json.number(heads.head(i));
                json.raw(",\"relation\":");
                json.string(heads.relation(i));
            }
            json.raw('}');
        }
        json.raw(']');
    }

    private void entities(Entities entities) throws IOException {
        json.raw(",\"entities\":[");
        for (int i = 0; i < entities.size(); i++) {
            if (i > 0) {
                json.raw(',');
            }
            entity(json, document.text(), entities, i, offsets);
            json.raw(Float.toString(entities.score(i)));
            json.raw('}');
        }
        json.raw(']');
    }

    /** An entity up to its score. */
    public static void entity(JsonText json, String text, Entities entities, int index, IntUnaryOperator offsets)
            throws IOException {
        json.range(entities.start(index), entities.end(index), offsets);
        json.raw(",\"type\":");
        json.string(entities.type(index));
        json.raw(",\"text\":");
        json.string(text, entities.start(index), entities.end(index));
        json.raw(",\"score\":");
    }

    /** Writes the member {@code keywords} with a comma before it. */
    public static void keywords(JsonText json, Keywords keywords, IntUnaryOperator offsets) throws IOException {
        json.raw(",\"keywords\":[");
        String before = "{\"term\":";
        for (Keyword keyword : keywords.ranked()) {
            json.raw(before);
            json.string(keyword.term());
            json.raw(",\"score\":");
            json.raw(Double.toString(keyword.score()));
            json.raw(",\"count\":");
            json.number(keyword.count());
            json.raw(",\"occurrences\":");
            json.ranges(keyword.occurrences(), offsets);
            json.raw('}');
            before = ",{\"term\":";
        }
        json.raw(']');
    }
}
