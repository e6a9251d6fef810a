package org.yupian.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntUnaryOperator;
import org.yupian.io.Utf8Writer;
import org.yupian.text.OffsetUnit;
import org.yupian.tokenize.Segmenter;

/** One JSON object a line: the text and its tokens with their offsets. */
final class JsonLinesFormat implements LineFormat {
    private final JsonFactory factory = new JsonFactory();
    private final Segmenter segmenter;
    private final OffsetUnit unit;

    JsonLinesFormat(Segmenter segmenter, OffsetUnit unit) {
        this.segmenter = segmenter;
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
            json.writeStartObject();
            json.writeStringField("text", text);
            json.writeArrayFieldStart("tokens");
            try {
                tokens(json, text);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        };
    }

    private void tokens(JsonGenerator json, String text) {
        IntUnaryOperator offsets = unit.of(text);
        segmenter.segment(text, 0, text.length(), (start, end) -> {
            try {
                Json.token(json, text, start, end, offsets);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
