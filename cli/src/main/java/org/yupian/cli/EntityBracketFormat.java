package org.yupian.cli;

import org.yupian.document.Document;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.Stage;

/** The text with brackets around its named entities and their types behind them: {@code [江泽民]PER}. For reading. */
final class EntityBracketFormat implements LineFormat {
    private final Stage stage;

    EntityBracketFormat(Stage stage) {
        this.stage = stage;
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public LinePrinter printer(Utf8Writer out) {
        return line -> {
            String text = line.text();
            int at = 0;
            for (NamedEntity entity : NamedEntity.of(stage.apply(Document.of(text)))) {
                out.write(text, at, entity.start() - at);
                out.write('[');
                out.write(text, entity.start(), entity.end() - entity.start());
                out.write(']');
                out.write(entity.type());
                at = entity.end();
            }
            out.write(text, at, text.length() - at);
            out.write('\n');
        };
    }
}
