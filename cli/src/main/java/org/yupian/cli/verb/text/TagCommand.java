package org.yupian.cli.verb.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.process.Environment;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.format.ConlluFormat;
import org.yupian.format.DocumentFormat;
import org.yupian.format.JsonLinesFormat;
import org.yupian.format.TaggedWordsFormat;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.pos.UniversalTagger;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
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
public final class TagCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final TextRun input = new TextRun();

    @Mixin
    final ModelOptions models = new ModelOptions();

    @Option(
            names = "--tagset",
            paramLabel = "SET",
            description = "pku: the tags of the model (default); upos: the universal ones. conllu has both.")
    TagNames names = TagNames.PKU;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "plain: word/TAG with a separator (default); jsonl: an object a line with text and tokens;"
                    + " conllu: a block for each sentence.")
    SegmentCommand.Format format = SegmentCommand.Format.PLAIN;

    @Option(
            names = {"-s", "--separator"},
            paramLabel = "TEXT",
            preprocessor = TextRun.AfterEquals.class,
            description = SegmentCommand.SEPARATOR)
    String separator = " ";

    @Mixin
    final TextRun.Offsets offsets = new TextRun.Offsets();

    @Mixin
    final WordOptions words = new WordOptions();

    /** The tag sets that parts of speech are printed in. */
    enum TagNames {
        PKU,
        UPOS;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The verb in a process. */
    public TagCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        input.check();
        return input.run(environment, this::stage, this::format);
    }

    private Stage stage() throws IOException {
        Toolkit toolkit = words.over(models.toolkit(environment), input.encoding(), environment);
        Recipe recipe = Recipe.of(words.step(), models.step(Step.pos()));
        if (format != SegmentCommand.Format.CONLLU) {
            return toolkit.pipeline(names == TagNames.UPOS ? recipe.with(Step.of("upos")) : recipe);
        }
        Pipeline pipeline = toolkit.pipeline(recipe.with(Step.sentences()));
        TagSet tags = pipeline.writes().get(Layer.POS);
        boolean mapped = tags != null && List.of(TagSet.PKU, TagSet.UPOS).contains(tags.name());
        // A column that nothing is known for stays empty.
        return mapped ? Pipeline.of(pipeline, UniversalTagger.standard()) : pipeline;
    }

    private DocumentFormat format() {
        Layer<Tags> layer = names == TagNames.UPOS ? Layer.UPOS : Layer.POS;
        return switch (format) {
            case PLAIN -> TaggedWordsFormat.of(layer, SegmentCommand.separator(separator));
            case JSONL -> JsonLinesFormat.tagged(layer, offsets.unit());
            case CONLLU -> ConlluFormat.of();
        };
    }
}
