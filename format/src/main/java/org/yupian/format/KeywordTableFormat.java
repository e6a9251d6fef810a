package org.yupian.format;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.yupian.document.Keyword;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.io.Utf8Writer;
import org.yupian.text.OffsetUnit;

/**
 * A line for each keyword: the number of the document, term, score with four digits, count and where it occurs, with tabs
 * between: {@code 1 TAB 长江 TAB 2.5000 TAB 2 TAB 0-2 5-7}. A tab or a line's end in a term is {@code \t}, {@code \n} or
 * {@code \r}; a lone surrogate becomes U+FFFD. Nothing reads it back, since it has neither the text nor the whole scores:
 * {@link TableFormat} does.
 */
public final class KeywordTableFormat implements DocumentFormat {
    private final OffsetUnit unit;

    private KeywordTableFormat(OffsetUnit unit) {
        this.unit = unit;
    }

    /** A table with offsets in this unit. */
    public static KeywordTableFormat of(OffsetUnit unit) {
        return new KeywordTableFormat(unit);
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.KEYWORDS);
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        return (document, number) -> {
            IntUnaryOperator offsets = unit.of(document.text());
            for (Keyword keyword : document.get(Layer.KEYWORDS).ranked()) {
                out.writeNumber(number);
                out.write('\t');
                out.write(
                        keyword.term().replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
                out.write('\t');
                out.write(String.format(Locale.ROOT, "%.4f", keyword.score()));
                out.write('\t');
                out.writeNumber(keyword.count());
                out.write('\t');
                occurrences(keyword.occurrences(), offsets, out);
                out.write('\n');
            }
        };
    }

    private static void occurrences(Spans spans, IntUnaryOperator offsets, Utf8Writer out) throws IOException {
        for (int i = 0; i < spans.size(); i++) {
            if (i > 0) {
                out.write(' ');
            }
            out.writeNumber(offsets.applyAsInt(spans.start(i)));
            out.write('-');
            out.writeNumber(offsets.applyAsInt(spans.end(i)));
        }
    }
}
