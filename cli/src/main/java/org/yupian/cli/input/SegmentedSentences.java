package org.yupian.cli.input;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Token;
import org.yupian.format.ConlluReader;
import org.yupian.io.Lines;
import org.yupian.tokenize.train.CorpusReader;

/** Segmented sentences of a corpus: words with spaces between them, {@code word/TAG}, or CoNLL-U. */
public final class SegmentedSentences {
    private final Source source;
    private final LongSupplier line;

    private interface Source {
        @Nullable
        List<String> next() throws IOException;
    }

    private SegmentedSentences(Source source, LongSupplier line) {
        this.source = source;
        this.line = line;
    }

    /**
     * Those of a text. Of CoNLL-U the words are what stands in the text, a range such as {@code 3-4} is one; they leave
     * behind the spaces between them, as those of other corpora do, and inside them.
     *
     * @param lines the text, which whoever opened it closes
     * @param format with {@link CorpusReader.Format#AUTO} it may be CoNLL-U
     */
    public static SegmentedSentences of(Lines lines, CorpusReader.Format format) throws IOException {
        if (format == CorpusReader.Format.AUTO && CorpusForm.isConllu(lines)) {
            Treebank treebank = new Treebank(ConlluReader.of(lines).withRanges());
            return new SegmentedSentences(() -> words(treebank.next()), treebank::line);
        }
        CorpusReader reader = CorpusReader.of(lines, format);
        return new SegmentedSentences(reader::next, reader::line);
    }

    private static @Nullable List<String> words(@Nullable List<Token> tokens) {
        return tokens == null
                ? null
                : tokens.stream()
                        .map(token -> String.join("", Lines.items(token.text())))
                        .toList();
    }

    /** The words of the next sentence, or null after the last. */
    public @Nullable List<String> next() throws IOException {
        return source.next();
    }

    /** The number of the line that the last sentence stands in, from 1; of CoNLL-U that in which its document begins. */
    public long line() {
        return line.getAsLong();
    }
}
