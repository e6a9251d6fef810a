package org.yupian.cli;

import java.util.function.UnaryOperator;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.Stage;

/** The words of a line with their tags, {@code word/TAG}, and a separator between them. */
final class TaggedFormat implements LineFormat {
    private final Stage stage;
    private final UnaryOperator<String> names;
    private final String separator;

    /**
     * Tagged words.
     *
     * @param stage gives tokens and parts of speech
     * @param names what stands for a tag
     */
    TaggedFormat(Stage stage, UnaryOperator<String> names, String separator) {
        this.stage = stage;
        this.names = names;
        this.separator = separator;
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public LinePrinter printer(Utf8Writer out) {
        return line -> {
            String text = line.text();
            Document document = stage.apply(Document.of(text));
            Spans tokens = document.get(Layer.TOKENS);
            Tags tags = document.get(Layer.POS);
            for (int i = 0; i < tokens.size(); i++) {
                out.write(i == 0 ? "" : separator);
                out.write(text, tokens.start(i), tokens.end(i) - tokens.start(i));
                out.write('/');
                out.write(names.apply(tags.tag(i)));
            }
            out.write('\n');
        };
    }
}
