package org.yupian.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.yupian.tokenize.train.TaggedCorpusReader;
import org.yupian.tokenize.train.TaggedSentence;

/** Sentences of a corpus with parts of speech, in either format: {@code word/TAG}, or CoNLL-U with tabs. */
final class TaggedSentences implements Closeable {
    /** How much of a file is looked at. */
    private static final int START = 1 << 16;

    private final Source source;
    private final boolean conllu;

    private interface Source extends Closeable {
        @Nullable
        TaggedSentence next() throws IOException;
    }

    private TaggedSentences(Source source, boolean conllu) {
        this.source = source;
        this.conllu = conllu;
    }

    /** Opens a file; its first line that is no comment says what it is. */
    static TaggedSentences open(Path file) throws IOException {
        if (isConllu(file)) {
            return new TaggedSentences(new Treebank(file), true);
        }
        TaggedCorpusReader reader = TaggedCorpusReader.open(file);
        return new TaggedSentences(source(reader::next, reader), false);
    }

    /** The sentences of a file in CoNLL-U with their universal tags. */
    private static final class Treebank implements Source {
        private final Path file;
        private final ConlluReader reader;
        private final Deque<TaggedSentence> ready = new ArrayDeque<>();

        Treebank(Path file) throws IOException {
            this.file = file;
            this.reader = ConlluReader.open(file).withoutHeads();
        }

        @Override
        public @Nullable TaggedSentence next() throws IOException {
            while (ready.isEmpty()) {
                Document document = reader.next();
                if (document == null) {
                    return null;
                }
                if (!document.has(Layer.UPOS)) {
                    throw new FormatException(
                            file.toString(), reader.line(), "words with their UPOS in column 4", "none");
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

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    private interface Next {
        @Nullable
        TaggedSentence next() throws IOException;
    }

    private static Source source(Next next, Closeable reader) {
        return new Source() {
            @Override
            public @Nullable TaggedSentence next() throws IOException {
                return next.next();
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    private static boolean isConllu(Path file) throws IOException {
        String start;
        try (InputStream in = Inputs.unzipped(Files.newInputStream(file), file.toString())) {
            start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
        }
        return start.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.startsWith("1") && line.indexOf('\t') > 0)
                .isPresent();
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

    @Override
    public void close() throws IOException {
        source.close();
    }
}
