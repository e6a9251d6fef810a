package org.yupian.cli.input;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Layer;
import org.yupian.document.Token;
import org.yupian.format.ConlluReader;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.tokenize.train.TaggedCorpusReader;
import org.yupian.tokenize.train.TaggedSentence;

/** Sentences of a corpus with parts of speech, in either format: {@code word/TAG}, or CoNLL-U with tabs. */
final class TaggedSentences {
    private final Source source;
    private final boolean conllu;

    private interface Source {
        @Nullable
        TaggedSentence next() throws IOException;
    }

    private TaggedSentences(Source source, boolean conllu) {
        this.source = source;
        this.conllu = conllu;
    }

    /**
     * Those of a text, of which the first line that is no comment says what it is.
     *
     * @param lines the text, which whoever opened it closes
     */
    static TaggedSentences of(Lines lines) throws IOException {
        return CorpusForm.isConllu(lines)
                ? new TaggedSentences(universal(lines), true)
                : new TaggedSentences(TaggedCorpusReader.of(lines)::next, false);
    }

    /** The sentences of a file in CoNLL-U with their universal tags. */
    private static Source universal(Lines lines) {
        Treebank treebank = new Treebank(ConlluReader.of(lines).withoutHeads());
        return () -> {
            List<Token> tokens = treebank.next();
            if (tokens == null) {
                return null;
            }
            if (!tokens.get(0).document().has(Layer.UPOS)) {
                throw new FormatException(lines.name(), treebank.line(), "words with their UPOS in column 4", "none");
            }
            return new TaggedSentence(
                    tokens.stream().map(Token::text).toList(),
                    tokens.stream().map(Token::upos).toList(),
                    List.of());
        };
    }

    /** The next sentence, or null after the last. */
    @Nullable
    TaggedSentence next() throws IOException {
        return source.next();
    }

    /** Whether it is CoNLL-U, of which the universal tags are read. */
    boolean isConllu() {
        return conllu;
    }
}
