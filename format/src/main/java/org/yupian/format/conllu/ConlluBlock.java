package org.yupian.format.conllu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yupian.format.part.Escapes;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;

/** The lines of one sentence in CoNLL-U: its comments and its words. */
public final class ConlluBlock {
    private static final int COLUMNS = 10;
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
    private static final Pattern EMPTY_NODE = Pattern.compile("[0-9]+\\.[0-9]+");

    /**
     * A comment such as {@code # text = 长江}.
     *
     * @param name what it is about
     * @param value "" where there is none
     */
    record Comment(String name, String value, long line) {
        static Comment of(String text, long line) {
            int equals = text.indexOf('=');
            String name = text.substring(1, equals < 0 ? text.length() : equals).strip();
            String value = equals < 0 ? "" : text.substring(equals + 1);
            return new Comment(name, value.startsWith(" ") ? value.substring(1) : value, line);
        }
    }

    /** A word. */
    static final class Row {
        final long line;
        private final String[] columns;
        private final Map<String, String> attributes = new HashMap<>();

        /** Whether it is inside a range such as {@code 3-4}, so that nothing stands between it and the next word. */
        boolean joined;

        Row(String[] columns, long line) {
            this.columns = columns;
            this.line = line;
            addAttributes(columns[9]);
        }

        void addAttributes(String column) {
            for (String attribute : column.split("\\|")) {
                int equals = attribute.indexOf('=');
                if (equals > 0) {
                    attributes.put(attribute.substring(0, equals), attribute.substring(equals + 1));
                }
            }
        }

        /** An attribute without its escapes, or null. */
        @Nullable
        String attribute(String name) {
            String value = attributes.get(name);
            return value == null ? null : Escapes.ATTRIBUTE.lenient(value);
        }

        private String exactly(String attribute, int column) {
            String value = attribute(attribute);
            return value == null ? columns[column] : value;
        }

        String form() {
            return exactly(Attributes.FORM, 1);
        }

        String upos() {
            return exactly(Attributes.UPOS, 3);
        }

        String xpos() {
            return exactly(Attributes.XPOS, 4);
        }

        String head() {
            return columns[6];
        }

        String relation() {
            return exactly(Attributes.RELATION, 7);
        }

        /** Whether the tag is given at all: an underscore is none, but if the attribute says that it is one. */
        boolean hasTag(String attribute, String tag) {
            return !tag.equals("_") || attributes.containsKey(attribute);
        }

        /** What stands behind it, or null if nothing is said. */
        @Nullable
        String after() {
            if ("No".equals(attributes.get(Attributes.SPACE_AFTER))) {
                return "";
            }
            String text = attribute(Attributes.TEXT_AFTER);
            return text == null ? attribute(Attributes.SPACES_AFTER) : text;
        }

        /** What stands before it besides what stands behind the word before. */
        String before() {
            String text = attribute(Attributes.TEXT_BEFORE);
            String spaces = text == null ? attribute(Attributes.SPACES_BEFORE) : text;
            return spaces == null ? "" : spaces;
        }
    }

    final List<Comment> comments = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    private final Lines lines;
    private final boolean withRanges;
    private long line;

    /** How many words have been read, those of ranges too. */
    private int words;

    /** The last word of the range that words are in, its attributes, and where it began. */
    private int rangeEnd;

    private String rangeAttributes = "";

    private ConlluBlock(Lines lines, boolean withRanges) {
        this.lines = lines;
        this.withRanges = withRanges;
    }

    /**
     * The next block, or null after the last. Comments without words count among those of the next one.
     *
     * @param withRanges whether a range is a row in place of its words
     */
    public static @Nullable ConlluBlock read(Lines lines, boolean withRanges) throws IOException {
        ConlluBlock block = new ConlluBlock(lines, withRanges);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                if (!block.rows.isEmpty()) {
                    break;
                }
                continue;
            }
            block.line = block.line == 0 ? lines.number() : block.line;
            if (line.charAt(0) == '#') {
                block.comments.add(Comment.of(line, lines.number()));
            } else {
                block.add(line);
            }
        }
        if (block.words < block.rangeEnd) {
            throw block.malformed("word " + block.rangeEnd + " of the range", "the end of the sentence");
        }
        return block.rows.isEmpty() ? null : block;
    }

    private void add(String row) throws FormatException {
        String[] columns = row.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw malformed("10 columns with tabs between them", columns.length + ": '" + row + "'");
        }
        String id = columns[0];
        if (EMPTY_NODE.matcher(id).matches()) {
            return;
        }
        Matcher range = RANGE.matcher(id);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            if (from != words + 1 || to < from || words < rangeEnd) {
                throw malformed("a range that begins with word " + (words + 1), "'" + id + "'");
            }
            rangeEnd = to;
            rangeAttributes = columns[9];
            if (withRanges) {
                rows.add(word(columns, row));
            }
            return;
        }
        if (!id.equals(Integer.toString(words + 1))) {
            throw malformed("word " + (words + 1), "'" + id + "'");
        }
        Row word = word(columns, row);
        words++;
        if (words > rangeEnd || !withRanges) {
            word.joined = words < rangeEnd;
            if (words == rangeEnd) {
                word.addAttributes(rangeAttributes);
            }
            rows.add(word);
        }
    }

    private Row word(String[] columns, String row) throws FormatException {
        if (columns[1].isBlank()) {
            throw malformed("a word", "'" + row + "'");
        }
        return new Row(columns, lines.number());
    }

    private FormatException malformed(String expected, String found) {
        return new FormatException(lines.name(), lines.number(), expected, found);
    }

    /** The line that it begins in. */
    public long line() {
        return line;
    }

    /** Whether a document begins with it. */
    public boolean beginsDocument() {
        return comments.stream()
                .anyMatch(comment -> comment.name.equals("newdoc") || comment.name.startsWith("newdoc "));
    }

    /** The value of {@code # text = …}, or null. */
    @Nullable
    String text() {
        for (Comment comment : comments) {
            if (comment.name.equals("text")) {
                return comment.value;
            }
        }
        return null;
    }
}
