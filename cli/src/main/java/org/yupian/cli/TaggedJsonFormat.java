package org.yupian.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.Stage;
import org.yupian.text.OffsetUnit;

/** One JSON object a line: the text and its tokens with their offsets and tags. */
final class TaggedJsonFormat implements LineFormat {
    private final JsonFactory factory = new JsonFactory();
    private final Stage stage;
    private final UnaryOperator<String> names;
    private final OffsetUnit unit;

    /**
     * Tagged words.
     *
     * @param stage gives tokens and parts of speech
     * @param names what stands for a tag
     */
    TaggedJsonFormat(Stage stage, UnaryOperator<String> names, OffsetUnit unit) {
        this.stage = stage;
        this.names = names;
        this.unit = unit;
    }

    @Override
    public boolean escapes() {
        return true;
    }

    @Override
    public LinePrinter printer(Utf8Writer out) throws IOException {
        JsonGenerator json = Json.lines(factory, out);
        return line -> {
            Document document = stage.apply(Document.of(line.text()));
            json.writeStartObject();
            json.writeStringField("text", line.text());
            json.writeArrayFieldStart("tokens");
            write(json, document);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        };
    }

    private void write(JsonGenerator json, Document document) throws IOException {
        String text = document.text();
        Spans tokens = document.get(Layer.TOKENS);
        Tags tags = document.get(Layer.POS);
        IntUnaryOperator offsets = unit.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            json.writeStartObject();
            Json.span(json, text, tokens.start(i), tokens.end(i), offsets);
            json.writeStringField("tag", names.apply(tags.tag(i)));
            json.writeEndObject();
        }
    }
}
