package org.yupian.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yupian.tagging.train.pos.ConlluReader;
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
            ConlluReader reader = ConlluReader.open(file, ConlluReader.Column.UPOS);
            return new TaggedSentences(source(reader::next, reader), true);
        }
        TaggedCorpusReader reader = TaggedCorpusReader.open(file);
        return new TaggedSentences(source(reader::next, reader), false);
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
