package org.yupian.format.conllu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Heads;
import org.yupian.document.Keyword;
import org.yupian.document.Keywords;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.format.part.EntityLabels;
import org.yupian.format.part.EntityList;
import org.yupian.format.part.Escapes;
import org.yupian.format.part.Numbers;
import org.yupian.format.part.TagColumn;
import org.yupian.io.FormatException;

/** Makes a document of its blocks. */
public final class ConlluParts {
    private final List<ConlluBlock> blocks;
    private final String file;
    private final String set;
    private final boolean withHeads;
    private final ConlluText text = new ConlluText();
    private final EntityList entities = new EntityList();
    private final List<Keyword> keywords = new ArrayList<>();
    private boolean anyEntity;

    /** The layers that are there and the names of their sets, "" for what is expected; null where nothing says so. */
    private @Nullable Map<String, String> layers;

    private @Nullable Spans sentences;

    public ConlluParts(List<ConlluBlock> blocks, String file, String set, boolean withHeads) {
        this.blocks = blocks;
        this.file = file;
        this.set = set;
        this.withHeads = withHeads;
    }

    public Document document() throws FormatException {
        for (int i = 0; i < blocks.size(); i++) {
            text.add(blocks.get(i), i + 1 == blocks.size());
            for (ConlluBlock.Comment comment : blocks.get(i).comments) {
                note(comment);
            }
        }
        Document document = Document.of(text.text());
        if (has("sentences", true)) {
            document = document.with(Layer.SENTENCES, sentences == null ? text.blocks() : sentences);
        }
        document = document.with(Layer.TOKENS, text.tokens());
        document = withTags(document);
        if (withHeads) {
            document = withHeads(document);
        }
        labels(text.tokens());
        if (has("entities", anyEntity)) {
            entities.sort();
            document = document.with(Layer.ENTITIES, entities.entities(name("entities", TagColumn.UNNAMED)));
        }
        if (has("keywords", !keywords.isEmpty())) {
            document = document.with(Layer.KEYWORDS, new Keywords(keywords));
        }
        return document;
    }

    private boolean has(String layer, boolean seen) {
        return layers == null ? seen : layers.containsKey(layer);
    }

    private String name(String layer, String expected) {
        String name = layers == null ? null : layers.get(layer);
        return name == null || name.isEmpty() ? expected : Escapes.ATTRIBUTE.lenient(name.substring(1));
    }

    private void note(ConlluBlock.Comment comment) throws FormatException {
        String[] items = comment.value().split(" ", -1);
        boolean fits =
                switch (comment.name()) {
                    case ConlluNotes.LAYERS -> layers(items);
                    case ConlluNotes.SENTENCES -> {
                        sentences = ranges(items, 0);
                        yield sentences != null;
                    }
                    case ConlluNotes.ENTITY -> entity(items);
                    case ConlluNotes.KEYWORD -> keyword(items);
                    default -> true;
                };
        if (!fits) {
            throw new FormatException(
                    file, comment.line(), "# " + comment.name() + " as it is written", "'" + comment.value() + "'");
        }
    }

    private boolean layers(String[] items) {
        layers = new HashMap<>();
        for (String item : items) {
            int equals = item.indexOf('=');
            layers.put(equals < 0 ? item : item.substring(0, equals), equals < 0 ? "" : item.substring(equals));
        }
        return layers.containsKey("tokens");
    }

    private boolean entity(String[] items) {
        Spans range = items.length == 3 ? ranges(new String[] {items[0]}, 0) : null;
        Float score = range == null ? null : Numbers.toFloat(items[1]);
        if (range == null || range.size() != 1 || score == null) {
            return false;
        }
        entities.add(range.start(0), range.end(0), Escapes.ATTRIBUTE.lenient(items[2]), score);
        anyEntity = true;
        return true;
    }

    private boolean keyword(String[] items) {
        Double score = items.length < 2 ? null : Numbers.toDouble(items[1]);
        Spans occurrences = score == null ? null : ranges(items, 2);
        if (score == null || occurrences == null) {
            return false;
        }
        keywords.add(new Keyword(Escapes.ATTRIBUTE.lenient(items[0]), score, occurrences));
        return true;
    }

