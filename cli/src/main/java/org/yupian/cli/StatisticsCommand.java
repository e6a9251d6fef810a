package org.yupian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code statistics}, which needs to know what to do. */
@Command(
        name = "statistics",
        description = "Counts in how many documents terms occur 词频与文档频率, for 'yupian keywords --statistics'.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
final class StatisticsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw Failure.usage("expected build, merge or show, found nothing");
    }
}
