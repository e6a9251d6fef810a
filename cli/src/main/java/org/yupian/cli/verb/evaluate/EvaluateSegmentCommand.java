package org.yupian.cli.verb.evaluate;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.CorpusForm;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.input.SegmentedSentences;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.io.Lines;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.train.CorpusReader;
import org.yupian.tokenize.train.SegmentationScorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code evaluate segment}. */
@Command(
        name = "segment",
        description = {
            "Compares a segmentation with a gold standard: precision, recall and F1 of words, as SIGHAN does.",
            "Corpora disagree on how long a word is. So it also counts the words that cross a gold word, for 1,000"
                    + " characters: they share characters, and neither holds the other. The mean length of words stands"
                    + " beside it, since who cuts into single characters crosses nothing. White space is no character.",
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian evaluate segment --gold gold.txt",
            "  yupian evaluate segment --gold gold.txt --words train.txt --errors 20",
            "  yupian evaluate segment --gold gold.txt --predicted mine.txt --format json",
            "  yupian evaluate segment --gold gold.txt --entities entities.txt",
        })
final class EvaluateSegmentCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = {"-g", "--gold"},
            paramLabel = "FILE",
            description = "The gold standard, gzipped or not: a sentence a line, its words with spaces between them or"
                    + " word/TAG; or CoNLL-U, with ranges such as 3-4 as one word.")
    @Nullable
    String gold;

    @Option(
            names = "--gold-format",
            paramLabel = "FORMAT",
            description = "How the gold standard is written: ${COMPLETION-CANDIDATES} (default: auto, which knows"
                    + " CoNLL-U too).")
    CorpusReader.Format format = CorpusReader.Format.AUTO;

    @Option(
            names = "--entities",
            paramLabel = "FILE",
            description = "Sentences with entities as 'yupian evaluate ner' reads them, gzipped or not: their text is"
                    + " segmented, and the entities are counted that some word crosses. With or without --gold.")
    @Nullable
    String entities;

    @Mixin
    final EvaluationOptions options = new EvaluationOptions();

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
        check();
        SegmentationReport report = new SegmentationReport(options);
        String found = predicted;
        if (gold != null && found != null) {
            report.add(score(gold, (sentences, scorer) -> compare(sentences, found, scorer)));
        } else {
            Segmenter segmenter = dictionaries
                    .over(models.toolkit(environment), options.encoding.charset(), environment)
                    .segmenter(methods.step(models.model()));
            if (gold != null) {
                report.add(score(gold, (sentences, scorer) -> segment(sentences, segmenter, scorer)));
            }
            if (entities != null) {
                report.add(cross(entities, segmenter));
            }
        }
        report.print(environment);
        return 0;
    }

    private void check() {
        options.check();
        if (gold == null && entities == null) {
            throw Failure.usage("expected --gold=FILE or --entities=FILE, found none");
        }
        boolean forGold =
                predicted != null || options.train != null || options.errors > 0 || format != CorpusReader.Format.AUTO;
        if (gold == null && forGold) {
            throw Failure.usage(
                    "--gold-format, --predicted, --words, --errors: expected --gold=FILE with them, found none");
        }
        if (predicted != null && entities != null) {
            throw Failure.usage("--predicted: expected no --entities, since nothing is segmented");
        }
        if (gold != null) {
            Inputs.check(gold);
        }
        if (entities != null) {
            Inputs.check(entities);
        }
    }

    /** Where the words come from that are compared with the gold standard. */
    private interface Scoring {
        void score(SegmentedSentences gold, SegmentationScorer scorer) throws IOException;
    }

    private SegmentationScorer score(String gold, Scoring scoring) throws IOException {
        SegmentationScorer scorer =
                options.train == null ? SegmentationScorer.of() : SegmentationScorer.of(vocabulary(options.train));
        try (Lines lines = open(gold)) {
            if (format == CorpusReader.Format.AUTO) {
                CorpusForm.require(
                        lines,
                        "evaluate",
                        "segmented sentences",
                        CorpusForm.SEGMENTED,
                        CorpusForm.TAGGED,
                        CorpusForm.CONLLU,
                        CorpusForm.UNCUT);
            }
            scoring.score(SegmentedSentences.of(lines, format), scorer);
        }
        if (scorer.score().sentences() == 0) {
            throw Failure.negative(gold + ": expected segmented sentences, found none");
        }
        return scorer;
    }

    private Lines open(String file) throws IOException {
        return Inputs.open(file, options.encoding.charset(), environment);
    }

    /** Segments the text of each sentence; the gold standard's spaces are gone before. */
    private static void segment(SegmentedSentences sentences, Segmenter segmenter, SegmentationScorer scorer)
            throws IOException {
        for (List<String> sentence = sentences.next(); sentence != null; sentence = sentences.next()) {
            scorer.add(segmenter, sentence);
        }
    }

    private void compare(SegmentedSentences sentences, String file, SegmentationScorer scorer) throws IOException {
        try (Lines lines = open(file)) {
            SegmentedSentences others = SegmentedSentences.of(lines, CorpusReader.Format.AUTO);
            for (List<String> sentence = sentences.next(); sentence != null; sentence = sentences.next()) {
                List<String> other = others.next();
                if (other == null) {
                    throw Failure.negative("%s: expected a sentence for line %d of %s, found the end"
                            .formatted(file, sentences.line(), gold));
                }
                add(sentence, other, file, others.line(), scorer);
            }
            if (others.next() != null) {
                throw Failure.negative(
                        "%s:%d: expected the end, as in %s, found a sentence".formatted(file, others.line(), gold));
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

    private EntityCrossings cross(String file, Segmenter segmenter) throws IOException {
        EntityCrossings crossings = new EntityCrossings(segmenter);
        Corpora.of("evaluate", options.encoding.charset(), environment).entities(file, crossings::add);
        if (crossings.entities() == 0) {
            throw Failure.negative(file + ": expected sentences with entities, found none");
        }
        return crossings;
    }

    private Set<String> vocabulary(String file) throws IOException {
        Set<String> vocabulary = new HashSet<>();
        try (Lines lines = open(file)) {
            SegmentedSentences sentences = SegmentedSentences.of(lines, CorpusReader.Format.AUTO);
            for (List<String> sentence = sentences.next(); sentence != null; sentence = sentences.next()) {
                vocabulary.addAll(sentence);
            }
        }
        return vocabulary;
    }
}
