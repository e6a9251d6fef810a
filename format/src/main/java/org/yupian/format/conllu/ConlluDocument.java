package org.yupian.format.conllu;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Heads;
import org.yupian.document.Layer;
import org.yupian.document.Sentence;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.format.part.Escapes;
import org.yupian.io.Utf8Writer;
import org.yupian.text.CharacterClass;

/** Writes one document that has words. */
public final class ConlluDocument {
    private final Document document;
    private final long number;
    private final Utf8Writer out;
    private final String text;
    private final Spans tokens;
    private final @Nullable Tags pos;
    private final @Nullable Tags upos;
    private final @Nullable Heads heads;
    private final @Nullable Entities entities;

    /** The first token of each block, and the number of tokens at the end. */
    private final int[] starts;

    private final @Nullable TokenEntities labels;
    private final Attributes attributes;

    public ConlluDocument(Document document, long number, Utf8Writer out) {
        this.document = document;
        this.number = number;
        this.out = out;
        text = document.text();
        tokens = document.get(Layer.TOKENS);
        pos = find(Layer.POS);
        upos = find(Layer.UPOS);
        heads = find(Layer.HEADS);
        entities = find(Layer.ENTITIES);
        starts = starts(document);
        labels = entities == null ? null : new TokenEntities(entities, tokens, starts);
        attributes = new Attributes(out);
    }

    private <T> @Nullable T find(Layer<T> layer) {
        return document.has(layer) ? document.get(layer) : null;
    }

    private static int[] starts(Document document) {
        int size = document.get(Layer.TOKENS).size();
        if (!document.has(Layer.SENTENCES) || document.get(Layer.SENTENCES).size() == 0) {
            return new int[] {0, size};
        }
        int[] starts = new int[document.get(Layer.SENTENCES).size() + 1];
        int count = 0;
        for (Sentence sentence : document.sentences()) {
            if (sentence.firstToken() < sentence.endToken()) {
                starts[count++] = sentence.firstToken();
            }
        }
        starts[count++] = size;
        return Arrays.copyOf(starts, count);
    }

    public void write() throws IOException {
        out.write("# newdoc id = ");
        out.writeNumber(number);
        out.write('\n');
        new ConlluNotes(document, starts, labels, out).write();
        for (int block = 0; block + 1 < starts.length; block++) {
            out.write("# sent_id = ");
            out.writeNumber(number);
            out.write('-');
            out.writeNumber(block + 1);
            out.write("\n# text = ");
            line(tokens.start(starts[block]), tokens.end(starts[block + 1] - 1));
            out.write('\n');
            for (int token = starts[block]; token < starts[block + 1]; token++) {
                row(token, starts[block]);
            }
            out.write('\n');
        }
    }

    /** Text on one line: a line's end in it becomes a space. */
    private void line(int from, int to) throws IOException {
        int done = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                out.write(text, done, i - done);
                out.write(' ');
                done = i + 1;
            }
        }
        out.write(text, done, to - done);
    }

    private void row(int token, int first) throws IOException {
        int start = tokens.start(token);
        int end = tokens.end(token);
        String upos = tag(this.upos, token);
        String xpos = tag(pos, token);
        String relation = heads == null ? "_" : heads.relation(token);
        boolean plain = isForm(start, end);
        out.writeNumber(token - first + 1);
        out.write('\t');
        if (plain) {
            out.write(text, start, end - start);
        } else {
            out.write(shown(start, end));
        }
        out.write("\t_\t");
        out.write(isTag(upos) ? upos : "_");
        out.write('\t');
        out.write(isTag(xpos) ? xpos : "_");
        out.write("\t_\t");
        if (heads == null) {
            out.write('_');
        } else {
            out.writeNumber(heads.head(token) == Heads.ROOT ? 0 : heads.head(token) - first + 1);
        }
        out.write('\t');
        out.write(isTag(relation) ? relation : "_");
        out.write("\t_\t");
        spaces(token);
        entity(token);
        if (!plain) {
            attributes.write(Attributes.FORM, text.substring(start, end));
        }
        exact(Attributes.UPOS, upos);
        exact(Attributes.XPOS, xpos);
        exact(Attributes.RELATION, relation);
        attributes.end();
        out.write('\n');
    }

    private static String tag(@Nullable Tags tags, int token) {
        return tags == null ? "_" : tags.tag(token);
    }

    private void exact(String attribute, String tag) throws IOException {
        if (!isTag(tag)) {
            attributes.write(attribute, tag);
        }
    }

    private void spaces(int token) throws IOException {
        boolean last = token + 1 == tokens.size();
        if (token == 0 && tokens.start(0) > 0) {
            String gap = text.substring(0, tokens.start(0));
            attributes.write(isSpace(gap) ? Attributes.SPACES_BEFORE : Attributes.TEXT_BEFORE, gap);
        }
        int from = tokens.end(token);
        int to = last ? text.length() : tokens.start(token + 1);
        if (from == to && !last) {
            attributes.write(Attributes.SPACE_AFTER, "No");
        } else if (from < to && (last || to - from > 1 || text.charAt(from) != ' ')) {
            String gap = text.substring(from, to);
            attributes.write(isSpace(gap) ? Attributes.SPACES_AFTER : Attributes.TEXT_AFTER, gap);
        }
    }

    private void entity(int token) throws IOException {
        String label = labels == null ? "" : labels.label(token);
        if (label.isEmpty() || labels == null || entities == null) {
            return;
        }
        attributes.write(Attributes.LABEL, label);
        int begun = labels.begun(token);
        if (begun >= 0 && entities.score(begun) != 1) {
            attributes.write(Attributes.SCORE, Float.toString(entities.score(begun)));
        }
    }

    private static boolean isSpace(String gap) {
        return gap.codePoints().allMatch(ConlluDocument::isSpace);
    }

    private static boolean isSpace(int point) {
        return point <= ' ' || CharacterClass.of(point) == CharacterClass.SPACE;
    }

    /** Whether it can stand in the column for forms as it is, without white space at either end. */
    private boolean isForm(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r' || (Character.isSurrogate(c) && Escapes.isLone(text, i))) {
                return false;
            }
        }
        return !isSpace(text.charAt(start)) && !isSpace(text.charAt(end - 1));
    }

    /** What stands in the column for a form that cannot. */
    private String shown(int start, int end) {
        String form = text.substring(start, end)
                .replace('\t', ' ')
                .replace('\n', ' ')
                .replace('\r', ' ')
                .strip();
        return form.isEmpty() ? "_" : form;
    }

    /** Whether it can stand in the column of a tag, where white space is not allowed. */
    private static boolean isTag(String tag) {
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (isSpace(c) || (Character.isSurrogate(c) && Escapes.isLone(tag, i))) {
                return false;
            }
        }
        return !tag.isEmpty();
    }
}
