package org.yupian.cli.verb.dictionary;

import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verb {@code dictionary}, which needs to know what. */
@Command(
        name = "dictionary",
        description = "Compiles and checks user dictionaries 用户词典.",
        synopsisSubcommandLabel = "WHAT",
        commandListHeading = "%nWhat:%n")
public final class DictionaryCommand implements Callable<Integer> {
    private DictionaryCommand() {}

    /** The verb with those below it. */
    public static CommandLine of(Environment environment) {
        return new CommandLine(new DictionaryCommand())
                .addSubcommand(new DictionaryBuildCommand(environment))
                .addSubcommand(new DictionaryCheckCommand(environment));
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected build or check, found nothing");
    }
}
