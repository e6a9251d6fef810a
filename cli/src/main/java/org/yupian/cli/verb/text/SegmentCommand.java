package org.yupian.cli.verb.text;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.format.ConlluFormat;
import org.yupian.format.DocumentFormat;
import org.yupian.format.JsonLinesFormat;
import org.yupian.format.WordsFormat;
import org.yupian.pipeline.Stage;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.PathsStage;
import org.yupian.tokenize.RankedSegmenter;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code segment}: one line of text in, one line of words out. */
@Command(
        name = "segment",
        description = "Cuts text into words 分词: one line in, one line out.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian segment --text '研究生命的起源'",
            "  yupian segment --user-dictionary words.txt --format jsonl news.txt",
            "  yupian segment --mode index --threads 2 news.txt",
            "  yupian segment --n-best 3 --text '结婚的和尚未结婚的'",
        })
public final class SegmentCommand implements Callable<Integer> {
    static final String SEPARATOR = "What stands between words in plain output: \\t is a TAB, \\n a line feed, \\\\ a"
            + " backslash, anything else is what it is (default: one space).";

    private final Environment environment;

    @Mixin
    final TextRun input = new TextRun();

    @Mixin
    final WordOptions.Methods methods = new WordOptions.Methods();

    @Mixin
    final WordOptions.Dictionaries dictionaries = new WordOptions.Dictionaries();

    @Mixin
    final ModelOptions models = new ModelOptions();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "precise: words that do not overlap (default); full: every word of the dictionaries;"
                    + " index: the precise words and the words inside them.")
    Mode mode = Mode.PRECISE;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "plain: words with a separator (default); jsonl: an object a line with text and tokens;"
                    + " conllu: a block for each sentence.")
    Format format = Format.PLAIN;

    @Option(
            names = {"-s", "--separator"},
            paramLabel = "TEXT",
            preprocessor = TextRun.AfterEquals.class,
            description = SEPARATOR)
    String separator = " ";

    @Mixin
    final TextRun.Offsets offsets = new TextRun.Offsets();

    @Option(
            names = "--n-best",
            paramLabel = "N",
            description = "The N best cuts of each line with their costs, the best first, and a blank line after"
                    + " them (jsonl: in one object). In precise mode, by a tagger or a lattice.")
    @Nullable
    Integer best;

    /** The layouts of segmented text. */
    enum Format {
        PLAIN,
        JSONL,
        CONLLU;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The verb in a process. */
    public SegmentCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        check();
        return input.run(environment, this::stage, this::format);
    }

    private void check() {
        input.check();
        if (best != null && best < 1) {
            throw Failure.usage("--n-best: expected 1 or more, found " + best);
        }
        if (format == Format.CONLLU && (mode != Mode.PRECISE || best != null)) {
            throw Failure.usage(
                    "--format conllu: expected --mode precise without --n-best, since words must not overlap");
        }
        if (mode != Mode.PRECISE && !methods.preciseOnly().isEmpty()) {
            throw Failure.usage(
                    "--method %s: expected --mode precise, the only one it has".formatted(methods.preciseOnly()));
        }
        if (best != null && mode != Mode.PRECISE) {
            throw Failure.usage("--n-best: expected --mode precise, which alone has more than one cut");
        }
    }

    private Stage stage() throws IOException {
        Toolkit toolkit = dictionaries.over(models.toolkit(environment), input.encoding(), environment);
        Step words = methods.step(models.model());
        if (best != null) {
            if (toolkit.segmenter(words) instanceof RankedSegmenter segmenter) {
                return PathsStage.of(segmenter, best);
            }
            throw Failure.usage("--n-best: expected a tagger or a lattice, which alone have more than one cut");
        }
        if (mode != Mode.PRECISE) {
            words = words.with("mode", mode);
        }
        return format == Format.CONLLU ? toolkit.pipeline(Recipe.of(Step.sentences(), words)) : toolkit.stage(words);
    }

    private DocumentFormat format() {
        if (best != null) {
            return format == Format.PLAIN ? PathsFormat.plain(separator(separator)) : PathsFormat.json(offsets.unit());
        }
        return switch (format) {
            case PLAIN -> WordsFormat.of(separator(separator));
            case JSONL -> JsonLinesFormat.words(offsets.unit());
            case CONLLU -> ConlluFormat.of();
        };
    }

    /** A separator as it is printed; most shells hand on the two characters where a TAB is meant. */
    static String separator(String given) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < given.length(); i++) {
            boolean escapes = given.charAt(i) == '\\' && i + 1 < given.length();
            int escaped = escapes ? "tn\\".indexOf(given.charAt(i + 1)) : -1;
            if (escaped >= 0) {
                i++;
            }
            text.append(escaped >= 0 ? "\t\n\\".charAt(escaped) : given.charAt(i));
        }
        return text.toString();
    }
}
