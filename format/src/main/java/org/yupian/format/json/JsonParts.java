package org.yupian.format.json;

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
import org.yupian.document.TagSet;
import org.yupian.format.part.EntityList;
import org.yupian.format.part.Numbers;
import org.yupian.format.part.TagColumn;
import org.yupian.io.FormatException;
import org.yupian.text.OffsetUnit;

/** Makes a document of the members of a line. */
public final class JsonParts {
    private final JsonLine line;
    private final OffsetUnit unit;
    private final String set;
    private String text = "";
    private IntUnaryOperator offsets = IntUnaryOperator.identity();

    public JsonParts(JsonLine line, OffsetUnit unit, String set) {
        this.line = line;
        this.unit = unit;
        this.set = set;
    }

    /**
     * The document.
     *
     * @param given its text, if the line need not have it
     * @throws IllegalArgumentException if layers do not fit
     */
    public Document document(@Nullable String given) throws FormatException {
        String stated = line.text;
        if (stated == null && given == null) {
            throw line.refusal("a member text", "none");
        }
        if (stated != null && given != null && !stated.equals(given)) {
            throw line.refusal("the text that was asked for", "another");
        }
        text = stated != null ? stated : given != null ? given : "";
        offsets = unit.toUtf16(text);
        Document document = Document.of(text);
        List<JsonLine.Item> sentences = line.list("sentences");
        if (sentences != null) {
            document = document.with(Layer.SENTENCES, spans(sentences, "a sentence"));
        }
        List<JsonLine.Item> tokens = line.list("tokens");
        if (tokens == null) {
            noSet("pos");
            noSet("upos");
            noSet("heads");
        } else {
            document = withTokens(document, tokens);
        }
        document = withEntities(document);
        List<JsonLine.Item> keywords = line.list("keywords");
        return keywords == null ? document : document.with(Layer.KEYWORDS, keywords(keywords));
    }

    private void noSet(String layer) throws FormatException {
        if (line.sets.containsKey(layer)) {
            throw line.refusal("tokens for the layer " + layer, "none");
        }
    }

    private String name(String layer, String expected) {
        return line.sets.getOrDefault(layer, expected);
    }

    private int offset(JsonLine.Item item, String member, IntUnaryOperator unit, String of) throws FormatException {
        String number = item.member(member);
        if (number == null) {
            throw line.refusal(member + " of " + of, "none");
        }
        int offset = Numbers.toOffset(number);
        if (offset < 0) {
            throw line.refusal("an offset for " + member + " of " + of, number);
        }
        try {
            return unit.applyAsInt(offset);
        } catch (IndexOutOfBoundsException e) {
            throw line.refusal("an offset in the text for " + member + " of " + of, String.valueOf(e.getMessage()));
        }
    }

    private Spans spans(List<JsonLine.Item> items, String of) throws FormatException {
        Spans.Builder spans = Spans.builder(items.size());
        for (JsonLine.Item item : items) {
            int start = offset(item, "start", offsets, of);
            spans.accept(start, offset(item, "end", offsets, of));
        }
        return spans.build();
    }

    private void agree(int start, int end, @Nullable String stated, String of) throws FormatException {
        if (stated != null && !(stated.length() == end - start && text.startsWith(stated, start))) {
            throw line.refusal(
                    of + " with the text at its place, '" + text.substring(start, end) + "'", "'" + stated + "'");
        }
    }

    private Document withTokens(Document document, List<JsonLine.Item> items) throws FormatException {
        Spans tokens = spans(items, "a token");
        Document tokenized = document.with(Layer.TOKENS, tokens);
        for (int i = 0; i < items.size(); i++) {
            agree(tokens.start(i), tokens.end(i), items.get(i).member("text"), "a token");
        }
        boolean universal = set.equals(TagSet.UPOS);
        TagColumn tag = column(items, "tag");
        TagColumn pos = either(column(items, "pos"), universal ? null : tag, "pos");
        TagColumn upos = either(column(items, "upos"), universal ? tag : null, "upos");
        Document tagged = tokenized;
        if (pos != null) {
            tagged = tagged.with(Layer.POS, pos.tags(name("pos", set)));
        }
        if (upos != null) {
            tagged = tagged.with(Layer.UPOS, upos.tags(name("upos", TagSet.UPOS)));
        }
        return withHeads(tagged, items);
    }

