package org.yupian.cli.input;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Sentence;
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
        return isConllu(lines)
                ? new TaggedSentences(new Treebank(lines), true)
                : new TaggedSentences(TaggedCorpusReader.of(lines)::next, false);
    }

    /** The sentences of a file in CoNLL-U with their universal tags. */
    private static final class Treebank implements Source {
        private final String name;
        private final ConlluReader reader;
        private final Deque<TaggedSentence> ready = new ArrayDeque<>();

        Treebank(Lines lines) {
            this.name = lines.name();
            this.reader = ConlluReader.of(lines).withoutHeads();
        }

        @Override
        public @Nullable TaggedSentence next() throws IOException {
            while (ready.isEmpty()) {
                Document document = reader.next();
                if (document == null) {
                    return null;
                }
                if (!document.has(Layer.UPOS)) {
                    throw new FormatException(name, reader.line(), "words with their UPOS in column 4", "none");
                }
                if (!document.has(Layer.SENTENCES)) {
                    add(document.tokens());
                    continue;
                }
                for (Sentence sentence : document.sentences()) {
                    add(sentence.tokens());
                }
            }
            return ready.remove();
        }

        private void add(List<Token> tokens) {
            if (!tokens.isEmpty()) {
                ready.add(new TaggedSentence(
                        tokens.stream().map(Token::text).toList(),
                        tokens.stream().map(Token::upos).toList(),
                        List.of()));
            }
        }
    }

    private static boolean isConllu(Lines lines) throws IOException {
        String first = lines.peek(line -> line.isBlank() || line.startsWith("#"));
        return first != null && first.startsWith("1") && first.indexOf('\t') > 0;
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
