package org.yupian.cli.verb.evaluate;

import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verb {@code evaluate}, which needs to know what. */
@Command(
        name = "evaluate",
        description = "Measures how good a result is.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
public final class EvaluateCommand implements Callable<Integer> {
    private EvaluateCommand() {}

    /** The verb with those below it. */
    public static CommandLine of(Environment environment) {
        return new CommandLine(new EvaluateCommand())
                .addSubcommand(new EvaluateSegmentCommand(environment))
                .addSubcommand(new EvaluatePosCommand(environment))
                .addSubcommand(new EvaluateTagCommand(environment))
                .addSubcommand(new EvaluateNerCommand(environment))
                .addSubcommand(new EvaluateKeywordsCommand(environment));
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to evaluate, found nothing");
    }
}
