package org.yupian.format;

import java.io.IOException;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;
import org.yupian.io.Utf8Writer;

/**
 * The text in a line, with brackets around its named entities and their types behind them: {@code [江泽民]PER在北京}.
 *
 * <p>Brackets of the text stay as they are, but where a reader that knows the types would go wrong: there {@code ]} gets a
 * backslash before it. So does every bracket inside an entity, and a line's end. Backslashes count only in front of these,
 * where they are doubled, as on the command line of Windows; and {@code []} behind a type ends it, where the text goes on
 * as a longer type would. Scores are not there, a lone surrogate becomes U+FFFD, and a carriage return at the end of the
 * text and a byte order mark that begins the file are dropped by whoever reads it.
 */
public final class BracketFormat implements DocumentFormat {
    private static final BracketFormat ONLY = new BracketFormat();

    private BracketFormat() {}

    /** The format. */
    public static BracketFormat of() {
        return ONLY;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.ENTITIES);
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        return (document, number) -> {
            new Line(document, out).write();
            out.write('\n');
        };
    }

    /**
     * Sees to it that a type can be told from what comes before and behind it.
     *
     * @throws IllegalArgumentException if it is empty, or has brackets, backslashes, line ends or half a character in it
     */
    static void checkType(String type) {
        boolean fits = !type.isEmpty();
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            fits &= "[]\\\n\r".indexOf(c) < 0 && !Character.isSurrogate(c);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "an entity has the type '%s'; behind a bracket it needs one without brackets, backslashes and line ends"
                            .formatted(type));
        }
    }

    /** One document. */
    private static final class Line {
        private final String text;
        private final Entities entities;
        private final TagSet types;
        private final Utf8Writer out;

        /** Where the text behind the last bracket begins, if that was one that opens and stands alone; else -1. */
        private int opened = -1;

        Line(Document document, Utf8Writer out) {
            this.text = document.text();
            this.entities = document.get(Layer.ENTITIES);
            this.types = entities.types().tagSet();
            this.out = out;
        }

        void write() throws IOException {
            int at = 0;
            for (int i = 0; i < entities.size(); i++) {
                literal(at, entities.start(i));
                checkType(entities.type(i));
                out.write('[');
                inside(entities.start(i), entities.end(i));
                out.write(']');
                out.write(entities.type(i));
                at = entities.end(i);
                end(entities.type(i), at, i + 1 < entities.size() ? entities.start(i + 1) : text.length());
                opened = -1;
            }
            literal(at, text.length());
        }

        /** Ends a type that what follows would make longer. */
        private void end(String type, int from, int to) throws IOException {
            boolean longer = text.startsWith("[]", from) && from + 2 <= to;
            for (int i = 0; i < types.size() && !longer; i++) {
                String other = types.tag(i);
                int rest = other.length() - type.length();
                longer = rest > 0
                        && rest <= to - from
                        && other.startsWith(type)
                        && text.startsWith(other.substring(type.length()), from);
            }
            if (longer) {
                out.write("[]");
            }
        }

        /** Text outside entities; an entity or the line's end comes behind it. */
        private void literal(int from, int to) throws IOException {
            int done = from;
            int backslashes = 0;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == '[' || c == ']' || c == '\n') {
                    boolean escaped = c == '\n' || (c == ']' && opened >= 0 && opened < i && typeAt(i + 1, to));
                    out.write(text, done, i - done);
                    backslashes(backslashes + (escaped ? 1 : 0));
                    done = i;
                    opened = c == '[' ? i + 1 : escaped ? opened : -1;
                }
                backslashes = c == '\\' ? backslashes + 1 : 0;
            }
            out.write(text, done, to - done);
            backslashes(backslashes);
        }

        private void inside(int from, int to) throws IOException {
            int done = from;
            int backslashes = 0;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == '[' || c == ']' || c == '\n') {
                    out.write(text, done, i - done);
                    backslashes(backslashes + 1);
                    done = i;
                }
                backslashes = c == '\\' ? backslashes + 1 : 0;
            }
            out.write(text, done, to - done);
            backslashes(backslashes);
        }

        private boolean typeAt(int from, int to) {
            for (int i = 0; i < types.size(); i++) {
                String type = types.tag(i);
                if (!type.isEmpty() && type.length() <= to - from && text.startsWith(type, from)) {
                    return true;
                }
            }
            return false;
        }

        private void backslashes(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                out.write('\\');
            }
        }
    }
}
