package org.yupian.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Heads;
import org.yupian.document.Keyword;
import org.yupian.document.Keywords;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.format.part.EntityList;
import org.yupian.format.part.Numbers;
import org.yupian.format.part.TagColumn;
import org.yupian.io.FormatException;
import org.yupian.text.OffsetUnit;

/** Makes a document of the rows behind that of its text. */
public final class TableParts {
    private final TableRow first;
    private final String text;
    private final IntUnaryOperator checked;
    private final @Nullable String posSet;
    private final @Nullable String uposSet;
    private final @Nullable String relationSet;
    private final @Nullable String typeSet;
    private final TagColumn pos = new TagColumn();
    private final TagColumn upos = new TagColumn();
    private final TagColumn relations = new TagColumn();
    private final List<Integer> heads = new ArrayList<>();
    private final EntityList entities = new EntityList();
    private final List<Keyword> keywords = new ArrayList<>();
    private Spans.@Nullable Builder sentences;
    private Spans.@Nullable Builder tokens;
    private boolean anyKeywords;

    public TableParts(TableRow first) throws FormatException {
        this.first = first;
        text = first.required("text");
        checked = OffsetUnit.UTF16.toUtf16(text);
        posSet = first.value("pos");
        uposSet = first.value("upos");
        relationSet = first.value("relation");
        typeSet = first.value("type");
    }

    public void add(TableRow row) throws FormatException {
        if (!row.document().equals(first.document())) {
            throw row.refusal("a row of document " + first.document(), "one of '" + row.document() + "'");
        }
        try {
            switch (row.kind()) {
                case "sentence" -> sentences = range(row, sentences);
                case "token" -> token(row);
                case "entity" -> entity(row);
                case "keyword" -> keyword(row);
                default -> throw row.refusal("text, sentence, token, entity or keyword", "'" + row.kind() + "'");
            }
        } catch (IllegalArgumentException e) {
            throw row.refusal("rows in the order of the text", String.valueOf(e.getMessage()));
        }
    }

    private int offset(TableRow row, String column, String number) throws FormatException {
        int offset = Numbers.toOffset(number);
        if (offset < 0) {
            throw row.refusal("an offset in column " + column, "'" + number + "'");
        }
        try {
            return checked.applyAsInt(offset);
        } catch (IndexOutOfBoundsException e) {
            throw row.refusal("an offset in the text in column " + column, String.valueOf(e.getMessage()));
        }
    }

    private void agree(TableRow row, int start, int end) throws FormatException {
        String stated = row.required("text");
        if (stated.length() != end - start || !text.startsWith(stated, start)) {
            throw row.refusal("the text at its place, '" + text.substring(start, end) + "'", "'" + stated + "'");
        }
    }

    private Spans.Builder range(TableRow row, Spans.@Nullable Builder before) throws FormatException {
        Spans.Builder spans = before == null ? Spans.builder(16) : before;
        if (!row.isEmpty()) {
            int start = offset(row, "start", row.cell("start"));
            int end = offset(row, "end", row.cell("end"));
            spans.accept(start, end);
            agree(row, start, end);
        }
        return spans;
    }

    private void token(TableRow row) throws FormatException {
        tokens = range(row, tokens);
        if (row.isEmpty()) {
            return;
        }
        tag(row, "pos", posSet, pos);
        tag(row, "upos", uposSet, upos);
        tag(row, "relation", relationSet, relations);
        if (relationSet != null) {
            String head = row.cell("head");
            int index = head.equals("-1") ? Heads.ROOT : Numbers.toOffset(head);
            if (index < 0 && !head.equals("-1")) {
                throw row.refusal("the number of a token, or -1, in column head", "'" + head + "'");
            }
            heads.add(index);
        }
    }

    /** A tag, which is there if the row of the text names a set. */
    private static void tag(TableRow row, String column, @Nullable String set, TagColumn tags) throws FormatException {
        if (set != null) {
            tags.add(row.required(column));
        } else if (!row.cell(column).isEmpty()) {
            throw row.refusal(
                    "nothing in column " + column + ", of which the text's row names no set",
                    "'" + row.cell(column) + "'");
        }
    }

    private void entity(TableRow row) throws FormatException {
        if (typeSet == null) {
            throw row.refusal("no entity, as the text's row names no set in column type", "one");
        }
        int start = offset(row, "start", row.cell("start"));
        int end = offset(row, "end", row.cell("end"));
        if (end <= start) {
            throw row.refusal("an entity with a character at least", "[%d, %d)".formatted(start, end));
        }
        agree(row, start, end);
        Float score = Numbers.toFloat(row.cell("score"));
        if (score == null) {
            throw row.refusal("a number in column score", "'" + row.cell("score") + "'");
        }
        entities.add(start, end, row.required("type"), score);
    }

    private void keyword(TableRow row) throws FormatException {
        anyKeywords = true;
        if (row.isEmpty()) {
            return;
        }
        String[] starts = items(row.cell("start"));
        String[] ends = items(row.cell("end"));
        if (starts.length != ends.length) {
            throw row.refusal("as many ends as starts, " + starts.length, ends.length + "");
        }
        Spans.Builder occurrences = Spans.builder(starts.length);
        for (int i = 0; i < starts.length; i++) {
            int start = offset(row, "start", starts[i]);
            occurrences.accept(start, offset(row, "end", ends[i]));
        }
        keywords.add(new Keyword(row.required("text"), row.number("score"), occurrences.build()));
    }

    private static String[] items(String cell) {
        return cell.isEmpty() ? new String[0] : cell.split(" ", -1);
    }

    /**
     * The document.
     *
     * @throws IllegalArgumentException if layers do not fit
     */
    public Document document() throws FormatException {
        Document document = Document.of(text);
        if (sentences != null) {
            document = document.with(Layer.SENTENCES, sentences.build());
        }
        if (tokens != null) {
            document = document.with(Layer.TOKENS, tokens.build());
        } else if (posSet != null || uposSet != null || relationSet != null) {
            throw first.refusal("tokens for the sets of tags", "none");
        }
        if (posSet != null) {
            document = document.with(Layer.POS, pos.tags(posSet));
        }
        if (uposSet != null) {
            document = document.with(Layer.UPOS, upos.tags(uposSet));
        }
        if (relationSet != null) {
            int[] indices = heads.stream().mapToInt(Integer::intValue).toArray();
            document = document.with(Layer.HEADS, Heads.of(indices, relations.ids(), relations.set(relationSet)));
        }
        if (typeSet != null) {
            document = document.with(Layer.ENTITIES, entities.entities(typeSet));
        }
        return anyKeywords ? document.with(Layer.KEYWORDS, new Keywords(keywords)) : document;
    }
}
