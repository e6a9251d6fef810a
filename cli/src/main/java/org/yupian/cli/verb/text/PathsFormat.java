package org.yupian.cli.verb.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
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
import org.yupian.text.OffsetUnit;
import org.yupian.tokenize.PathsStage;
import org.yupian.tokenize.SegmentationPath;

/** The best paths of each document with their costs: a block of plain lines, or one JSON object. */
final class PathsFormat implements DocumentFormat {
    private final boolean plain;
    private final String separator;
    private final OffsetUnit unit;

    private PathsFormat(boolean plain, String separator, OffsetUnit unit) {
        this.plain = plain;
        this.separator = separator;
        this.unit = unit;
    }

    /** A line {@code cost TAB words} for each path, and a blank line after the last of a document. */
    static PathsFormat plain(String separator) {
        return new PathsFormat(true, separator, OffsetUnit.UTF16);
    }

    /** An object a line with the text and its paths. */
    static PathsFormat json(OffsetUnit unit) {
        return new PathsFormat(false, "", unit);
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(PathsStage.LAYER);
    }

    @Override
    public boolean escapes() {
        return !plain;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) throws IOException {
        if (plain) {
            return (document, number) -> plain(document, out);
        }
        JsonGenerator json = Json.lines(new JsonFactory(), out);
        return (document, number) -> json(document, json);
    }

    private void plain(Document document, Utf8Writer out) throws IOException {
        String text = document.text();
        for (SegmentationPath path : document.get(PathsStage.LAYER).ranked()) {
            out.write(Double.isNaN(path.cost()) ? "-\t" : String.format(Locale.ROOT, "%.3f\t", path.cost()));
            Spans tokens = path.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                out.write(i == 0 ? "" : separator);
                out.write(text, tokens.start(i), tokens.end(i) - tokens.start(i));
            }
            out.write('\n');
        }
        out.write('\n');
    }

    private void json(Document document, JsonGenerator json) throws IOException {
        String text = document.text();
        List<SegmentationPath> paths = document.get(PathsStage.LAYER).ranked();
        IntUnaryOperator offsets = unit.of(text);
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeArrayFieldStart("paths");
        for (SegmentationPath path : paths) {
            json.writeStartObject();
            if (Double.isNaN(path.cost())) {
                json.writeNullField("cost");
            } else {
                json.writeNumberField("cost", path.cost());
            }
            Json.tokens(json, text, path.tokens(), offsets);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
