package org.yupian.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.yupian.document.Spans;
import org.yupian.io.Utf8Writer;
import org.yupian.text.OffsetUnit;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.lattice.SegmentationPath;

/** The best paths of each line with their costs: a block of plain lines, or one JSON object. */
final class NBestFormat implements LineFormat {
    private final JsonFactory factory = new JsonFactory();
    private final LatticeSegmenter segmenter;
    private final int paths;
    private final boolean plain;
    private final String separator;
    private final OffsetUnit unit;

    private NBestFormat(LatticeSegmenter segmenter, int paths, boolean plain, String separator, OffsetUnit unit) {
        this.segmenter = segmenter;
        this.paths = paths;
        this.plain = plain;
        this.separator = separator;
        this.unit = unit;
    }

    /** A line {@code cost TAB words} for each path, and a blank line after the last of a line. */
    static NBestFormat plain(LatticeSegmenter segmenter, int paths, String separator) {
        return new NBestFormat(segmenter, paths, true, separator, OffsetUnit.UTF16);
    }

    /** An object a line with the text and its paths. */
    static NBestFormat json(LatticeSegmenter segmenter, int paths, OffsetUnit unit) {
        return new NBestFormat(segmenter, paths, false, "", unit);
    }

    @Override
    public boolean escapes() {
        return !plain;
    }

    @Override
    public LinePrinter printer(Utf8Writer out) throws IOException {
        if (plain) {
            return line -> plain(line.text(), out);
        }
        JsonGenerator json = Json.lines(factory, out);
        return line -> json(line.text(), json);
    }

    /** The best paths; of a line that is too long to keep its lattice the best alone, without its cost. */
    private List<SegmentationPath> best(String text) {
        return text.length() <= LatticeSegmenter.LONGEST_EXPLAINED
                ? segmenter.nBest(text, paths)
                : List.of(new SegmentationPath(segmenter.segment(text), Double.NaN));
    }

    private void plain(String text, Utf8Writer out) throws IOException {
        for (SegmentationPath path : best(text)) {
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

    private void json(String text, JsonGenerator json) throws IOException {
        List<SegmentationPath> best = best(text);
        IntUnaryOperator offsets = unit.of(text);
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeArrayFieldStart("paths");
        for (SegmentationPath path : best) {
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
