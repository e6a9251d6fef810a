package org.yupian.cli.verb.evaluate;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.pipeline.Pipeline;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code evaluate tag}. */
@Command(
        name = "tag",
        description =
                "Segments and tags the text of a gold standard, word/TAG a sentence a line; a word counts where both"
                        + " its ends and its tag are right.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian evaluate tag --gold tagged.txt",
            "  yupian evaluate tag --gold dev-tagged.txt --train tagged.txt --standard pku --format json",
        })
final class EvaluateTagCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final EvaluationOptions.Gold gold = new EvaluationOptions.Gold();

    @Mixin
    final EvaluationOptions options = new EvaluationOptions();

    @Mixin
    final ModelOptions models = new ModelOptions();

    @Mixin
    final WordOptions words = new WordOptions();

    EvaluateTagCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        options.check();
        gold.check();
        if (words.segmented()) {
            throw Failure.usage("--segmented: expected 'yupian evaluate pos', where words are given");
        }
        Pipeline pipeline = words.over(models.toolkit(environment), options.encoding.charset(), environment)
                .pipeline(Recipe.of(words.step(), models.step(Step.pos())));
        new PosReport(options, gold.file, true, environment).run(sentence -> pipeline.run(String.join("", sentence)));
        return 0;
    }
}
