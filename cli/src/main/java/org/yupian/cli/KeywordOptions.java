package org.yupian.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yupian.keywords.CandidateRules;
import org.yupian.keywords.CombinedExtractor;
import org.yupian.keywords.FrequencyExtractor;
import org.yupian.keywords.KeywordExtractor;
import org.yupian.keywords.StopWords;
import org.yupian.keywords.TextRankExtractor;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.model.ModelFile;
import picocli.CommandLine.Option;

/** What may be a keyword, and how keywords are ranked. */
final class KeywordOptions {
    private static final TextRankExtractor.Options TEXTRANK = TextRankExtractor.Options.DEFAULT;

    @Option(
            names = "--statistics",
            paramLabel = "ID|FILE",
            description = "How rare words are, from 'yupian statistics build' (default: " + Defaults.STATISTICS_ID
                    + "); for tf-idf and combined.")
    @Nullable
    String statistics;

    @Option(
            names = "--phrase-words",
            paramLabel = "N",
            description = "How many words a key phrase has at most (default: 5).")
    int phraseWords = CombinedExtractor.RULES.words();

    @Option(
            names = "--tags",
            paramLabel = "TAG,TAG,...",
            split = ",",
            description = "Parts of speech that keywords are made of (default: those of content words).")
    Set<String> tags = new LinkedHashSet<>();

    @Option(
            names = "--stop-words",
            paramLabel = "FILE",
            description = "More words that no keyword contains, with white space between them; # begins a remark.")
    List<String> stopWords = List.of();

    @Option(names = "--no-stop-words", description = "Do without the stop words that come with yupian.")
    boolean noStopWords;

    @Option(names = "--min-chars", paramLabel = "N", description = "How long a keyword is at least (default: 2).")
    int minChars = CombinedExtractor.RULES.shortest();

    @Option(names = "--max-chars", paramLabel = "N", description = "How long a keyword is at most (default: 16).")
    int maxChars = CombinedExtractor.RULES.longest();

    @Option(
            names = "--min-count",
            paramLabel = "N",
            description = "How often a keyword occurs in the document at least (default: 1).")
    int minCount = 1;

    @Option(
            names = "--window",
            paramLabel = "N",
            description = "textrank: words at most so far apart are neighbours (default: 5).")
    int window = TEXTRANK.window();

    @Option(names = "--damping", paramLabel = "D", description = "textrank: from 0 up to 1 (default: 0.85).")
    double damping = TEXTRANK.damping();

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "textrank: how often the ranks are renewed at most (default: 100).")
    int iterations = TEXTRANK.iterations();

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            description = "textrank: done where no rank changes by more (default: 0.001).")
    double tolerance = TEXTRANK.tolerance();

    /** Loads what a method needs. */
    KeywordExtractor load(KeywordMethod method, boolean phrases, ModelChoice models, Environment environment)
            throws IOException {
        try {
            CandidateRules rules = rules(phrases || method == KeywordMethod.COMBINED);
            return switch (method) {
                case TF -> FrequencyExtractor.of(rules);
                case TF_IDF -> FrequencyExtractor.of(rules, statistics(models, environment));
                case TEXTRANK ->
                    TextRankExtractor.of(rules)
                            .withOptions(new TextRankExtractor.Options(window, damping, iterations, tolerance));
                case COMBINED -> CombinedExtractor.of(rules, statistics(models, environment));
            };
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private CandidateRules rules(boolean phrases) throws IOException {
        StopWords stops = noStopWords ? StopWords.none() : StopWords.standard();
        for (String file : stopWords) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    Inputs.unzipped(Files.newInputStream(Inputs.readable(file)), file), StandardCharsets.UTF_8))) {
                stops = stops.with(StopWords.parse(reader));
            }
        }
        CandidateRules rules = CombinedExtractor.RULES
                .withStopWords(stops)
                .withLengths(minChars, maxChars)
                .withLeastCount(minCount)
                .withWords(phrases ? phraseWords : 1);
        return tags.isEmpty() ? rules : rules.withTags(tags);
    }

    private TermStatistics statistics(ModelChoice models, Environment environment) throws IOException {
        ModelFile file = statistics == null
                ? models.standard(TermStatistics.KIND, List.of(Defaults.STATISTICS_ID), environment)
                : models.named(statistics, environment);
        return TermStatistics.load(file);
    }
}
