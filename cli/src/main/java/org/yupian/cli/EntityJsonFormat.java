package org.yupian.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.yupian.document.Document;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.Stage;
import org.yupian.text.OffsetUnit;

/** One JSON object a line: the text and its named entities with their offsets, types and scores. */
final class EntityJsonFormat implements LineFormat {
    private final JsonFactory factory = new JsonFactory();
    private final Stage stage;
    private final OffsetUnit unit;

    EntityJsonFormat(Stage stage, OffsetUnit unit) {
        this.stage = stage;
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
            String text = line.text();
            Document document = stage.apply(Document.of(text));
            IntUnaryOperator offsets = unit.of(text);
            json.writeStartObject();
            json.writeStringField("text", text);
            json.writeArrayFieldStart("entities");
            for (NamedEntity entity : NamedEntity.of(document)) {
                write(json, text, entity, offsets);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        };
    }

    private static void write(JsonGenerator json, String text, NamedEntity entity, IntUnaryOperator offsets)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("start", offsets.applyAsInt(entity.start()));
        json.writeNumberField("end", offsets.applyAsInt(entity.end()));
        json.writeStringField("type", entity.type());
        json.writeStringField("text", text.substring(entity.start(), entity.end()));
        // Four digits are all that a probability from a model can mean.
        json.writeFieldName("score");
        json.writeRawValue(String.format(Locale.ROOT, "%.4f", entity.score()));
        json.writeEndObject();
    }
}
