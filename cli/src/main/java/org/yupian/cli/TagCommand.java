package org.yupian.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.yupian.pipeline.Pipeline;
import org.yupian.tokenize.Segmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code tag}: one line of text in, one line of tagged words out. */
@Command(
        name = "tag",
        description = "Cuts text into words and tags them with their parts of speech 词性标注: one line in, one line out.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian tag --text '研究生命的起源'",
            "  yupian tag --tagset upos --format jsonl news.txt",
            "  yupian tag --format conllu --threads 2 news.txt",
            "  yupian tag --segmented --text '研究 生命 的 起源'",
        })
final class TagCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final TextInput input = new TextInput();

    @Mixin
    final ModelOptions models = new ModelOptions();

    @Option(
            names = "--tagset",
            paramLabel = "SET",
            converter = Choice.OfTagNames.class,
            completionCandidates = Choice.OfTagNames.class,
            description = "pku: the tags of the model (default); upos: the universal ones. conllu has both.")
    TagNames names = TagNames.PKU;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Choice.OfTextFormat.class,
            completionCandidates = Choice.OfTextFormat.class,
            description = "plain: word/TAG with a separator (default); jsonl: an object a line with text and tokens;"
                    + " conllu: a block for each line that has words.")
    TextFormat format = TextFormat.PLAIN;

    @Option(
            names = {"-s", "--separator"},
            paramLabel = "TEXT",
            description = "What stands between words in plain output (default: one space).")
    String separator = " ";

    @Mixin
    final OffsetOption offsets = new OffsetOption();

    @Mixin
    final WordOptions words = new WordOptions();

    TagCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        input.check();
        return input.run(environment, this::format);
    }

    private LineFormat format() throws IOException {
        Segmenter segmenter = words.load(models.choice, environment);
        Taggers.Pos tagger = Taggers.pos(models.model, models.choice, environment);
        Pipeline pipeline = Pipeline.of(segmenter, tagger.stage());
        UnaryOperator<String> shown = names == TagNames.UPOS ? tagger.universal() : UnaryOperator.identity();
        return switch (format) {
            case PLAIN -> new TaggedFormat(pipeline, shown, separator);
            case JSONL -> new TaggedJsonFormat(pipeline, shown, offsets.unit);
            case CONLLU -> new ConlluFormat(pipeline, tagger.universal());
        };
    }
}
