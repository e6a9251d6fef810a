package org.yupian.cli.verb.text;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Entity;
import org.yupian.document.Layer;
import org.yupian.document.Sentence;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.format.DocumentFormat;
import org.yupian.format.DocumentWriter;
import org.yupian.io.Utf8Writer;

/**
 * Documents for people to read, in colour or not: a line of words with their tags for each sentence, then a line with the
 * entities and one with the keywords, then a blank line. Characters that would steer a terminal become U+FFFD.
 */
final class ReadingFormat implements DocumentFormat {
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final String OTHER_TYPE = "\u001b[1;36m";
    private static final Map<String, String> TYPES =
            Map.of("PER", "\u001b[1;35m", "LOC", "\u001b[1;32m", "ORG", "\u001b[1;33m");

    private final boolean coloured;

    private ReadingFormat(boolean coloured) {
        this.coloured = coloured;
    }

    static ReadingFormat of(boolean coloured) {
        return new ReadingFormat(coloured);
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        return (document, number) -> new Page(document, out).print();
    }

    /** One document on its way to the terminal. For one thread. */
    private final class Page {
        private final Document document;
        private final String text;
        private final @Nullable Tags tags;
        private final @Nullable Entities entities;
        private final Utf8Writer out;

        Page(Document document, Utf8Writer out) {
            this.document = document;
            this.text = document.text();
            this.tags = document.has(Layer.POS)
                    ? document.get(Layer.POS)
                    : document.has(Layer.UPOS) ? document.get(Layer.UPOS) : null;
            this.entities = document.has(Layer.ENTITIES) ? document.get(Layer.ENTITIES) : null;
            this.out = out;
        }

        void print() throws IOException {
            if (document.has(Layer.TOKENS)) {
                sentences();
            } else {
                coloured(0, text.length());
                out.write('\n');
            }
            if (entities != null && entities.size() > 0) {
                entities();
            }
            if (document.has(Layer.KEYWORDS) && !document.keywords().isEmpty()) {
                keywords();
            }
            out.write('\n');
        }

        private void sentences() throws IOException {
            int tokens = document.get(Layer.TOKENS).size();
            if (!document.has(Layer.SENTENCES) || document.sentences().isEmpty()) {
                tokens(0, tokens);
                return;
            }
            for (Sentence sentence : document.sentences()) {
                tokens(sentence.firstToken(), sentence.endToken());
            }
        }

        private void tokens(int from, int to) throws IOException {
            Spans tokens = document.get(Layer.TOKENS);
            for (int i = from; i < to; i++) {
                out.write(i == from ? "" : " ");
                coloured(tokens.start(i), tokens.end(i));
                if (tags != null) {
                    colour(DIM);
                    out.write('/');
                    out.write(tags.tag(i));
                    colour(PLAIN);
                }
            }
            out.write('\n');
        }

        /** Characters of the text, those of entities in the colour of their type. */
        private void coloured(int from, int to) throws IOException {
            if (entities == null) {
                write(from, to);
                return;
            }
            int at = from;
            for (int i = Math.max(0, entities.spans().firstFrom(from) - 1); i < entities.size() && at < to; i++) {
                int start = Math.max(at, entities.start(i));
                int end = Math.min(to, entities.end(i));
                if (start < end) {
                    write(at, start);
                    colour(TYPES.getOrDefault(entities.type(i), OTHER_TYPE));
                    write(start, end);
                    colour(PLAIN);
                    at = end;
                }
            }
            write(at, to);
        }

        private void entities() throws IOException {
            String separator = "  ";
            for (Entity entity : document.entities()) {
                out.write(separator);
                colour(TYPES.getOrDefault(entity.type(), OTHER_TYPE));
                write(entity.start(), entity.end());
                colour(PLAIN);
                out.write(String.format(Locale.ROOT, " %s %.2f", entity.type(), entity.score()));
                separator = " · ";
            }
            out.write('\n');
        }

        private void keywords() throws IOException {
            String separator = "  # ";
            for (var keyword : document.keywords()) {
                out.write(separator);
                write(keyword.term(), 0, keyword.term().length());
                separator = " · ";
            }
            out.write('\n');
        }

        private void colour(String code) throws IOException {
            if (coloured) {
                out.write(code);
            }
        }

        private void write(int from, int to) throws IOException {
            write(text, from, to);
        }

        private void write(String source, int from, int to) throws IOException {
            for (int i = from; i < to; i++) {
                char c = source.charAt(i);
                out.write(Character.isISOControl(c) ? (c == '\n' || c == '\t' ? ' ' : '\ufffd') : c);
            }
        }
    }
}
