package org.yupian.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The entry point. Nothing is made before it is needed: the start of the process is part of every answer. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        // One output everywhere: no comma in a number because of where the user lives.
        Locale.setDefault(Locale.ROOT);
        // Not System.out: a PrintStream hides that nobody reads any more.
        Environment environment = Environment.ofProcess(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv());
        System.exit(run(damaged(arguments) ? Arguments.recovered(arguments) : arguments, environment));
    }

    /** Whether the locale's encoding was too narrow for the arguments. */
    private static boolean damaged(String[] arguments) {
        for (String argument : arguments) {
            if (argument.indexOf('\ufffd') >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs the command on streams of the caller's.
     *
     * @param arguments what follows {@code yupian}
     * @param variables the environment variables
     * @return the exit status: 0 done; 1 done, but the result is negative or the input had errors; 2 wrong
     *     usage, or a file or model cannot be read
     */
    public static int run(
            String[] arguments, InputStream in, OutputStream out, OutputStream err, Map<String, String> variables) {
        return run(arguments, Environment.of(in, out, err, variables));
    }

    private static int run(String[] arguments, Environment environment) {
        Failure.Handler failures = new Failure.Handler(environment);
        CommandLine command = YupianCommand.commandLine(environment, arguments)
                .setOut(environment.printer())
                .setErr(environment.errors())
                .setColorScheme(help(environment))
                // A text such as "@name" is a text, not a file of arguments.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(new Execution())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        int status = execute(command, arguments, environment);
        environment.printer().flush();
        environment.errors().flush();
        return status == 0 ? failures.unwritten() : status;
    }

    /** Runs the verb, if the line makes sense for whatever verb it is. */
    private static final class Execution extends CommandLine.RunLast {
        @Override
        protected List<Object> handle(ParseResult line) {
            ParseResult verb = line;
            while (verb.hasSubcommand()) {
                ParseResult below = verb.subcommand();
                if (!verb.matchedOptions().isEmpty()) {
                    throw refusal(
                            below,
                            "%s: expected no option before '%s', which does not heed it"
                                    .formatted(
                                            verb.matchedOptions().get(0).longestName(),
                                            below.commandSpec().name()));
                }
                verb = below;
            }
            int standard = 0;
            // Picocli lists an argument again for each of its values; streams would cost the start.
            for (ArgSpec argument : new LinkedHashSet<>(verb.matchedArgs())) {
                if (isInput(argument)) {
                    standard += Collections.frequency(argument.originalStringValues(), Inputs.STANDARD);
                }
            }
            if (standard > 1) {
                throw refusal(verb, "expected standard input (-) once, found it %d times".formatted(standard));
            }
            return super.handle(line);
        }

        /** Whether an argument names a file to read. */
        private static boolean isInput(ArgSpec argument) {
            return argument.paramLabel().equals("FILE")
                    && !(argument instanceof OptionSpec option
                            && List.of(option.names()).contains("--output"));
        }

        private static ParameterException refusal(ParseResult verb, String message) {
            return new ParameterException(verb.commandSpec().commandLine(), message);
        }
    }

    /** The colours of help. */
    static ColorScheme help(Environment environment) {
        return CommandLine.Help.defaultColorScheme(environment.colours() ? Ansi.ON : Ansi.OFF);
    }

    private static int execute(CommandLine command, String[] arguments, Environment environment) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            environment.note("Java has too little memory for this; YUPIAN_JAVA_OPTIONS=-Xmx4g gives it 4 GiB");
            return Failure.UNABLE;
        }
    }
}
