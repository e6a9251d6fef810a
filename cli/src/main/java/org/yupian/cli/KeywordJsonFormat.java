package org.yupian.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.yupian.document.Document;
import org.yupian.document.Keyword;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.Stage;
import org.yupian.text.OffsetUnit;

/** One JSON object for each document: its number and its keywords with score, count and occurrences. */
final class KeywordJsonFormat implements LineFormat {
    private final JsonFactory factory = new JsonFactory();
    private final Stage stage;
    private final OffsetUnit unit;

    /**
     * Keywords.
     *
     * @param stage gives them
     */
    KeywordJsonFormat(Stage stage, OffsetUnit unit) {
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
            Document document = stage.apply(Document.of(line.text()));
            IntUnaryOperator offsets = unit.of(line.text());
            json.writeStartObject();
            json.writeNumberField("document", line.number());
            json.writeArrayFieldStart("keywords");
            for (Keyword keyword : document.get(Layer.KEYWORDS).ranked()) {
                write(json, keyword, offsets);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        };
    }

    private static void write(JsonGenerator json, Keyword keyword, IntUnaryOperator offsets) throws IOException {
        json.writeStartObject();
        json.writeStringField("term", keyword.term());
        json.writeNumberField("score", keyword.score());
        json.writeNumberField("count", keyword.count());
        json.writeArrayFieldStart("occurrences");
        Spans spans = keyword.occurrences();
        for (int i = 0; i < spans.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("start", offsets.applyAsInt(spans.start(i)));
            json.writeNumberField("end", offsets.applyAsInt(spans.end(i)));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
