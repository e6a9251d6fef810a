package org.yupian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code dictionary}, which needs to know what. */
@Command(
        name = "dictionary",
        description = "Compiles and checks user dictionaries 用户词典.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
final class DictionaryCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw Failure.usage("expected build or check, found nothing");
    }
}
