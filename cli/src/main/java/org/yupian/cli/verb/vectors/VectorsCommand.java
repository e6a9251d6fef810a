package org.yupian.cli.verb.vectors;

import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.VerbGroup;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verb {@code vectors}, which needs to know what to do. */
@Command(
        name = "vectors",
        description = "Trains word vectors 词向量 and works with them.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
public final class VectorsCommand implements Callable<Integer> {
    private VectorsCommand() {}

    /** The verb with the one below it that the next argument asks for, or with all. */
    public static CommandLine of(Environment environment, String asked) {
        return VerbGroup.of(
                new VectorsCommand(),
                asked,
                List.of("train", "neighbours", "analogy", "similarity", "clusters", "evaluate", "convert", "plot"),
                name -> below(name, environment));
    }

    private static Object below(String name, Environment environment) {
        return switch (name) {
            case "train" -> new VectorsTrainCommand(environment);
            case "neighbours" -> new VectorsNeighboursCommand(environment);
            case "analogy" -> new VectorsAnalogyCommand(environment);
            case "similarity" -> new VectorsSimilarityCommand(environment);
            case "clusters" -> new VectorsClustersCommand(environment);
            case "evaluate" -> new VectorsEvaluateCommand(environment);
            case "convert" -> new VectorsConvertCommand(environment);
            case "plot" -> new VectorsPlotCommand(environment);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to do with vectors, found nothing");
    }
}
