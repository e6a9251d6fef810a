package org.yupian.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class SegmentCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 1024;

    private final Environment environment;

    @Parameters(
            paramLabel = "FILE",
            description = "Text in UTF-8, gzipped or not; without one, or for -, standard input.")
    List<String> files = new ArrayList<>();

    @Option(
            names = {"-t", "--text"},
            paramLabel = "TEXT",
            description = "Segment this text instead of files.")
    @Nullable
    String text;

    @Mixin
    final Segmenters segmenters = new Segmenters();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = Choice.OfMode.class,
            completionCandidates = Choice.OfMode.class,
            description = "precise: words that do not overlap (default); full: every word of the dictionaries;"
                    + " index: the precise words and the words inside them.")
    Mode mode = Mode.PRECISE;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Choice.OfTextFormat.class,
            completionCandidates = Choice.OfTextFormat.class,
            description = "plain: words with a separator (default); jsonl: an object a line with text and tokens;"
                    + " conllu: a block for each line that has words.")
    TextFormat format = TextFormat.PLAIN;

    @Option(
            names = {"-s", "--separator"},
            paramLabel = "TEXT",
            description = "What stands between words in plain output (default: one space).")
    String separator = " ";

    @Option(
            names = "--offsets",
            paramLabel = "UNIT",
            converter = Choice.OfOffsetUnit.class,
            completionCandidates = Choice.OfOffsetUnit.class,
            description = "What start and end count in jsonl: ${COMPLETION-CANDIDATES} (default: utf16).")
    OffsetUnit offsets = OffsetUnit.UTF16;

    @Option(
            names = "--n-best",
            paramLabel = "N",
            description = "The N best cuts of each line with their costs, the best first, and a blank line after"
                    + " them (jsonl: in one object). For the lattice in precise mode.")
    int paths;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "Threads that segment; the output keeps the order of the input. The default is 1: most"
                    + " inputs are done before a second one helps, and the other processors stay yours.")
    int threads = 1;

    SegmentCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        check();
        MalformedBytes malformed = new MalformedBytes(environment);
        try (LineSource lines = text == null ? Inputs.of(files, environment, malformed) : LineSource.of(text)) {
            new OrderedLines(lines, format(), environment.out(), new Progress(environment)).run(threads);
        }
        return malformed.finish() ? Failure.NEGATIVE : 0;
    }

    private void check() {
        if (text != null && !files.isEmpty()) {
            throw Failure.usage("expected --text or files, found both");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw Failure.usage("--threads: expected 1 to %d, found %d".formatted(MOST_THREADS, threads));
        }
        if (paths < 0) {
            throw Failure.usage("--n-best: expected 1 or more, found " + paths);
        }
        if (format == TextFormat.CONLLU && (mode != Mode.PRECISE || paths > 0)) {
            throw Failure.usage(
                    "--format conllu: expected --mode precise without --n-best, since words must not overlap");
        }
        if (paths > 0 && (mode != Mode.PRECISE || segmenters.method != Method.LATTICE)) {
            throw Failure.usage(
                    "--n-best: expected --method lattice and --mode precise, which alone have more than one cut");
        }
    }

    private LineFormat format() throws IOException {
        if (paths > 0) {
            LatticeSegmenter lattice = Segmenters.lattice(segmenters.models, segmenters.dictionaries, environment);
            return format == TextFormat.PLAIN
                    ? NBestFormat.plain(lattice, paths, separator)
                    : NBestFormat.json(lattice, paths, offsets);
        }
        Segmenter segmenter = segmenters.load(mode, environment);
        return switch (format) {
            case PLAIN -> new PlainFormat(segmenter, separator);
            case JSONL -> new JsonLinesFormat(segmenter, offsets);
            case CONLLU -> new ConlluFormat(segmenter);
        };
    }
}
