package org.yupian.cli.verb.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.yupian.cli.output.Json;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.format.DocumentFormat;
import org.yupian.format.DocumentWriter;
import org.yupian.io.Utf8Writer;
import org.yupian.keywords.summary.SummaryStage;
import org.yupian.text.OffsetUnit;

/** Summaries: the sentences in a line, or an object with their offsets. */
final class SummaryOutput implements DocumentFormat {
    private final Format format;
    private final OffsetUnit unit;

    /** The layouts of summaries. */
    enum Format {
        PLAIN,
        JSONL;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SummaryOutput(Format format, OffsetUnit unit) {
        this.format = format;
        this.unit = unit;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(SummaryStage.LAYER);
    }

    @Override
    public boolean escapes() {
        return format == Format.JSONL;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) throws IOException {
        if (format == Format.PLAIN) {
            return (document, number) -> print(document, out);
        }
        JsonGenerator json = Json.lines(new JsonFactory(), out);
        return (document, number) -> print(document, number, json);
    }

    /** One line for a document: line ends and tabs inside a sentence become spaces. */
    private static void print(Document document, Utf8Writer out) throws IOException {
        out.write(SummaryStage.text(document).replaceAll("[\\n\\r\\t]", " "));
        out.write('\n');
    }

    private void print(Document document, long number, JsonGenerator json) throws IOException {
        Spans summary = document.get(SummaryStage.LAYER);
        IntUnaryOperator offsets = unit.of(document.text());
        json.writeStartObject();
        json.writeNumberField("document", number);
        json.writeArrayFieldStart("sentences");
        for (int i = 0; i < summary.size(); i++) {
            Json.token(json, document.text(), summary.start(i), summary.end(i), offsets);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
