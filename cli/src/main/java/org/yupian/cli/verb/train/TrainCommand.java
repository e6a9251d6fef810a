package org.yupian.cli.verb.train;

import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.VerbGroup;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verb {@code train}, which needs to know what. */
@Command(
        name = "train",
        description = "Trains models.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
public final class TrainCommand implements Callable<Integer> {
    private TrainCommand() {}

    /** The verb with the one below it that the next argument asks for, or with all. */
    public static CommandLine of(Environment environment, String asked) {
        return VerbGroup.of(
                new TrainCommand(),
                asked,
                List.of("lattice", "lexicon", "segment", "kinds", "pos", "ner"),
                name -> below(name, environment));
    }

    private static Object below(String name, Environment environment) {
        return switch (name) {
            case "lattice" -> new TrainLatticeCommand(environment);
            case "lexicon" -> new TrainLexiconCommand(environment);
            case "segment" -> new TrainSegmentCommand(environment);
            case "kinds" -> new TrainKindsCommand(environment);
            case "pos" -> new TrainPosCommand(environment);
            case "ner" -> new TrainNerCommand(environment);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to train, found nothing");
    }
}