    private Document withHeads(Document document, List<JsonLine.Item> tokens) throws FormatException {
        TagColumn relations = column(tokens, "relation");
        int[] heads = new int[tokens.size()];
        int stated = 0;
        for (int i = 0; i < heads.length; i++) {
            String head = tokens.get(i).member("head");
            heads[i] = head == null ? Heads.ROOT : head(head, heads.length);
            stated += head == null ? 0 : 1;
        }
        if (stated != (relations == null ? 0 : heads.length)) {
            throw line.refusal(
                    "head and relation of every token", "%d heads of %d tokens".formatted(stated, heads.length));
        }
        if (relations == null) {
            return document;
        }
        TagSet names = relations.set(name("heads", TagColumn.UNNAMED));
        return document.with(Layer.HEADS, Heads.of(heads, relations.ids(), names));
    }

    private int head(String stated, int tokens) throws FormatException {
        int head = stated.equals("-1") ? Heads.ROOT : Numbers.toOffset(stated);
        if (head >= tokens || (head < 0 && !stated.equals("-1"))) {
            throw line.refusal("a head from -1 to " + (tokens - 1), stated);
        }
        return head;
    }

    private @Nullable TagColumn either(@Nullable TagColumn named, @Nullable TagColumn tag, String name)
            throws FormatException {
        if (named != null && tag != null) {
            throw line.refusal("either " + name + " or tag", "both");
        }
        return named == null ? tag : named;
    }

    /** What every token has as this member, or null if none has it and no set is named. */
    private @Nullable TagColumn column(List<JsonLine.Item> items, String member) throws FormatException {
        TagColumn column = new TagColumn();
        for (JsonLine.Item item : items) {
            String value = item.member(member);
            if (value != null) {
                column.add(value);
            }
        }
        String layer = member.equals("relation") ? "heads" : member;
        if (column.size() == 0 && !line.sets.containsKey(layer)) {
            return null;
        }
        if (column.size() < items.size()) {
            throw line.refusal(member + " of every token", column.size() + " of " + items.size());
        }
        return column;
    }

    private Document withEntities(Document document) throws FormatException {
        List<JsonLine.Item> own = line.list("entities");
        List<JsonLine.Item> others = line.list("entity_list");
        EntityList entities = new EntityList();
        if (own != null && others != null) {
            throw line.refusal("either entities or entity_list", "both");
        }
        if (own != null) {
            for (JsonLine.Item item : own) {
                int start = offset(item, "start", offsets, "an entity");
                int end = offset(item, "end", offsets, "an entity");
                add(entities, start, end, item.member("text"), item.member("type"), item.member("score"));
            }
        } else if (others != null) {
            IntUnaryOperator points = OffsetUnit.CODEPOINT.toUtf16(text);
            for (JsonLine.Item item : others) {
                int start = offset(item, "begin", points, "an entity");
                int end = offset(item, "end", points, "an entity");
                add(entities, start, end, item.member("entity"), item.member("entity_type"), null);
            }
            entities.sortApart();
        } else {
            if (line.sets.containsKey("entities")) {
                throw line.refusal("a member entities", "none");
            }
            return document;
        }
        return document.with(Layer.ENTITIES, entities.entities(name("entities", set)));
    }

    private void add(
            EntityList entities,
            int start,
            int end,
            @Nullable String stated,
            @Nullable String type,
            @Nullable String score)
            throws FormatException {
        if (end <= start) {
            throw line.refusal("an entity with a character at least", "[%d, %d)".formatted(start, end));
        }
        if (type == null) {
            throw line.refusal("the type of an entity", "none");
        }
        agree(start, end, stated, "an entity");
        entities.add(start, end, type, score == null ? 1 : Float.parseFloat(score));
    }

    private Keywords keywords(List<JsonLine.Item> items) throws FormatException {
        List<Keyword> keywords = new ArrayList<>();
        for (JsonLine.Item item : items) {
            String term = item.member("term");
            String score = item.member("score");
            String count = item.member("count");
            if (term == null || score == null) {
                throw line.refusal("a keyword with term and score", "one without");
            }
            Spans occurrences = spans(item.occurrences, "an occurrence");
            if (count != null && Numbers.toOffset(count) != occurrences.size()) {
                throw line.refusal("as many occurrences as the count says, " + count, occurrences.size() + "");
            }
            double number = Double.parseDouble(score);
            if (Double.isInfinite(number)) {
                throw line.refusal("a score below 1.8E308", score);
            }
            keywords.add(new Keyword(term, number, occurrences));
        }
        return new Keywords(keywords);
    }
}
