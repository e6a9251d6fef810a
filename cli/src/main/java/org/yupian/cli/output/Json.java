package org.yupian.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.function.IntUnaryOperator;
import org.yupian.cli.process.Environment;
import org.yupian.document.Spans;
import org.yupian.io.Utf8Writer;

/** How JSON is written here: one object a line, or indented for a single report. */
public final class Json {
    private Json() {}

    /** A generator that writes objects one after another and leaves the writer open. */
    public static JsonGenerator lines(JsonFactory factory, Writer out) throws IOException {
        return factory.createGenerator(out)
                .setRootValueSeparator(null)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** Writes one report. */
    public interface Report {
        void write(JsonGenerator json) throws IOException;
    }

    /** Prints one report to standard output, indented. */
    public static void print(Environment environment, Report report) throws IOException {
        try (Utf8Writer out = Utf8Writer.to(environment.out(), true)) {
            try (JsonGenerator json = lines(new JsonFactory(), out).useDefaultPrettyPrinter()) {
                report.write(json);
                json.writeRaw('\n');
            }
        }
    }

    /** The member {@code tokens}: each with start, end and text. */
    public static void tokens(JsonGenerator json, String text, Spans tokens, IntUnaryOperator offsets)
            throws IOException {
        json.writeArrayFieldStart("tokens");
        for (int i = 0; i < tokens.size(); i++) {
            token(json, text, tokens.start(i), tokens.end(i), offsets);
        }
        json.writeEndArray();
    }

    /** An object with the members {@code start}, {@code end} and {@code text}. */
    public static void token(JsonGenerator json, String text, int start, int end, IntUnaryOperator offsets)
            throws IOException {
        json.writeStartObject();
        span(json, text, start, end, offsets);
        json.writeEndObject();
    }

    /** The members {@code start}, {@code end} and {@code text}. */
    static void span(JsonGenerator json, String text, int start, int end, IntUnaryOperator offsets) throws IOException {
        json.writeNumberField("start", offsets.applyAsInt(start));
        json.writeNumberField("end", offsets.applyAsInt(end));
        json.writeStringField("text", text.substring(start, end));
    }
}
