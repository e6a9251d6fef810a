package org.yupian.cli.verb.evaluate;

import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.VerbGroup;
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

    /** The verb with the one below it that the next argument asks for, or with all. */
    public static CommandLine of(Environment environment, String asked) {
        return VerbGroup.of(
                new EvaluateCommand(),
                asked,
                List.of("segment", "pos", "tag", "ner", "keywords"),
                name -> below(name, environment));
    }

    private static Object below(String name, Environment environment) {
        return switch (name) {
            case "segment" -> new EvaluateSegmentCommand(environment);
            case "pos" -> new EvaluatePosCommand(environment);
            case "tag" -> new EvaluateTagCommand(environment);
            case "ner" -> new EvaluateNerCommand(environment);
            case "keywords" -> new EvaluateKeywordsCommand(environment);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to evaluate, found nothing");
    }
}
