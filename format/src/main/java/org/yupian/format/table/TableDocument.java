package org.yupian.format.table;

import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Heads;
import org.yupian.document.Keyword;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.io.Utf8Writer;

/** Writes the rows of one document. */
public final class TableDocument {
    private final Document document;
    private final String text;
    private final long number;
    private final Utf8Writer out;
    private final @Nullable Tags pos;
    private final @Nullable Tags upos;
    private final @Nullable Heads heads;

    public TableDocument(Document document, long number, Utf8Writer out) {
        this.document = document;
        this.text = document.text();
        this.number = number;
        this.out = out;
        this.pos = find(Layer.POS);
        this.upos = find(Layer.UPOS);
        this.heads = find(Layer.HEADS);
    }

    private <T> @Nullable T find(Layer<T> layer) {
        return document.has(layer) ? document.get(layer) : null;
    }

    public void write() throws IOException {
        begin("text", 0, text.length());
        cell(text);
        name(pos == null ? null : pos.tagSet());
        name(upos == null ? null : upos.tagSet());
        empty(1);
        name(heads == null ? null : heads.relations());
        Entities entities = find(Layer.ENTITIES);
        name(entities == null ? null : entities.types().tagSet());
        out.write("\t\n");
        if (document.has(Layer.SENTENCES)) {
            Spans sentences = document.get(Layer.SENTENCES);
            absent("sentence", sentences.size());
            for (int i = 0; i < sentences.size(); i++) {
                begin("sentence", sentences.start(i), sentences.end(i));
                cell(text.substring(sentences.start(i), sentences.end(i)));
                end(6);
            }
        }
        if (document.has(Layer.TOKENS)) {
            tokens(document.get(Layer.TOKENS));
        }
        if (entities != null) {
            entities(entities);
        }
        if (document.has(Layer.KEYWORDS)) {
            absent("keyword", document.get(Layer.KEYWORDS).size());
            for (Keyword keyword : document.get(Layer.KEYWORDS).ranked()) {
                keyword(keyword);
            }
        }
    }

    private void begin(String kind, int start, int end) throws IOException {
        kind(kind);
        out.write('\t');
        out.writeNumber(start);
        out.write('\t');
        out.writeNumber(end);
    }

    private void kind(String kind) throws IOException {
        out.writeNumber(number);
        out.write('\t');
        out.write(kind);
    }

    private void cell(String value) throws IOException {
        out.write('\t');
        out.write(TableRow.escaped(value));
    }

    private void name(@Nullable TagSet set) throws IOException {
        if (set == null) {
            empty(1);
        } else {
            cell(set.name());
        }
    }

    private void empty(int cells) throws IOException {
        for (int i = 0; i < cells; i++) {
            out.write('\t');
        }
    }

    private void end(int cells) throws IOException {
        empty(cells);
        out.write('\n');
    }

    /** One row that says that a layer is there, if it has no items. */
    private void absent(String kind, int size) throws IOException {
        if (size == 0) {
            kind(kind);
            end(9);
        }
    }

    private void tokens(Spans tokens) throws IOException {
        absent("token", tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            begin("token", tokens.start(i), tokens.end(i));
            cell(text.substring(tokens.start(i), tokens.end(i)));
            tag(pos, i);
            tag(upos, i);
            if (heads == null) {
                empty(2);
            } else {
                out.write('\t');
                out.writeNumber(heads.head(i));
                cell(heads.relation(i));
            }
            end(2);
        }
    }

    private void tag(@Nullable Tags tags, int token) throws IOException {
        if (tags == null) {
            empty(1);
        } else {
            cell(tags.tag(token));
        }
    }

    private void entities(Entities entities) throws IOException {
        for (int i = 0; i < entities.size(); i++) {
            begin("entity", entities.start(i), entities.end(i));
            cell(text.substring(entities.start(i), entities.end(i)));
            empty(4);
            cell(entities.type(i));
            out.write('\t');
            out.write(Float.toString(entities.score(i)));
            out.write('\n');
        }
    }

    private void keyword(Keyword keyword) throws IOException {
        kind("keyword");
        Spans occurrences = keyword.occurrences();
        offsets(occurrences.size(), occurrences::start);
        offsets(occurrences.size(), occurrences::end);
        cell(keyword.term());
        empty(6);
        out.write(Double.toString(keyword.score()));
        out.write('\n');
    }

    private void offsets(int size, IntUnaryOperator offsets) throws IOException {
        out.write('\t');
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.write(' ');
            }
            out.writeNumber(offsets.applyAsInt(i));
        }
    }
}
