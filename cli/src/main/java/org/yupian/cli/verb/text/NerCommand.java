package org.yupian.cli.verb.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yupian.cli.option.EntityThreshold;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;
import org.yupian.format.BioFormat;
import org.yupian.format.BracketFormat;
import org.yupian.format.DocumentFormat;
import org.yupian.format.JsonLinesFormat;
import org.yupian.pipeline.Pipeline;
import org.yupian.tagging.ner.UserEntities;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Toolkit;
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
            "  yupian ner --user-dictionary brands.txt --format plain news.txt",
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
    final WordOptions.Dictionaries dictionaries = new WordOptions.Dictionaries();

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
        return input.run(environment, this::pipeline, this::format);
    }

    /** Entities by the model, and by the dictionaries, which have to know some types then. */
    private Pipeline pipeline() throws IOException {
        Toolkit toolkit = models.toolkit(environment);
        Pipeline bare = toolkit.pipeline(Recipe.of(threshold.step(models)));
        Optional<UserDictionary> words = dictionaries.load(input.encoding(), environment);
        if (words.isEmpty()) {
            return bare;
        }
        TagSet types = Objects.requireNonNull(bare.writes().get(Layer.ENTITIES));
        List<Entry> entries = words.get().entries();
        List<Entry> bareWords = entries.stream()
                .filter(entry -> UserEntities.type(entry, types).isEmpty())
                .toList();
        if (!bareWords.isEmpty()) {
            String found = "%s: expected a word and its type, such as '抖音 TAB ORG', found none for '%s'"
                    .formatted(bareWords.get(0).origin(), bareWords.get(0).word());
            if (bareWords.size() == entries.size()) {
                throw Failure.negative(found + ", nor for any other word");
            }
            environment.note("%s; %,d of %,d have one, the others are passed over"
                    .formatted(found, entries.size() - bareWords.size(), entries.size()));
        }
        return toolkit.withDictionary(words.get()).pipeline(Recipe.of(threshold.step(models)));
    }

    private DocumentFormat format() {
        return switch (format) {
            case JSONL -> JsonLinesFormat.entities(offsets.unit());
            case BIO -> BioFormat.of();
            case PLAIN -> BracketFormat.of();
        };
    }
}
