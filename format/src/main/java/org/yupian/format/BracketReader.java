package org.yupian.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;

/**
 * Reads text in lines with brackets around its named entities, {@code [江泽民]PER在北京}, as {@link BracketFormat} writes
 * it. Brackets that have no type of the set behind them, such as those of {@code [哈哈]}, are text. Every line is a
 * document, an empty one too.
 */
public final class BracketReader implements DocumentReader {
    private final Lines lines;
    private final TagSet types;
    private long line;

    private BracketReader(Lines lines, TagSet types) {
        this.lines = lines;
        this.types = types;
    }

    /**
     * Opens a file, gzipped or not.
     *
     * @param types those that may be met
     * @throws IllegalArgumentException if one of them is empty or has brackets, backslashes or line ends in it
     */
    public static BracketReader open(Path file, TagSet types) throws IOException {
        types.tags().forEach(BracketFormat::checkType);
        return of(TextInput.UTF_8.open(file), types);
    }

    /**
     * Reads a stream, which is closed with the reader; the name is for messages.
     *
     * @param types those that may be met
     * @throws IllegalArgumentException if one of them is empty or has brackets, backslashes or line ends in it
     */
    public static BracketReader of(InputStream in, String name, TagSet types) throws IOException {
        types.tags().forEach(BracketFormat::checkType);
        return of(TextInput.UTF_8.read(in, name), types);
    }

    /**
     * Reads the lines that are left, which are closed with the reader.
     *
     * @param types those that may be met
     * @throws IllegalArgumentException if one of them is empty or has brackets, backslashes or line ends in it
     */
    public static BracketReader of(Lines lines, TagSet types) {
        types.tags().forEach(BracketFormat::checkType);
        return new BracketReader(lines, types);
    }

    @Override
    public @Nullable Document next() throws IOException {
        String first = lines.next();
        if (first == null) {
            return null;
        }
        line = lines.number();
        if (!goesOn(first)) {
            return new Line(first, types).document();
        }
        StringBuilder all = new StringBuilder(first);
        while (goesOn(all)) {
            String more = lines.next();
            if (more == null) {
                throw new FormatException(
                        lines.name(), lines.number(), "a line behind the one with a backslash at its end", "the end");
            }
            all.append('\n').append(more);
        }
        return new Line(all.toString(), types).document();
    }

    /** Whether the line ends with an odd number of backslashes, so that its end is text. */
    private static boolean goesOn(CharSequence line) {
        int at = line.length();
        while (at > 0 && line.charAt(at - 1) == '\\') {
            at--;
        }
        return (line.length() - at) % 2 == 1;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** One line, and those that go on with it. */
    private static final class Line {
        private final String line;
        private final TagSet set;
        private final StringBuilder text = new StringBuilder();
        private final Spans.Builder spans = Spans.builder(4);
        private short[] types = new short[4];

        Line(String line, TagSet set) {
            this.line = line;
            this.set = set;
        }

        Document document() {
            int at = 0;
            while (at < line.length()) {
                char c = line.charAt(at);
                int behind = c == '[' ? entity(at) : -1;
                if (behind >= 0) {
                    at = behind;
                } else if (c == '\\') {
                    at = backslashes(at);
                } else {
                    text.append(c);
                    at++;
                }
            }
            short[] found = Arrays.copyOf(types, spans.size());
            float[] scores = new float[found.length];
            Arrays.fill(scores, 1);
            Entities entities = Entities.of(spans.build(), Tags.of(set, found), scores);
            return Document.of(text.toString()).with(Layer.ENTITIES, entities);
        }

        /** Takes the entity whose bracket opens here; where it ends with its type, or -1 if there is none. */
        private int entity(int open) {
            int close = bracket(open + 1);
            if (close == line.length() || line.charAt(close) == '[' || close == open + 1) {
                return -1;
            }
            int type = typeAt(close + 1);
            if (type < 0) {
                return -1;
            }
            int start = text.length();
            for (int at = open + 1; at < close; ) {
                if (line.charAt(at) == '\\') {
                    at = backslashes(at);
                } else {
                    text.append(line.charAt(at++));
                }
            }
            if (spans.size() == types.length) {
                types = Arrays.copyOf(types, 2 * types.length);
            }
            types[spans.size()] = (short) type;
            spans.accept(start, text.length());
            int end = close + 1 + set.tag(type).length();
            return line.startsWith("[]", end) ? end + 2 : end;
        }

        /** The next bracket without a backslash, or the end. */
        private int bracket(int from) {
            boolean escaped = false;
            for (int at = from; at < line.length(); at++) {
                char c = line.charAt(at);
                if ((c == '[' || c == ']') && !escaped) {
                    return at;
                }
                escaped = c == '\\' && !escaped;
            }
            return line.length();
        }

        /** The longest type that stands here, or -1. */
        private int typeAt(int from) {
            int longest = -1;
            for (int i = 0; i < set.size(); i++) {
                boolean longer =
                        longest < 0 || set.tag(i).length() > set.tag(longest).length();
                if (longer && line.startsWith(set.tag(i), from)) {
                    longest = i;
                }
            }
            return longest;
        }

        /** Takes the backslashes that begin here, and what they escape; where that ends. */
        private int backslashes(int from) {
            int at = from;
            while (at < line.length() && line.charAt(at) == '\\') {
                at++;
            }
            int count = at - from;
            boolean special = at == line.length() || "[]\n".indexOf(line.charAt(at)) >= 0;
            text.append("\\".repeat(special ? count / 2 : count));
            if (special && count % 2 == 1 && at < line.length()) {
                text.append(line.charAt(at++));
            }
            return at;
        }
    }
}
