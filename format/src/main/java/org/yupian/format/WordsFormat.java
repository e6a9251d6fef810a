package org.yupian.format;

import java.io.IOException;
import java.util.Set;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.io.Utf8Writer;

/**
 * The words 词 of a document in a line, with a separator between them, which stands for the white space of the text too.
 * For people and for trainers of segmenters: a word that holds the separator, or a line's end, is written as it is, and a
 * lone surrogate becomes U+FFFD.
 */
public final class WordsFormat implements DocumentFormat {
    private final String separator;

    private WordsFormat(String separator) {
        this.separator = separator;
    }

    /** Words with this between them. */
    public static WordsFormat of(String separator) {
        return new WordsFormat(separator);
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        Separator between = new Separator(separator, out);
        return (document, number) -> {
            String text = document.text();
            Spans tokens = document.get(Layer.TOKENS);
            for (int i = 0; i < tokens.size(); i++) {
                if (i > 0) {
                    between.write();
                }
                out.write(text, tokens.start(i), tokens.end(i) - tokens.start(i));
            }
            out.write('\n');
        };
    }

    /** What stands between two words; most often one char, which is written faster by itself. */
    static final class Separator {
        private final String text;
        private final boolean single;
        private final Utf8Writer out;

        Separator(String text, Utf8Writer out) {
            this.text = text;
            this.single = text.length() == 1;
            this.out = out;
        }

        void write() throws IOException {
            if (single) {
                out.write(text.charAt(0));
            } else {
                out.write(text);
            }
        }
    }
}
