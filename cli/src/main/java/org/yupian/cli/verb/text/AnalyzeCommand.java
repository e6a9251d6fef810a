package org.yupian.cli.verb.text;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.document.Layer;
import org.yupian.format.ConlluFormat;
import org.yupian.format.DocumentFormat;
import org.yupian.format.JsonLinesFormat;
import org.yupian.format.TableFormat;
import org.yupian.pipeline.Pipeline;
import org.yupian.text.OffsetUnit;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code analyze}: all layers of a document at once. */
@Command(
        name = "analyze",
        description =
                "Says everything at once: sentences, words, parts of speech, entities and keywords of each document."
                        + " A document is a line, or with --whole-file a file.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian analyze --text '江泽民在北京会见了代表团。'",
            "  yupian analyze --format jsonl --whole-file news.txt",
            "  yupian analyze --recipe 'words pos entities=ner-general,threshold=0.5' --format conllu news.txt",
            "  yupian analyze --recipe 'words,method=lattice keywords,top=3' --format tsv --threads 2 news.txt",
        })
public final class AnalyzeCommand implements Callable<Integer> {
    private static final Set<Layer<?>> PRINTED =
            Set.of(Layer.SENTENCES, Layer.TOKENS, Layer.POS, Layer.UPOS, Layer.HEADS, Layer.ENTITIES, Layer.KEYWORDS);

    private final Environment environment;

    @Mixin
    final TextRun input = new TextRun();

    @Option(names = "--whole-file", description = "Each file is one document, lines and all.")
    boolean wholeFile;

    @Option(
            names = {"-r", "--recipe"},
            paramLabel = "STEPS",
            description = "What a document shall have: steps with spaces between them, a step is a name, and after it"
                    + " =MODEL and ,OPTION=VALUE where it shall not be the standard one (default: sentences words"
                    + " pos upos entities keywords).")
    @Nullable
    String recipe;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "jsonl: an object a line; conllu: a block for each sentence; tsv: a table with a row for"
                    + " each thing found; text: for reading, in colour on a terminal (default: text on a terminal,"
                    + " else jsonl).")
    @Nullable
    Format format;

    @Mixin
    final TextRun.Offsets offsets = new TextRun.Offsets();

    @Mixin
    final WordOptions.Dictionaries dictionaries = new WordOptions.Dictionaries();

    @Mixin
    final ModelOptions.Allowed models = new ModelOptions.Allowed();

    /** The verb in a process. */
    public AnalyzeCommand(Environment environment) {
        this.environment = environment;
    }

    /** The layouts of whole documents. */
    enum Format {
        JSONL,
        CONLLU,
        TSV,
        TEXT;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        input.check();
        Format chosen = format == null ? (environment.outputSeen() ? Format.TEXT : Format.JSONL) : format;
        if (offsets.unit() != OffsetUnit.UTF16 && chosen != Format.JSONL) {
            throw Failure.usage(
                    "--offsets: expected --format jsonl, which alone counts in other units, found " + chosen);
        }
        DocumentFormat layout = layout(chosen);
        return input.run(environment, () -> pipeline(layout, chosen), () -> layout, wholeFile);
    }

    /** Refuses what the format could not print before anything is read. */
    private Pipeline pipeline(DocumentFormat layout, Format chosen) throws IOException {
        Toolkit toolkit = dictionaries.over(models.toolkit(environment), input.encoding(), environment);
        Recipe wanted = recipe == null ? Recipe.standard() : Recipe.parse(recipe);
        boolean overlapping = wanted.step("words")
                .filter(words -> !words.option("mode", "precise").equals("precise"))
                .isPresent();
        if (chosen == Format.CONLLU && overlapping) {
            throw Failure.usage("--format conllu: expected words that do not overlap, as mode precise gives them");
        }
        Pipeline pipeline = toolkit.pipeline(wanted);
        for (Layer<?> layer : pipeline.provides()) {
            if (!PRINTED.contains(layer)) {
                throw Failure.usage("--recipe: expected layers that analyze prints, found '%s'".formatted(layer));
            }
        }
        for (Layer<?> layer : layout.requires()) {
            if (!pipeline.provides().contains(layer)) {
                throw Failure.usage("--format %s: expected a recipe that makes layer '%s', found '%s'"
                        .formatted(chosen, layer, wanted));
            }
        }
        return pipeline;
    }

    private DocumentFormat layout(Format chosen) {
        return switch (chosen) {
            case JSONL -> JsonLinesFormat.all(offsets.unit());
            case CONLLU -> ConlluFormat.of();
            case TSV -> TableFormat.of();
            case TEXT -> ReadingFormat.of(environment.colours());
        };
    }
}
