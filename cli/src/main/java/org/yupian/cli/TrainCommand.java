package org.yupian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code train}, which needs to know what. */
@Command(
        name = "train",
        description = "Trains models.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to train, found nothing");
    }
}
