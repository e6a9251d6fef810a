package org.yupian.format.conllu;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Keyword;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.format.part.Escapes;
import org.yupian.format.part.TagColumn;
import org.yupian.io.Utf8Writer;

/** Writes comments with what the columns of CoNLL-U do not say of a document, each only where it is needed. */
public final class ConlluNotes {
    public static final String LAYERS = "yupian_layers";
    public static final String SENTENCES = "yupian_sentences";
    public static final String ENTITY = "yupian_entity";
    public static final String KEYWORD = "yupian_keyword";

    private final Document document;
    private final int[] starts;
    private final @Nullable TokenEntities labels;
    private final Utf8Writer out;

    public ConlluNotes(Document document, int[] starts, @Nullable TokenEntities labels, Utf8Writer out) {
        this.document = document;
        this.starts = starts;
        this.labels = labels;
        this.out = out;
    }

    public void write() throws IOException {
        String layers = layers();
        if (!layers.equals("sentences tokens" + plain())) {
            begin(LAYERS);
            out.write(layers);
            out.write('\n');
        }
        if (document.has(Layer.SENTENCES) && !areBlocks(document.get(Layer.SENTENCES))) {
            begin(SENTENCES);
            ranges(document.get(Layer.SENTENCES), "");
            out.write('\n');
        }
        if (document.has(Layer.ENTITIES)) {
            entities(document.get(Layer.ENTITIES));
        }
        if (document.has(Layer.KEYWORDS)) {
            for (Keyword keyword : document.get(Layer.KEYWORDS).ranked()) {
                begin(KEYWORD);
                out.write(Escapes.ATTRIBUTE.escaped(keyword.term()));
                out.write(' ');
                out.write(Double.toString(keyword.score()));
                ranges(keyword.occurrences(), " ");
                out.write('\n');
            }
        }
    }

    private void begin(String name) throws IOException {
        out.write("# ");
        out.write(name);
        out.write(" = ");
    }

    private void ranges(Spans spans, String before) throws IOException {
        String separator = before;
        for (int i = 0; i < spans.size(); i++) {
            out.write(separator);
            out.writeNumber(spans.start(i));
            out.write('-');
            out.writeNumber(spans.end(i));
            separator = " ";
        }
    }

    /** The layers that are there, with the names of their sets of tags where they are not what is expected. */
    private String layers() {
        StringBuilder layers = new StringBuilder();
        layers.append(document.has(Layer.SENTENCES) ? "sentences " : "").append("tokens");
        if (document.has(Layer.POS)) {
            name(layers.append(" pos"), document.get(Layer.POS).tagSet(), TagColumn.UNNAMED);
        }
        if (document.has(Layer.UPOS)) {
            name(layers.append(" upos"), document.get(Layer.UPOS).tagSet(), TagSet.UPOS);
        }
        if (document.has(Layer.HEADS)) {
            name(layers.append(" heads"), document.get(Layer.HEADS).relations(), TagColumn.UNNAMED);
        }
        if (document.has(Layer.ENTITIES)) {
            name(
                    layers.append(" entities"),
                    document.get(Layer.ENTITIES).types().tagSet(),
                    TagColumn.UNNAMED);
        }
        return layers.append(document.has(Layer.KEYWORDS) ? " keywords" : "").toString();
    }

    private static void name(StringBuilder layers, TagSet set, String expected) {
        if (!set.name().equals(expected)) {
            layers.append('=').append(Escapes.ATTRIBUTE.escaped(set.name()));
        }
    }

    /** The layers besides sentences and tokens that a reader finds who knows the columns alone. */
    private String plain() {
        boolean entities =
                document.has(Layer.ENTITIES) && document.get(Layer.ENTITIES).size() > 0;
        boolean keywords =
                document.has(Layer.KEYWORDS) && document.get(Layer.KEYWORDS).size() > 0;
        return (isSeen(Layer.POS) ? " pos" : "")
                + (isSeen(Layer.UPOS) ? " upos" : "")
                + (document.has(Layer.HEADS) ? " heads" : "")
                + (entities ? " entities" : "")
                + (keywords ? " keywords" : "");
    }

    /** Whether there is a tag that is not the one which means none. */
    private boolean isSeen(Layer<Tags> layer) {
        if (!document.has(layer)) {
            return false;
        }
        Tags tags = document.get(layer);
        for (int i = 0; i < tags.size(); i++) {
            if (!tags.tag(i).equals("_")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentences are just what the blocks' tokens cover. */
    private boolean areBlocks(Spans sentences) {
        Spans tokens = document.get(Layer.TOKENS);
        boolean blocks = sentences.size() == starts.length - 1;
        for (int i = 0; blocks && i < sentences.size(); i++) {
            blocks = sentences.start(i) == tokens.start(starts[i]) && sentences.end(i) == tokens.end(starts[i + 1] - 1);
        }
        return blocks;
    }

    private void entities(Entities entities) throws IOException {
        for (int i = 0; i < entities.size(); i++) {
            if (labels != null && labels.aligned(i)) {
                continue;
            }
            begin(ENTITY);
            out.writeNumber(entities.start(i));
            out.write('-');
            out.writeNumber(entities.end(i));
            out.write(' ');
            out.write(Float.toString(entities.score(i)));
            out.write(' ');
            out.write(Escapes.ATTRIBUTE.escaped(entities.type(i)));
            out.write('\n');
        }
    }
}
