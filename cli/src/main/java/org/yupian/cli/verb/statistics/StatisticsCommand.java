package org.yupian.cli.verb.statistics;

import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verb {@code statistics}, which needs to know what to do. */
@Command(
        name = "statistics",
        description = "Counts in how many documents terms occur 词频与文档频率, for 'yupian keywords --statistics'.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
public final class StatisticsCommand implements Callable<Integer> {
    private StatisticsCommand() {}

    /** The verb with those below it. */
    public static CommandLine of(Environment environment) {
        return new CommandLine(new StatisticsCommand())
                .addSubcommand(new StatisticsBuildCommand(environment))
                .addSubcommand(new StatisticsMergeCommand(environment))
                .addSubcommand(new StatisticsShowCommand(environment));
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected build, merge or show, found nothing");
    }
}
