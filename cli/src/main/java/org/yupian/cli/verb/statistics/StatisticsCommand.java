package org.yupian.cli.verb.statistics;

import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.VerbGroup;
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

    /** The verb with the one below it that the next argument asks for, or with all. */
    public static CommandLine of(Environment environment, String asked) {
        return VerbGroup.of(
                new StatisticsCommand(), asked, List.of("build", "merge", "show"), name -> below(name, environment));
    }

    private static Object below(String name, Environment environment) {
        return switch (name) {
            case "build" -> new StatisticsBuildCommand(environment);
            case "merge" -> new StatisticsMergeCommand(environment);
            case "show" -> new StatisticsShowCommand(environment);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected build, merge or show, found nothing");
    }
}
