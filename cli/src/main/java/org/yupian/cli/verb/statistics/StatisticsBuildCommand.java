package org.yupian.cli.verb.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.SegmenterOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.cli.process.ProgressLine;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.statistics.TermStatisticsBuilder;
import org.yupian.model.ModelCard;
import org.yupian.tokenize.Segmenter;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code statistics build}. */
@Command(
        name = "build",
        description = "Counts the words of a corpus. A document is a line, or with --whole-file a file. Memory grows"
                + " with the different words, not with the corpus.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian statistics build --output counts.ypm corpus.txt",
            "  yupian statistics build --output web.ypm --min-documents 2 news.txt.gz web.txt.gz",
            "  yupian keywords --statistics counts.ypm --text '研究生命的起源'",
        })
final class StatisticsBuildCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Text, gzipped or not; - for standard input.")
    List<String> files = new ArrayList<>();

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(names = "--whole-file", description = "Each file is one document, lines and all.")
    boolean wholeFile;

    @Mixin
    final StatisticsOutput output = new StatisticsOutput();

    @Option(
            names = "--corpus-terms",
            paramLabel = "TEXT",
            description = "The terms of a file, for the card; once for each file, in their order.")
    List<String> terms = new ArrayList<>();

    @Mixin
    final SegmenterOptions words = new SegmenterOptions();

    StatisticsBuildCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = output.check();
        Outputs.noInput(target, Inputs.files(files));
        if (!terms.isEmpty() && terms.size() != files.size()) {
            throw Failure.usage("--corpus-terms: expected one for each of %d files, found %d"
                    .formatted(files.size(), terms.size()));
        }
        Toolkit toolkit = words.toolkit(encoding.charset(), environment);
        ModelCard.Builder card = output.card(target)
                .option("document", wholeFile ? "file" : "line")
                .option("segmenter", segmenterName(toolkit));
        Segmenter segmenter = toolkit.segmenter(words.step());
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        MalformedBytes malformed = new MalformedBytes(environment);
        ProgressLine progress = new ProgressLine(environment);
        for (int i = 0; i < files.size(); i++) {
            List<String> one = List.of(files.get(i));
            try (Inputs lines = Inputs.of(one, wholeFile, encoding.charset(), malformed, environment)) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    count(line, segmenter, counts);
                    progress.lines(counts.documents());
                }
            }
            Outputs.addSource(card, "", files.get(i), terms.isEmpty() ? "not stated" : terms.get(i));
        }
        progress.finish();
        TermStatistics statistics = counts.build();
        if (statistics.size() == 0) {
            throw Failure.negative(String.join(", ", files) + ": expected text with words, found none");
        }
        output.write(target, card, statistics, environment);
        return malformed.finish() ? Failure.NEGATIVE : 0;
    }

    /** A line without words is no document. */
    private static void count(String text, Segmenter segmenter, TermStatisticsBuilder counts) {
        if (!text.isBlank()) {
            counts.addDocument(text, segmenter.segment(text));
        }
    }

    /** The model that really cuts the text: under terms it may be another than the usual one. */
    private String segmenterName(Toolkit toolkit) throws IOException {
        if (words.segmented()) {
            return "none, words had spaces between them";
        }
        Step step = toolkit.resolve(Recipe.of(words.step())).steps().get(0);
        return step.model();
    }
}
