package org.yupian.cli.verb.dictionary;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.DictionaryReports;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.tokenize.dictionary.DictionaryFormat;
import org.yupian.tokenize.dictionary.DictionaryReader;
import org.yupian.tokenize.dictionary.DictionaryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code dictionary check}. */
@Command(
        name = "check",
        description =
                "Says how a user dictionary is laid out, and what would become of its lines; exit status 1 if any is"
                        + " refused.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian dictionary check words.txt",
            "  yupian dictionary check --verbose --dictionary-format jieba words.txt",
        })
final class DictionaryCheckCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "User dictionaries, gzipped or not.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--dictionary-format",
            paramLabel = "FORMAT",
            description = "How they are laid out: ${COMPLETION-CANDIDATES} (default: auto).")
    DictionaryFormat format = DictionaryFormat.AUTO;

    @Option(
            names = {"-v", "--verbose"},
            description = "Each entry too: its rule, frequency and tag, and the format its line was read as.")
    boolean verbose;

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    DictionaryCheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = environment.printer();
        boolean refused = false;
        for (String file : files) {
            List<String> entries = new ArrayList<>();
            DictionaryReader reader = DictionaryReader.of(format).withEncoding(encoding.charset());
            if (verbose) {
                reader = reader.withListener(
                        (entry, layout) -> entries.add(DictionaryReports.entry(file, entry, layout)));
            }
            DictionaryReport report = Inputs.dictionary(file, reader).report();
            out.print(DictionaryReports.counts(file, report) + "\n");
            if (!report.layouts().isEmpty()) {
                out.print(DictionaryReports.layouts(file, report) + "\n");
            }
            entries.forEach(entry -> out.print(entry + "\n"));
            for (DictionaryReport.Merge merge : report.merges()) {
                out.print("%s:%d: '%s' gives way to line %d\n"
                        .formatted(file, merge.firstLine(), merge.word(), merge.line()));
            }
            more(out, file, "merged", report.counts().merged() - report.merges().size());
            for (DictionaryReport.Refusal refusal : report.refusals()) {
                out.print(DictionaryReports.refusal(file, refusal) + "\n");
            }
            more(
                    out,
                    file,
                    "refused",
                    report.counts().refused() - report.refusals().size());
            refused |= report.counts().refused() > 0;
        }
        return refused ? Failure.NEGATIVE : 0;
    }

    private static void more(PrintWriter out, String file, String what, int count) {
        if (count > 0) {
            out.print("%s: %,d more lines %s\n".formatted(file, count, what));
        }
    }
}
