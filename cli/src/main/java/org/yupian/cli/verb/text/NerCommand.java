package org.yupian.cli.verb.text;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.yupian.cli.option.EntityThreshold;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.process.Environment;
import org.yupian.format.BioFormat;
import org.yupian.format.BracketFormat;
import org.yupian.format.DocumentFormat;
import org.yupian.format.JsonLinesFormat;
import org.yupian.toolkit.Recipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code ner}: one line of text in, its named entities out. */
@Command(
        name = "ner",
        description = "Finds named entities 命名实体识别: people, places, organisations, or what else the model knows.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian ner --text '江泽民在北京会见了代表团'",
            "  yupian ner --format plain news.txt",
            "  yupian ner --threshold 0.8 --offsets codepoint --threads 2 news.txt",
        })
public final class NerCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final TextRun input = new TextRun();

    @Mixin
    final ModelOptions models = new ModelOptions();

    @Mixin
    final EntityThreshold threshold = new EntityThreshold();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "jsonl: an object a line with start, end, type, text and score of each entity (default);"
                    + " bio: a character and its label a line, a blank line after each sentence; plain: the text"
                    + " with entities in brackets.")
    Format format = Format.JSONL;

    @Mixin
    final TextRun.Offsets offsets = new TextRun.Offsets();

    /** The layouts of named entities. */
    enum Format {
        JSONL,
        BIO,
        PLAIN;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The verb in a process. */
    public NerCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        input.check();
        return input.run(
                environment,
                () -> models.toolkit(environment).pipeline(Recipe.of(threshold.step(models))),
                this::format);
    }

    private DocumentFormat format() {
        return switch (format) {
            case JSONL -> JsonLinesFormat.entities(offsets.unit());
            case BIO -> BioFormat.of();
            case PLAIN -> BracketFormat.of();
        };
    }
}
