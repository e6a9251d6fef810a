package org.yupian.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.EncodingNames;
import org.yupian.cli.process.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/** The verb {@code help}. */
@Command(
        name = "help",
        description = "Shows the help of a verb.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian help segment",
            "  yupian help dictionary build",
            "  yupian help encodings",
        })
final class HelpCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            paramLabel = "VERB",
            description = "The verb, and what to do where it needs to know; encodings: what --encoding takes; none: all"
                    + " verbs.")
    List<String> verbs = new ArrayList<>();

    HelpCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (verbs.equals(List.of("encodings"))) {
            EncodingNames.all().forEach(name -> environment.printer().print(name + "\n"));
            return 0;
        }
        CommandLine command = YupianCommand.commandLine(environment, new String[0]);
        for (String verb : verbs) {
            CommandLine next = command.getSubcommands().get(verb);
            if (next == null) {
                throw new UnmatchedArgumentException(command, List.of(verb));
            }
            command = next;
        }
        command.usage(environment.printer(), Main.help(environment));
        return 0;
    }
}
