package org.yupian.cli.output;

import java.util.Locale;
import java.util.stream.Collectors;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.tokenize.dictionary.DictionaryFormat;
import org.yupian.tokenize.dictionary.DictionaryReport;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.LoadedDictionary;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;

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

    /** {@code words.txt: read as jieba (7 lines), plain (3 lines)}. */
    public static String layouts(String file, DictionaryReport report) {
        return file + ": read as "
                + report.layouts().entrySet().stream()
                        .map(layout -> "%s (%,d %s)"
                                .formatted(
                                        layout.getKey(), layout.getValue(), layout.getValue() == 1 ? "line" : "lines"))
                        .collect(Collectors.joining(", "));
    }

    /** {@code words.txt:7: '云计算' becomes SOFT, 1.6638 in a million words, with the tag n (jieba)}. */
    public static String entry(String file, Entry entry, DictionaryFormat layout) {
        String rule = entry.rule().toString();
        if (entry.rule() == Rule.SPLIT) {
            rule += ", " + String.join(" ", entry.parts());
        } else if (entry.rule() == Rule.SOFT) {
            rule += entry.perMillion() == Entry.COMPUTED
                    ? ", as frequent as it takes"
                    : String.format(Locale.ROOT, ", %.4f in a million words", entry.perMillion());
        }
        return "%s:%d: '%s' becomes %s%s (%s)"
                .formatted(
                        file,
                        entry.origin().line(),
                        entry.word(),
                        rule,
                        entry.tag().isEmpty() ? "" : ", with the tag " + entry.tag(),
                        layout);
    }

    /**
     * The dictionary, after what became of its lines was said on the error stream.
     *
     * @throws Failure if it has lines, and none of them is an entry
     */
    public static UserDictionary usable(String file, LoadedDictionary loaded, Environment environment) {
        note(file, loaded.report(), environment);
        if (loaded.report().isUseless()) {
            throw Failure.negative("%s: expected a dictionary, found no line that is an entry".formatted(file));
        }
        return loaded.dictionary();
    }

    /** Says it on the error stream: a line, and one for each of the first lines refused. */
    private static void note(String file, DictionaryReport report, Environment environment) {
        environment.note(counts(file, report));
        report.refusals().stream().limit(SHOWN).forEach(line -> environment.note(refusal(file, line)));
        if (report.counts().refused() > SHOWN) {
            environment.note("%s: %,d more lines refused; 'yupian dictionary check' lists them"
                    .formatted(file, report.counts().refused() - SHOWN));
        }
    }
}
