package org.yupian.cli.output;

import org.yupian.cli.process.Environment;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.tokenize.dictionary.DictionaryReport;

/** What became of the lines of a dictionary, for people. */
public final class DictionaryReports {
    private static final int SHOWN = 10;

    private DictionaryReports() {}

    /** {@code words.txt: 12 read, 10 accepted, 1 merged, 1 refused}. */
    public static String counts(String file, DictionaryReport report) {
        return file + ": " + report.counts();
    }

    /** {@code words.txt:7: refused 'x': the reason}. */
    public static String refusal(String file, DictionaryReport.Refusal refusal) {
        return "%s:%d: refused '%s': %s%s"
                .formatted(
                        file,
                        refusal.line(),
                        refusal.text(),
                        refusal.reason(),
                        MalformedBytes.advice(refusal.encoding()));
    }

    /** Says it on the error stream: a line, and one for each of the first lines refused. */
    public static void note(String file, DictionaryReport report, Environment environment) {
        environment.note(counts(file, report));
        report.refusals().stream().limit(SHOWN).forEach(line -> environment.note(refusal(file, line)));
        if (report.counts().refused() > SHOWN) {
            environment.note("%s: %,d more lines refused; 'yupian dictionary check' lists them"
                    .formatted(file, report.counts().refused() - SHOWN));
        }
    }
}
