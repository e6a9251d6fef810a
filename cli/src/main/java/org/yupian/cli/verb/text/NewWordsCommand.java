package org.yupian.cli.verb.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.MemorySize;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.Interruption;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.cli.process.ProgressLine;
import org.yupian.io.Utf8Writer;
import org.yupian.keywords.discovery.DiscoveryOptions;
import org.yupian.keywords.discovery.NewWord;
import org.yupian.keywords.discovery.NewWordFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code new-words}. */
@Command(
        name = "new-words",
        description = "Finds words that no dictionary has 新词发现, in text of any size: what holds"
                + " together inside and varies in its neighbours. The memory has no influence on the result.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian new-words --top 100 novel.txt",
            "  yupian new-words --memory 1g --min-count 5 novel.txt",
            "  yupian new-words --format dictionary novel.txt",
        })
public final class NewWordsCommand implements Callable<Integer> {
    private static final DiscoveryOptions DEFAULT = DiscoveryOptions.DEFAULT;

    private final Environment environment;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Text, gzipped or not; - for standard input.")
    List<String> files = new ArrayList<>();

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = "--max-length",
            paramLabel = "N",
            description = "How many characters a word has at most, 2 to 12 (default: 4).")
    int maxLength = DEFAULT.maxLength();

    @Option(names = "--min-count", paramLabel = "N", description = "How often it occurs at least (default: 10).")
    long minCount = DEFAULT.minCount();

    @Option(
            names = "--min-cohesion",
            paramLabel = "NATS",
            description = "The least mutual information 互信息 between its parts, however it is cut (default: 1).")
    double minCohesion = DEFAULT.minCohesion();

    @Option(
            names = "--min-freedom",
            paramLabel = "NATS",
            description = "The least entropy 邻接熵 of the characters before it, and of those after it (default: 0.5).")
    double minFreedom = DEFAULT.minFreedom();

    @Option(
            names = "--han-only",
            description = "Words of Chinese characters alone; otherwise a run of letters and digits may be in one, and"
                    + " counts as one character: T恤, 5G手机.")
    boolean hanOnly;

    @Option(
            names = "--fragments",
            paramLabel = "WHAT",
            description = "What becomes of runs that begin or end in a function word 虚词, as 去了 and 不在:"
                    + " ${COMPLETION-CANDIDATES} (default: omit).")
    Fragments fragments = Fragments.OMIT;

    @Option(
            names = {"-n", "--top"},
            paramLabel = "N",
            description = "How many words at most (default: 1000).")
    int top = 1000;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.class,
            description = "What the counting may take, such as 512m (default) or 4g, at least 16m; what is more goes to"
                    + " the disk. Java's own limit has to be an eighth higher: YUPIAN_JAVA_OPTIONS=-Xmx640m.")
    long memory = DEFAULT.memory();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "tsv: word, count, cohesion, freedom on the left and on the right, score, known (default);"
                    + " dictionary: what --user-dictionary reads.")
    Format format = Format.TSV;

    @Mixin
    final KnownWordOptions known = new KnownWordOptions();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where the temporary files lie (default: where the system has them), which take some three"
                    + " times as much as the text. In a folder named here, which is made if need"
                    + " be, they stay when the search is interrupted.")
    @Nullable
    String work;

    @Option(names = "--resume", description = "Go on with the interrupted search in the folder of --work.")
    boolean resume;

    /** What becomes of runs with a function word at their begin or end. */
    enum Fragments {
        OMIT,
        KEEP;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The layouts of new words. */
    enum Format {
        TSV,
        DICTIONARY;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The verb in a process. */
    public NewWordsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        DiscoveryOptions options = options();
        files.forEach(Inputs::check);
        Predicate<String> isKnown = known.load(encoding.charset(), environment);
        Predicate<String> isFragment = fragments == Fragments.OMIT ? known.fragments(environment) : word -> false;
        MalformedBytes malformed = new MalformedBytes(environment);
        List<NewWord> words;
        ProgressLine progress = new ProgressLine(environment);
        Search search = new Search();
        Interruption interruption = Interruption.then(search::interrupted);
        try (NewWordFinder finder = search.begin(options, progress)) {
            read(finder, malformed, progress);
            words = finder.find();
        } finally {
            interruption.end();
            progress.finish();
        }
        print(words, isKnown, isFragment);
        return malformed.finish() ? Failure.NEGATIVE : 0;
    }

    private DiscoveryOptions options() {
        if (top < 1) {
            throw Failure.usage("--top: expected 1 or more, found " + top);
        }
        if (resume && work == null) {
            throw Failure.usage("--resume: expected --work DIR, where the interrupted search lies");
        }
        if (work != null && files.contains("-")) {
            throw Failure.usage("--work: expected files, since standard input cannot be read again");
        }
        try {
            return new DiscoveryOptions(maxLength, minCount, minCohesion, minFreedom, !hanOnly, memory);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** A search as an interrupt sees it: that waits while the finder is made, whose folder nobody would delete otherwise. */
    private final class Search {
        private @Nullable NewWordFinder finder;

        synchronized NewWordFinder begin(DiscoveryOptions options, ProgressLine progress) throws IOException {
            NewWordFinder made = finder(options, progress);
            finder = made;
            return made;
        }

        synchronized void interrupted() {
            if (finder != null) {
                NewWordsCommand.this.interrupted(finder);
            }
        }
    }

    private NewWordFinder finder(DiscoveryOptions options, ProgressLine progress) throws IOException {
        if (work == null) {
            return NewWordFinder.in(Path.of(System.getProperty("java.io.tmpdir", ".")), options, progress::heard);
        }
        Path folder = Inputs.path(work);
        if (!Files.isDirectory(folder)) {
            if (resume || Files.exists(folder)) {
                throw Failure.unable(work + ": expected a folder (--work), found none of this name");
            }
            Files.createDirectory(folder);
        }
        return resume
                ? NewWordFinder.resume(folder, inputName(), options, progress::heard)
                : NewWordFinder.at(folder, inputName(), options, progress::heard);
    }

    /** Names, sizes and the encoding: enough to notice that the input is another. */
    private String inputName() throws IOException {
        StringBuilder name = new StringBuilder();
        for (String file : files) {
            Path path = Inputs.path(file);
            name.append(name.isEmpty() ? "" : ", ")
                    .append(path.getFileName())
                    .append(' ')
                    .append(Files.size(path));
        }
        return name.append(", ").append(encoding.charset().name()).toString();
    }

    private void read(NewWordFinder finder, MalformedBytes malformed, ProgressLine progress) throws IOException {
        long done = finder.lines();
        try (Inputs lines = Inputs.of(files, false, encoding.charset(), malformed, environment)) {
            long number = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (number > done) {
                    finder.add(line);
                }
                progress.lines(number);
            }
        }
    }

    /** A search in a folder that was named leaves its files there; another cleans up. */
    private void interrupted(NewWordFinder finder) {
        if (work != null) {
            environment.note(
                    finder.covered() > 0
                            ? "interrupted; --resume goes on after line " + finder.covered()
                            : "interrupted; nothing is on the disk yet to go on from");
            return;
        }
        try {
            finder.close();
        } catch (IOException e) {
            environment.note("temporary files may be left: " + e.getMessage());
        }
    }

    private void print(List<NewWord> words, Predicate<String> isKnown, Predicate<String> isFragment)
            throws IOException {
        try (Utf8Writer out = Utf8Writer.to(environment.out(), false)) {
            int printed = 0;
            for (NewWord word : words) {
                boolean there = isKnown.test(word.text());
                boolean omitted = there && known.known == KnownWordOptions.Fate.OMIT;
                if (omitted || (!there && isFragment.test(word.text()))) {
                    continue;
                }
                out.write(format == Format.DICTIONARY ? word.text() + "\tSOFT\n" : row(word, there));
                if (++printed == top) {
                    break;
                }
            }
        }
    }

    private static String row(NewWord word, boolean known) {
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%.4f\t%.4f\t%.4f\t%.4f\t%s\n",
                word.text(),
                word.count(),
                word.cohesion(),
                word.leftFreedom(),
                word.rightFreedom(),
                word.score(),
                known ? "known" : "new");
    }
}
