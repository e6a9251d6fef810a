package org.yupian.cli.verb.dictionary;

import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.VerbGroup;
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

    /** The verb with the one below it that the next argument asks for, or with all. */
    public static CommandLine of(Environment environment, String asked) {
        return VerbGroup.of(
                new DictionaryCommand(), asked, List.of("build", "check"), name -> below(name, environment));
    }

    private static Object below(String name, Environment environment) {
        return switch (name) {
            case "build" -> new DictionaryBuildCommand(environment);
            case "check" -> new DictionaryCheckCommand(environment);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public Integer call() {
        throw Failure.usage("expected build or check, found nothing");
    }
}
