package org.yupian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code vectors}, which needs to know what to do. */
@Command(
        name = "vectors",
        description = "Trains word vectors 词向量 and works with them.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
final class VectorsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw Failure.usage("expected to be told what to do with vectors, found nothing");
    }
}
