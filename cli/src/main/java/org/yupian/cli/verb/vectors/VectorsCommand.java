package org.yupian.cli.verb.vectors;

import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
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

    /** The verb with those below it. */
    public static CommandLine of(Environment environment) {
        return new CommandLine(new VectorsCommand())
                .addSubcommand(new VectorsTrainCommand(environment))
                .addSubcommand(new VectorsNeighboursCommand(environment))
                .addSubcommand(new VectorsAnalogyCommand(environment))
                .addSubcommand(new VectorsSimilarityCommand(environment))
                .addSubcommand(new VectorsClustersCommand(environment))
                .addSubcommand(new VectorsEvaluateCommand(environment))
                .addSubcommand(new VectorsConvertCommand(environment))
                .addSubcommand(new VectorsPlotCommand(environment));
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to do with vectors, found nothing");
    }
}
