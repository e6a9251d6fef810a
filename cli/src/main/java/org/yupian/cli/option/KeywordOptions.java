package org.yupian.cli.option;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.io.Lines;
import org.yupian.keywords.CombinedExtractor;
import org.yupian.keywords.StopWords;
import org.yupian.keywords.TextRankOptions;
import org.yupian.toolkit.StandardModels;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Option;

/** What may be a keyword, and how keywords are ranked. */
public final class KeywordOptions {
    private static final TextRankOptions TEXTRANK = TextRankOptions.DEFAULT;

    @Option(
            names = "--statistics",
            paramLabel = "ID|FILE",
            description = "How rare words are, from 'yupian statistics build' (default: " + StandardModels.STATISTICS
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
            paramLabel = "TAG",
            split = ",",
            description =
                    "Parts of speech that keywords are made of, with commas between them (default: those of content"
                            + " words).")
    Set<String> tags = new LinkedHashSet<>();

    @Option(
            names = "--stop-words",
            paramLabel = "FILE",
            description = "More words that no keyword contains, with white space between them; # begins a remark.")
    List<String> stopWords = List.of();

    @Option(names = "--no-stop-words", description = "Do without the stop words that come with yupian.")
    boolean noStopWords;

    @Option(
            names = "--min-chars",
            paramLabel = "N",
            description = "How long a keyword is at least (default: 2; by combined 1 where a text has nothing longer).")
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

    /** The ways to find keywords. */
    public enum Method {
        TF,
        TF_IDF,
        TEXTRANK,
        COMBINED;

        /** In small letters with hyphens, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The step of keywords.
     *
     * @param top how many of each document at most
     * @param encoding that of the stop words
     */
    public Step step(Method method, boolean phrases, int top, Charset encoding, Environment environment)
            throws IOException {
        // Whatever the method is: an option that it does not use should not be nonsense either.
        Failure.inUsage("textrank", () -> new TextRankOptions(window, damping, iterations, tolerance));
        Step step = Step.keywords()
                .with("method", method)
                .with("top", top)
                .with("phrases", phrases)
                .with("words", phraseWords)
                .with("min-chars", minChars)
                .with("max-chars", maxChars)
                .with("min-count", minCount)
                .with("standard-stop-words", !noStopWords);
        if (method == Method.TEXTRANK) {
            step = step.with("window", window)
                    .with("damping", damping)
                    .with("iterations", iterations)
                    .with("tolerance", tolerance);
        }
        if (!tags.isEmpty()) {
            step = step.with("tags", String.join(" ", tags));
        }
        String more = moreStopWords(encoding, environment);
        if (!more.isEmpty()) {
            step = step.with("stop-words", more);
        }
        boolean weighs = method == Method.COMBINED || method == Method.TF_IDF;
        return statistics == null || !weighs ? step : step.withModel(statistics);
    }

    private String moreStopWords(Charset encoding, Environment environment) throws IOException {
        Set<String> more = new TreeSet<>();
        for (String file : stopWords) {
            try (Lines lines = Inputs.open(file, encoding, environment)) {
                more.addAll(StopWords.parse(lines));
            }
        }
        return String.join(" ", more);
    }
}
