package org.yupian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code evaluate}, which needs to know what. */
@Command(
        name = "evaluate",
        description = "Measures how good a result is.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
final class EvaluateCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to evaluate, found nothing");
    }
}
