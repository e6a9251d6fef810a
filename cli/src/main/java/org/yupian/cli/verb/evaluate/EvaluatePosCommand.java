package org.yupian.cli.verb.evaluate;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.process.Environment;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.pipeline.Stage;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code evaluate pos}. */
@Command(
        name = "pos",
        description = "Tags the words of a gold standard, word/TAG a sentence a line, and counts the right tags.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian evaluate pos --gold tagged.txt",
            "  yupian evaluate pos --gold dev-tagged.txt --train tagged.txt --errors 20",
        })
final class EvaluatePosCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final EvaluationOptions.Gold gold = new EvaluationOptions.Gold();

    @Mixin
    final EvaluationOptions options = new EvaluationOptions();

    @Mixin
    final ModelOptions models = new ModelOptions();

    EvaluatePosCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        options.check();
        gold.check();
        Stage tagger = models.toolkit(environment).stage(models.step(Step.pos()));
        new PosReport(options, gold.file, false, environment)
                .run(words ->
                        tagger.apply(Document.of(String.join("", words)).with(Layer.TOKENS, Spans.adjacent(words))));
        return 0;
    }
}
