package org.yupian.cli.verb.train;

import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
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

    /** The verb with those below it. */
    public static CommandLine of(Environment environment) {
        return new CommandLine(new TrainCommand())
                .addSubcommand(new TrainLatticeCommand(environment))
                .addSubcommand(new TrainSegmentCommand(environment))
                .addSubcommand(new TrainPosCommand(environment))
                .addSubcommand(new TrainNerCommand(environment));
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to train, found nothing");
    }
}
