package org.yupian.cli.input;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.ProgressLine;
import org.yupian.io.Lines;
import org.yupian.tagging.train.ner.EntityReader;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tokenize.train.CorpusReader;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Reads corpora, counting their sentences. Each is looked at before, so that one of another form is refused with what it
 * looks like and the verb that takes it.
 */
public final class Corpora {
    private final String group;
    private final Charset encoding;
    private final Environment environment;
    private final ProgressLine progress;
    private long sentences;
    private long line;
    private boolean universal;

    private Corpora(String group, Charset encoding, Environment environment) {
        this.group = group;
        this.encoding = encoding;
        this.environment = environment;
        this.progress = new ProgressLine(environment);
    }

    /** A reader of corpora for {@code train}, {@code evaluate} and the like. */
    public static Corpora of(String group, Charset encoding, Environment environment) {
        return new Corpora(group, encoding, environment);
    }

    /** Reads segmented sentences. */
    public void segmented(String file, Consumer<List<String>> sink) throws IOException {
        try (Lines lines = Inputs.open(file, encoding, environment)) {
            CorpusForm.require(
                    lines, group, "segmented sentences", CorpusForm.SEGMENTED, CorpusForm.TAGGED, CorpusForm.CONLLU);
            SegmentedSentences reader = SegmentedSentences.of(lines, CorpusReader.Format.AUTO);
            for (List<String> sentence = reader.next(); sentence != null; sentence = reader.next()) {
                sink.accept(sentence);
                progress.lines(++sentences);
            }
        }
        progress.finish();
    }

    /** Reads sentences with parts of speech. */
    public void tagged(String file, Consumer<TaggedSentence> sink) throws IOException {
        try (Lines lines = Inputs.open(file, encoding, environment)) {
            CorpusForm.require(lines, group, "tagged sentences", CorpusForm.TAGGED, CorpusForm.CONLLU);
            TaggedSentences reader = TaggedSentences.of(lines);
            for (TaggedSentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                line = reader.line();
                sink.accept(sentence);
                progress.lines(++sentences);
            }
            universal |= reader.isConllu();
        }
        progress.finish();
    }

    /** Reads sentences with entities. */
    public void entities(String file, Consumer<EntitySentence> sink) throws IOException {
        try (Lines lines = Inputs.open(file, encoding, environment)) {
            CorpusForm.require(
                    lines,
                    group,
                    "sentences with entities",
                    CorpusForm.LABELS,
                    CorpusForm.JSON_LINES,
                    CorpusForm.TAGGED);
            EntityReader reader = EntityReader.of(lines, EntityReader.Format.AUTO);
            for (EntitySentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                sink.accept(sentence);
                progress.lines(++sentences);
            }
        }
        progress.finish();
    }

    /** One way to read a corpus. */
    public interface Reading<T> {
        void read(String file, Consumer<T> sink) throws IOException;
    }

    /** All sentences of a file, which must have some. */
    public static <T> List<T> all(String file, Reading<T> reading, String what) throws IOException {
        List<T> all = new ArrayList<>();
        reading.read(file, all::add);
        if (all.isEmpty()) {
            throw Failure.negative("%s: expected %s, found none".formatted(file, what));
        }
        return all;
    }

    /** How many sentences were read. */
    public long sentences() {
        return sentences;
    }

    /** The number of the line that the tagged sentence at hand stands in, from 1. */
    public long line() {
        return line;
    }

    /** Whether one of the corpora was CoNLL-U, of which the universal tags are read. */
    public boolean universal() {
        return universal;
    }
}
