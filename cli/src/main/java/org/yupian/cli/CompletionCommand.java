package org.yupian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.models.Models;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The verb {@code completion}: a script of which the part that depends on verbs and options is filled in here. */
@Command(
        name = "completion",
        description = "Prints a script that completes yupian's verbs, options, their values and the ids of models in"
                + " bash and zsh.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian completion",
            "In a start-up file of bash or zsh: source <(yupian completion)",
        })
final class CompletionCommand implements Callable<Integer> {
    private static final String SCRIPT = "completion.bash";

    /** What a label of an option or argument says of its values; of the others nobody knows any. */
    private static final Map<String, String> KINDS = Map.of(
            "FILE", "@file",
            "CORPUS", "@file",
            "OUT.ypm", "@file",
            "DIR", "@folder",
            "ID|FILE", "@model");

    private final Environment environment;

    CompletionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        StringBuilder table = new StringBuilder();
        write(YupianCommand.commandLine(environment, new String[0]), "", table);
        environment
                .printer()
                .print(script().replace("@TABLE@\n", table)
                        .replace("@MODELS@", String.join(" ", Models.source().ids())));
        return 0;
    }

    private static String script() throws IOException {
        try (InputStream in = CompletionCommand.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + SCRIPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The cases of a verb and of those below it. */
    private static void write(CommandLine command, String verb, StringBuilder out) {
        CommandSpec spec = command.getCommandSpec();
        List<String> options = new ArrayList<>();
        StringBuilder values = new StringBuilder();
        for (OptionSpec option : spec.options()) {
            List<String> names = List.of(option.names());
            options.addAll(names);
            if (option.arity().max() > 0) {
                values.append("        %s) value='%s' ;;\n".formatted(String.join(" | ", names), values(option)));
            }
        }
        out.append("    '%s')\n".formatted(verb));
        Set<String> verbs = command.getSubcommands().keySet();
        if (!verbs.isEmpty()) {
            out.append("      verbs='%s'\n".formatted(String.join(" ", verbs)));
        }
        out.append("      options='%s'\n".formatted(String.join(" ", options)));
        String arguments = arguments(spec);
        if (!arguments.isEmpty()) {
            out.append("      arguments='%s'\n".formatted(arguments));
        }
        if (!values.isEmpty()) {
            out.append("      case $2 in\n").append(values).append("      esac\n");
        }
        out.append("      ;;\n");
        command.getSubcommands().forEach((name, below) -> write(below, verb.isEmpty() ? name : verb + " " + name, out));
    }

    private static String arguments(CommandSpec spec) {
        Set<String> kinds = new LinkedHashSet<>();
        spec.positionalParameters().forEach(argument -> kinds.add(values(argument)));
        return String.join(" ", kinds);
    }

    /** The words that there are to choose from, or of what kind the values are. */
    private static String values(ArgSpec argument) {
        if (argument.completionCandidates() == null) {
            return KINDS.getOrDefault(argument.paramLabel(), "@other");
        }
        List<String> words = new ArrayList<>();
        argument.completionCandidates().forEach(words::add);
        return String.join(" ", words);
    }
}
