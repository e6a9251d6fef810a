package org.yupian.cli;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.Stage;

/**
 * CoNLL-U (universaldependencies.org/format.html): a block of lines for each line that has words, with ID and FORM,
 * UPOS and XPOS where words are tagged, and {@code _} for what is not known. {@code sent_id} is the number of the
 * line. White space other than one space is kept in MISC, as {@code SpacesAfter}.
 */
final class ConlluFormat implements LineFormat {
    private final Stage stage;
    private final UnaryOperator<String> universal;

    /**
     * Words, tagged or not.
     *
     * @param universal the universal part of speech of a tag
     */
    ConlluFormat(Stage stage, UnaryOperator<String> universal) {
        this.stage = stage;
        this.universal = universal;
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public LinePrinter printer(Utf8Writer out) {
        return line -> print(line, out);
    }

    private void print(Line line, Utf8Writer out) throws IOException {
        String text = line.text();
        Document document = stage.apply(Document.of(text));
        Spans tokens = document.get(Layer.TOKENS);
        Tags tags = document.has(Layer.POS) ? document.get(Layer.POS) : null;
        if (tokens.size() == 0) {
            return;
        }
        out.write("# sent_id = " + line.number() + "\n# text = ");
        out.write(text);
        out.write('\n');
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            out.write(Integer.toString(i + 1));
            out.write('\t');
            out.write(text, tokens.start(i), tokens.end(i) - tokens.start(i));
            out.write("\t_\t");
            out.write(columns(tags, i));
            out.write("\t_\t_\t_\t_\t");
            String before = i == 0 ? spaces("SpacesBefore=", text.substring(0, tokens.start(0))) : "";
            String after = after(text.substring(tokens.end(i), last ? text.length() : tokens.start(i + 1)), last);
            out.write(
                    before.isEmpty() ? after.isEmpty() ? "_" : after : after.isEmpty() ? before : before + "|" + after);
            out.write('\n');
        }
        out.write('\n');
    }

    private String columns(@Nullable Tags tags, int token) {
        return tags == null ? "_\t_" : universal.apply(tags.tag(token)) + "\t" + tags.tag(token);
    }

    /** What follows a token: one space, or the line end after the last one, needs no word. */
    private static String after(String gap, boolean last) {
        if (gap.isEmpty()) {
            return last ? "" : "SpaceAfter=No";
        }
        return gap.equals(" ") && !last ? "" : spaces("SpacesAfter=", gap);
    }

    private static String spaces(String name, String gap) {
        if (gap.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(name);
        for (int i = 0; i < gap.length(); i++) {
            switch (gap.charAt(i)) {
                case ' ' -> out.append("\\s");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(gap.charAt(i));
            }
        }
        return out.toString();
    }
}
