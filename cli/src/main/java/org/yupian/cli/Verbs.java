package org.yupian.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The verbs. Only the one that is asked for is made, since reading the options of a class takes picocli
 * milliseconds; help, completion and mistakes make all of them.
 */
final class Verbs {
    private Verbs() {}

    private static Map<String, Supplier<CommandLine>> all(Environment environment) {
        Map<String, Supplier<CommandLine>> verbs = new LinkedHashMap<>();
        verbs.put("segment", () -> new CommandLine(new SegmentCommand(environment)));
        verbs.put("explain", () -> new CommandLine(new ExplainCommand(environment)));
        verbs.put("dictionary", () -> new CommandLine(new DictionaryCommand())
                .addSubcommand(new DictionaryBuildCommand(environment))
                .addSubcommand(new DictionaryCheckCommand(environment)));
        verbs.put("train", () -> new CommandLine(new TrainCommand()));
        verbs.put("evaluate", () -> new CommandLine(new EvaluateCommand())
                .addSubcommand(new EvaluateSegmentCommand(environment)));
        verbs.put("models", () -> new CommandLine(new ModelsCommand(environment))
                .addSubcommand(new ModelsShowCommand(environment)));
        verbs.put("completion", () -> new CommandLine(new CompletionCommand(environment)));
        verbs.put("help", () -> new CommandLine(new HelpCommand(environment)));
        return verbs;
    }

    /** The command with the verb that the arguments begin with, or with all. */
    static CommandLine commandLine(Environment environment, String[] arguments) {
        Map<String, Supplier<CommandLine>> verbs = all(environment);
        CommandLine command = new CommandLine(new YupianCommand());
        @Nullable Supplier<CommandLine> asked = arguments.length == 0 ? null : verbs.get(arguments[0]);
        verbs.forEach((name, verb) -> {
            if (asked == null || verb == asked) {
                command.addSubcommand(name, verb.get());
            }
        });
        return command;
    }
}