    /** Ranges such as 0-2 from an item on, or null if they are none, or not in order. */
    private static @Nullable Spans ranges(String[] items, int from) {
        Spans.Builder spans = Spans.builder(items.length);
        if (from + 1 == items.length && items[from].isEmpty()) {
            return spans.build();
        }
        for (int i = from; i < items.length; i++) {
            int minus = items[i].indexOf('-');
            int start = minus < 0 ? -1 : Numbers.toOffset(items[i].substring(0, minus));
            int end = minus < 0 ? -1 : Numbers.toOffset(items[i].substring(minus + 1));
            if (start < 0 || end < 0) {
                return null;
            }
            spans.accept(start, end);
        }
        return spans.build();
    }

    private Document withTags(Document document) {
        TagColumn pos = new TagColumn();
        TagColumn upos = new TagColumn();
        boolean anyPos = false;
        boolean anyUpos = false;
        for (ConlluBlock block : blocks) {
            for (ConlluBlock.Row row : block.rows) {
                pos.add(row.xpos());
                upos.add(row.upos());
                anyPos |= row.hasTag(Attributes.XPOS, row.xpos());
                anyUpos |= row.hasTag(Attributes.UPOS, row.upos());
            }
        }
        Document tagged = document;
        if (has("pos", anyPos)) {
            tagged = tagged.with(Layer.POS, pos.tags(name("pos", set)));
        }
        if (has("upos", anyUpos)) {
            tagged = tagged.with(Layer.UPOS, upos.tags(name("upos", TagSet.UPOS)));
        }
        return tagged;
    }

    private Document withHeads(Document document) throws FormatException {
        boolean any = false;
        for (ConlluBlock block : blocks) {
            for (ConlluBlock.Row row : block.rows) {
                any |= !row.head().equals("_");
            }
        }
        if (!has("heads", any)) {
            return document;
        }
        int[] heads = new int[document.get(Layer.TOKENS).size()];
        TagColumn relations = new TagColumn();
        for (ConlluBlock block : blocks) {
            int first = relations.size();
            for (ConlluBlock.Row row : block.rows) {
                heads[relations.size()] = head(row, first, block.rows.size());
                relations.add(row.relation());
            }
            if (sentences == null && document.has(Layer.SENTENCES)) {
                oneRoot(block, Arrays.copyOfRange(heads, first, relations.size()));
            }
        }
        TagSet names = relations.set(name("heads", TagColumn.UNNAMED));
        return document.with(Layer.HEADS, Heads.of(heads, relations.ids(), names));
    }

    /** Sees to it here that there are not two, where it is known in which line. */
    private void oneRoot(ConlluBlock block, int[] heads) throws FormatException {
        int root = -1;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == Heads.ROOT && root >= 0) {
                throw new FormatException(
                        file,
                        block.rows.get(i).line,
                        "one word with head 0 in a sentence",
                        "words " + (root + 1) + " and " + (i + 1));
            }
            root = heads[i] == Heads.ROOT ? i : root;
        }
    }

    private int head(ConlluBlock.Row row, int first, int words) throws FormatException {
        int head = Numbers.toOffset(row.head());
        if (head < 0 || head > words) {
            throw new FormatException(file, row.line, "a head from 0 to " + words, "'" + row.head() + "'");
        }
        return head == 0 ? Heads.ROOT : first + head - 1;
    }

    /** Entities of the labels of words; none goes from one sentence on into the next. */
    private void labels(Spans tokens) throws FormatException {
        EntityLabels labels = new EntityLabels(entities);
        int token = 0;
        for (ConlluBlock block : blocks) {
            for (ConlluBlock.Row row : block.rows) {
                String label = row.attribute(Attributes.LABEL);
                boolean labelled = label != null && EntityLabels.isLabel(label);
                anyEntity |= labelled;
                String stated = row.attribute(Attributes.SCORE);
                Float score = stated == null ? Float.valueOf(1) : Numbers.toFloat(stated);
                if (score == null) {
                    throw new FormatException(file, row.line, "a number for " + Attributes.SCORE, "'" + stated + "'");
                }
                labels.add(labelled && label != null ? label : "O", tokens.start(token), tokens.end(token), score);
                token++;
            }
            labels.finish();
        }
    }
}
