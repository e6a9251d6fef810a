package org.yupian.cli.verb.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.CorpusForm;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.output.Json;
import org.yupian.cli.output.ReportFormat;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.io.Lines;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.train.CorpusReader;
import org.yupian.tokenize.train.SegmentationScore;
import org.yupian.tokenize.train.SegmentationScorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code evaluate segment}. */
@Command(
        name = "segment",
        description =
                "Compares a segmentation with a gold standard: precision, recall and F1 of words, as SIGHAN does.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian evaluate segment --gold gold.txt",
            "  yupian evaluate segment --gold gold.txt --words train.txt --errors 20",
            "  yupian evaluate segment --gold gold.txt --predicted mine.txt --format json",
        })
final class EvaluateSegmentCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final EvaluationOptions options = new EvaluationOptions();

    @Option(
            names = "--gold-format",
            paramLabel = "FORMAT",
            description = "How the gold standard is written: ${COMPLETION-CANDIDATES} (default: auto).")
    CorpusReader.Format format = CorpusReader.Format.AUTO;

    @Option(
            names = {"-p", "--predicted"},
            paramLabel = "FILE",
            description = "A segmentation of the same sentences that was made elsewhere; none is made here then.")
    @Nullable
    String predicted;

    @Mixin
    final WordOptions.Methods methods = new WordOptions.Methods();

    @Mixin
    final WordOptions.Dictionaries dictionaries = new WordOptions.Dictionaries();

    @Mixin
    final ModelOptions models = new ModelOptions();

    EvaluateSegmentCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        options.check();
        SegmentationScorer scorer =
                options.train == null ? SegmentationScorer.of() : SegmentationScorer.of(vocabulary(options.train));
        Lines gold = Inputs.open(options.gold, options.encoding.charset(), environment);
        try (CorpusReader sentences = CorpusReader.of(gold, format)) {
            if (format == CorpusReader.Format.AUTO) {
                CorpusForm.require(
                        gold,
                        "evaluate",
                        "segmented sentences",
                        CorpusForm.SEGMENTED,
                        CorpusForm.TAGGED,
                        CorpusForm.UNCUT);
            }
            if (predicted == null) {
                segment(sentences, scorer);
            } else {
                compare(sentences, predicted, scorer);
            }
        }
        SegmentationScore score = scorer.score();
        if (score.sentences() == 0) {
            throw Failure.negative(options.gold + ": expected segmented sentences, found none");
        }
        if (options.format == ReportFormat.JSON) {
            Json.print(environment, json -> write(json, score, scorer));
        } else {
            print(environment.printer(), score, scorer);
        }
        return 0;
    }

    /** Segments the text of each sentence; the gold standard's spaces are gone before. */
    private void segment(CorpusReader sentences, SegmentationScorer scorer) throws IOException {
        Segmenter segmenter = dictionaries
                .over(models.toolkit(environment), options.encoding.charset(), environment)
                .segmenter(methods.step(models.model()));
        for (List<String> sentence = sentences.next(); sentence != null; sentence = sentences.next()) {
            scorer.add(segmenter, sentence);
        }
    }

    private void compare(CorpusReader sentences, String file, SegmentationScorer scorer) throws IOException {
        try (CorpusReader others =
                CorpusReader.of(Inputs.open(file, options.encoding.charset(), environment), CorpusReader.Format.AUTO)) {
            for (List<String> sentence = sentences.next(); sentence != null; sentence = sentences.next()) {
                List<String> other = others.next();
                if (other == null) {
                    throw Failure.negative("%s: expected a sentence for line %d of %s, found the end"
                            .formatted(file, sentences.line(), options.gold));
                }
                add(sentence, other, file, others.line(), scorer);
            }
            if (others.next() != null) {
                throw Failure.negative("%s:%d: expected the end, as in %s, found a sentence"
                        .formatted(file, others.line(), options.gold));
            }
        }
    }

    private static void add(List<String> gold, List<String> found, String file, long line, SegmentationScorer scorer) {
        try {
            scorer.add(gold, found);
        } catch (IllegalArgumentException e) {
            throw Failure.negative("%s:%d: %s".formatted(file, line, e.getMessage()));
        }
    }

    private Set<String> vocabulary(String file) throws IOException {
        Set<String> vocabulary = new HashSet<>();
        try (CorpusReader sentences =
                CorpusReader.of(Inputs.open(file, options.encoding.charset(), environment), CorpusReader.Format.AUTO)) {
            for (List<String> sentence = sentences.next(); sentence != null; sentence = sentences.next()) {
                vocabulary.addAll(sentence);
            }
        }
        return vocabulary;
    }

    private void print(PrintWriter out, SegmentationScore score, SegmentationScorer scorer) {
        out.print("sentences      %,10d  of them without error %,d\n"
                .formatted(score.sentences(), score.rightSentences()));
        out.print("gold words     %,10d\n".formatted(score.words().gold()));
        out.print("found words    %,10d\n".formatted(score.words().found()));
        out.print("right words    %,10d\n".formatted(score.words().right()));
        out.print("precision          %.4f\n".formatted(score.precision()));
        out.print("recall             %.4f\n".formatted(score.recall()));
        out.print("F1                 %.4f\n".formatted(score.f1()));
        if (score.unknown().isPresent()) {
            out.print("OOV rate           %.4f\n".formatted(score.unknownRate()));
            out.print("OOV recall         %.4f\n".formatted(score.unknownRecall()));
            out.print("IV recall          %.4f\n".formatted(score.knownRecall()));
        }
        for (SegmentationScorer.Confusion error : scorer.confusions(options.errors)) {
            out.print("%6d  %s → %s\n".formatted(error.count(), error.gold(), error.predicted()));
        }
    }

    private void write(JsonGenerator json, SegmentationScore score, SegmentationScorer scorer) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sentences", score.sentences());
        json.writeNumberField("rightSentences", score.rightSentences());
        json.writeNumberField("goldWords", score.words().gold());
        json.writeNumberField("foundWords", score.words().found());
        json.writeNumberField("rightWords", score.words().right());
        json.writeNumberField("precision", score.precision());
        json.writeNumberField("recall", score.recall());
        json.writeNumberField("f1", score.f1());
        if (score.unknown().isPresent()) {
            json.writeNumberField("oovRate", score.unknownRate());
            json.writeNumberField("oovRecall", score.unknownRecall());
            json.writeNumberField("ivRecall", score.knownRecall());
        }
        json.writeArrayFieldStart("errors");
        for (SegmentationScorer.Confusion error : scorer.confusions(options.errors)) {
            json.writeStartObject();
            json.writeNumberField("count", error.count());
            json.writeStringField("gold", error.gold());
            json.writeStringField("found", error.predicted());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
