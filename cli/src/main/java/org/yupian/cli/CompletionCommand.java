package org.yupian.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** The verb {@code completion}. */
@Command(
        name = "completion",
        description = "Prints a script that completes yupian's verbs and options in bash and zsh.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian completion",
            "In a start-up file of bash or zsh: source <(yupian completion)",
        })
final class CompletionCommand implements Callable<Integer> {
    private final Environment environment;

    CompletionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("yupian", YupianCommand.commandLine(environment, new String[0]));
        environment.printer().print(script);
        return 0;
    }
}
