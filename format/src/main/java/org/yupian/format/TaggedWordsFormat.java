package org.yupian.format;

import java.util.Set;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.io.Utf8Writer;

/**
 * The words 词 of a document in a line with their tags, {@code word/TAG}, and a separator between them, which stands for
 * the white space of the text too. For people and for trainers of taggers: a word that holds the separator, or a line's
 * end, is written as it is, and a lone surrogate becomes U+FFFD.
 */
public final class TaggedWordsFormat implements DocumentFormat {
    private final Layer<Tags> layer;
    private final String separator;

    private TaggedWordsFormat(Layer<Tags> layer, String separator) {
        this.layer = layer;
        this.separator = separator;
    }

    /**
     * Words with this between them.
     *
     * @param layer tags of tokens, such as {@link Layer#POS}
     */
    public static TaggedWordsFormat of(Layer<Tags> layer, String separator) {
        return new TaggedWordsFormat(layer, separator);
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, layer);
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public DocumentWriter writer(Utf8Writer out) {
        WordsFormat.Separator between = new WordsFormat.Separator(separator, out);
        return (document, number) -> {
            String text = document.text();
            Spans tokens = document.get(Layer.TOKENS);
            Tags tags = document.get(layer);
            for (int i = 0; i < tokens.size(); i++) {
                if (i > 0) {
                    between.write();
                }
                out.write(text, tokens.start(i), tokens.end(i) - tokens.start(i));
                out.write('/');
                out.write(tags.tag(i));
            }
            out.write('\n');
        };
    }
}
