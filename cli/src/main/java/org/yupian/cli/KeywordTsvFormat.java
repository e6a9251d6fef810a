package org.yupian.cli;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.yupian.document.Document;
import org.yupian.document.Keyword;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.Stage;
import org.yupian.text.OffsetUnit;

/** A line for each keyword: the number of the document, term, score, count and where it occurs, with tabs between. */
final class KeywordTsvFormat implements LineFormat {
    private final Stage stage;
    private final OffsetUnit unit;

    /**
     * Keywords.
     *
     * @param stage gives them
     */
    KeywordTsvFormat(Stage stage, OffsetUnit unit) {
        this.stage = stage;
        this.unit = unit;
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public LinePrinter printer(Utf8Writer out) {
        return line -> {
            Document document = stage.apply(Document.of(line.text()));
            IntUnaryOperator offsets = unit.of(line.text());
            for (Keyword keyword : document.get(Layer.KEYWORDS).ranked()) {
                out.write("%d\t%s\t%s\t%d\t%s\n"
                        .formatted(
                                line.number(),
                                keyword.term(),
                                String.format(Locale.ROOT, "%.4f", keyword.score()),
                                keyword.count(),
                                spans(keyword.occurrences(), offsets)));
            }
        };
    }

    private static String spans(Spans spans, IntUnaryOperator offsets) {
        StringBuilder out = new StringBuilder();
        spans.forEach((start, end) -> out.append(out.isEmpty() ? "" : " ")
                .append(offsets.applyAsInt(start))
                .append('-')
                .append(offsets.applyAsInt(end)));
        return out.toString();
    }
}
