package org.yupian.cli;

import java.io.IOException;
import java.util.List;
import org.yupian.document.Document;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.Stage;
import org.yupian.text.CharacterClass;

/**
 * A character and its label a line, {@code 江 TAB B-PER}, and a blank line after each line that has any; white space
 * gets no line. The format of the MSRA corpus.
 */
final class EntityBioFormat implements LineFormat {
    private final Stage stage;

    EntityBioFormat(Stage stage) {
        this.stage = stage;
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public LinePrinter printer(Utf8Writer out) {
        return line -> {
            List<NamedEntity> entities = NamedEntity.of(stage.apply(Document.of(line.text())));
            if (print(line.text(), entities, out)) {
                out.write('\n');
            }
        };
    }

    private static boolean print(String text, List<NamedEntity> entities, Utf8Writer out) throws IOException {
        boolean any = false;
        int next = 0;
        for (int at = 0; at < text.length(); ) {
            int length = Character.charCount(text.codePointAt(at));
            while (next < entities.size() && entities.get(next).end() <= at) {
                next++;
            }
            if (CharacterClass.of(text.codePointAt(at)) != CharacterClass.SPACE) {
                out.write(text, at, length);
                out.write('\t');
                out.write(label(at, next < entities.size() ? entities.get(next) : null));
                out.write('\n');
                any = true;
            }
            at += length;
        }
        return any;
    }

    private static String label(int at, @org.jspecify.annotations.Nullable NamedEntity entity) {
        if (entity == null || at < entity.start()) {
            return "O";
        }
        return (at == entity.start() ? "B-" : "I-") + entity.type();
    }
}
