package org.yupian.cli.verb.statistics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.toolkit.StandardModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code statistics show}. */
@Command(
        name = "show",
        description = "Says how often terms occur, in how many documents, and what inverse document frequency that is.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  yupian statistics show 法律 研究", "  yupian statistics show --top 20"})
final class StatisticsShowCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "TERM", description = "Terms to show.")
    List<String> terms = new ArrayList<>();

    @Option(
            names = "--statistics",
            paramLabel = "ID|FILE",
            description = "The statistics (default: " + StandardModels.STATISTICS + ").")
    @Nullable
    String statistics;

    @Option(
            names = {"-n", "--top"},
            paramLabel = "N",
            description = "Without terms, show the N that most documents have (default: 10).")
    int top = 10;

    @Mixin
    final ModelOptions.Allowed models = new ModelOptions.Allowed();

    private record Row(String term, long documents) {}

    StatisticsShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (top < 1) {
            throw Failure.usage("--top: expected 1 or more, found " + top);
        }
        String id = statistics == null ? StandardModels.STATISTICS : statistics;
        TermStatistics loaded = models.toolkit(environment).load(TermStatistics.KIND, id);
        PrintWriter out = environment.printer();
        out.print("# %s: %,d terms, %,d documents, %,d words\n"
                .formatted(id, loaded.size(), loaded.documents(), loaded.tokens()));
        out.print("# term\toccurrences\tdocuments\tinverse document frequency\n");
        for (String term : terms.isEmpty() ? mostFrequent(loaded) : terms) {
            out.print(String.format(
                    Locale.ROOT,
                    "%s\t%d\t%d\t%.4f%n",
                    term,
                    loaded.occurrences(term),
                    loaded.documentFrequency(term),
                    loaded.inverseDocumentFrequency(term)));
        }
        return 0;
    }

    private List<String> mostFrequent(TermStatistics loaded) {
        List<Row> rows = new ArrayList<>();
        loaded.forEach((term, occurrences, documents) -> rows.add(new Row(term, documents)));
        rows.sort(Comparator.comparingLong(Row::documents).reversed().thenComparing(Row::term));
        return rows.stream().limit(top).map(Row::term).toList();
    }
}
