package org.yupian.cli.input;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
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
    private final LongSupplier line;
    private final boolean conllu;

    private interface Source {
        @Nullable
        TaggedSentence next() throws IOException;
    }

    private TaggedSentences(Source source, LongSupplier line, boolean conllu) {
        this.source = source;
        this.line = line;
        this.conllu = conllu;
    }

    /**
     * Those of a text, of which the first line that is no comment says what it is.
     *
     * @param lines the text, which whoever opened it closes
     */
    static TaggedSentences of(Lines lines) throws IOException {
        if (CorpusForm.isConllu(lines)) {
            Treebank treebank = new Treebank(ConlluReader.of(lines).withoutHeads());
            return new TaggedSentences(universal(treebank, lines.name()), treebank::line, true);
        }
        TaggedCorpusReader reader = TaggedCorpusReader.of(lines);
        return new TaggedSentences(reader::next, reader::line, false);
    }

    /** The sentences of a file in CoNLL-U with their universal tags. */
    private static Source universal(Treebank treebank, String file) {
        return () -> {
            List<Token> tokens = treebank.next();
            if (tokens == null) {
                return null;
            }
            if (!tokens.get(0).document().has(Layer.UPOS)) {
                throw new FormatException(file, treebank.line(), "words with their UPOS in column 4", "none");
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

    /** The number of the line that the last sentence stands in, from 1; of CoNLL-U that in which its document begins. */
    long line() {
        return line.getAsLong();
    }

    /** Whether it is CoNLL-U, of which the universal tags are read. */
    boolean isConllu() {
        return conllu;
    }
}
