package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.ProgressLine;
import org.yupian.io.Lines;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tagging.train.segment.LexiconBuilder;
import org.yupian.tokenize.lattice.LatticeModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code train lexicon}. */
@Command(
        name = "lexicon",
        description = "Makes a lexicon for 'train segment' of lists of words 词表. What a segmenter never cuts as a word"
                + " in the texts given is left out, and so is what words cross there.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian train lexicon --words list.txt --out words.ypm",
            "  yupian train lexicon --words list.txt --model tagging-general --raw news.txt --out words.ypm",
        })
final class TrainLexiconCommand implements Callable<Integer> {
    /** Chinese characters, with letters and digits among them. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}a-zA-Z0-9·]*\\p{IsHan}[\\p{IsHan}a-zA-Z0-9·]*");

    private static final Pattern SEPARATOR = Pattern.compile("\\s+");

    private final Environment environment;

    @Option(
            names = "--words",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Lists of words, gzipped or not: a word at the beginning of each line, and behind it, after"
                    + " white space, perhaps the same in other characters.")
    List<String> lists = new ArrayList<>();

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = "--loose",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Lists of what holds together but is often cut, such as 'new-words' finds.")
    List<String> loose = new ArrayList<>();

    @Option(names = "--words-of", paramLabel = "ID|FILE", description = "The words of a lattice model as well.")
    List<String> wordsOf = new ArrayList<>();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "OUT.ypm",
            required = true,
            description = "The file to write.")
    String output = "";

    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID|FILE",
            description = "The segmenter that says what is a word in the texts, of kind segment-tagging.")
    @Nullable
    String model;

    @Option(
            names = "--raw",
            paramLabel = "FILE",
            arity = "1..*",
            description = "The texts that it looks at, one paragraph a line.")
    List<String> raw = new ArrayList<>();

    @Option(
            names = "--raw-chars",
            paramLabel = "N",
            description = "How much of each text, in characters (default: ${DEFAULT-VALUE}).")
    long rawChars = 6_000_000;

    @Option(names = "--description", paramLabel = "TEXT", description = "A sentence for the card.")
    String description = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of the lexicon, for its card.")
    String licence = "not stated";

    @Option(
            names = {"--list-terms", "--terms"},
            paramLabel = "TEXT",
            description = "The terms of a list, for the card; once for each list, in their order.")
    List<String> terms = new ArrayList<>();

    @Option(
            names = "--raw-terms",
            paramLabel = "TEXT",
            description = "The terms of the texts, for the card; once for each loose list and then each text.")
    List<String> rawTerms = new ArrayList<>();

    @Mixin
    final ModelOptions.Folder folder = new ModelOptions.Folder();

    TrainLexiconCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = check();
        LexiconBuilder builder = new LexiconBuilder();
        ModelCard.Builder card = ModelCard.builder(Outputs.id(target), WordLexicon.KIND)
                .description(description)
                .licence(licence)
                .trainer("yupian train lexicon");
        for (int i = 0; i < lists.size(); i++) {
            read(lists.get(i), builder::add);
            Outputs.addSource(card, "", lists.get(i), terms.isEmpty() ? "not stated" : terms.get(i));
        }
        for (String other : wordsOf) {
            ModelFile file = folder.load(other, environment).require(LatticeModel.KIND);
            LatticeModel.KIND.load(file).words().forEach((word, value) -> add(word, builder::add));
            for (ModelCard.Source source : file.card().sources()) {
                card.source("words of " + file.id() + ": " + source.name(), source.sha256(), source.licence());
            }
        }
        for (int i = 0; i < loose.size(); i++) {
            read(loose.get(i), builder::addLoose);
            Outputs.addSource(card, "loose: ", loose.get(i), rawTerms(i));
        }
        if (builder.size() == 0) {
            List<String> names = new ArrayList<>(lists);
            names.addAll(loose);
            throw Failure.negative("%s: expected Chinese words, each at the beginning of a line, found none"
                    .formatted(String.join(", ", names)));
        }
        if (model != null) {
            look(model, builder, card);
        }
        WordLexicon lexicon = builder.build(card.build());
        lexicon.writer().write(target);
        environment.note("%s: %,d words of %,d".formatted(output, builder.kept(), builder.size()));
        return 0;
    }

    /** Refuses what does not fit together, and names that cannot be read or written, before any work. */
    private Path check() throws IOException {
        Path target = Outputs.model(output);
        if (lists.isEmpty() && wordsOf.isEmpty()) {
            throw Failure.usage("expected lists of words by --words, or a model by --words-of, found none");
        }
        if (!terms.isEmpty() && terms.size() != lists.size()) {
            throw Failure.usage(
                    "--list-terms: expected one for each of %d lists, found %d".formatted(lists.size(), terms.size()));
        }
        if (!rawTerms.isEmpty() && rawTerms.size() != loose.size() + raw.size()) {
            throw Failure.usage("--raw-terms: expected one for each of %d loose lists and texts, found %d"
                    .formatted(loose.size() + raw.size(), rawTerms.size()));
        }
        if ((model == null) != raw.isEmpty()) {
            throw Failure.usage("--model, --raw: expected both or none: a segmenter, and what it looks at");
        }
        if (rawChars < 1) {
            throw Failure.usage("--raw-chars: expected 1 or more, found " + rawChars);
        }
        List<String> names = new ArrayList<>(lists);
        names.addAll(loose);
        names.addAll(raw);
        names.addAll(ModelOptions.files(wordsOf));
        names.addAll(ModelOptions.files(model == null ? List.of() : List.of(model)));
        List<Path> inputs = Inputs.files(names);
        Outputs.writable(target);
        Outputs.noInput(target, inputs);
        return target;
    }

    private String rawTerms(int index) {
        return rawTerms.isEmpty() ? "not stated" : rawTerms.get(index);
    }

    private void read(String list, Consumer<String> sink) throws IOException {
        try (Lines lines = Inputs.open(list, encoding.charset(), environment)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String[] fields = SEPARATOR.split(line.strip(), 3);
                for (int i = 0; i < Math.min(2, fields.length); i++) {
                    add(fields[i], sink);
                }
            }
        }
    }

    private static void add(String word, Consumer<String> sink) {
        if (WORD.matcher(word).matches()) {
            sink.accept(word);
        }
    }

    private void look(String id, LexiconBuilder builder, ModelCard.Builder card) throws IOException {
        TaggingSegmenter segmenter = TaggingSegmenter.of(TaggingModel.load(folder.load(id, environment)));
        ProgressLine progress = new ProgressLine(environment);
        long count = 0;
        for (int i = 0; i < raw.size(); i++) {
            String file = raw.get(i);
            long left = rawChars;
            try (Lines lines = Inputs.open(file, encoding.charset(), environment)) {
                for (String line = lines.next(); line != null && left > 0; line = lines.next()) {
                    builder.look(line, segmenter.segment(line));
                    left -= line.length();
                    progress.lines(++count);
                }
            }
            Outputs.addSource(card, "looked at: ", file, rawTerms(loose.size() + i));
        }
        progress.finish();
        card.option("looked-at-by", segmenter.model().card().id());
    }
}
