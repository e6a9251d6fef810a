package org.yupian.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yupian.io.FormatException;
import org.yupian.toolkit.RecipeException;
import org.yupian.toolkit.TermsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Ends a run with a message for people and an exit status. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** It ran, but the result is negative. */
    public static final int NEGATIVE = 1;

    /** It could not run: wrong usage, or something cannot be read. */
    public static final int UNABLE = 2;

    private final int status;
    private final boolean usage;

    private Failure(String message, int status, boolean usage) {
        super(message, null, false, false);
        this.status = status;
        this.usage = usage;
    }

    /** The command line asks for what cannot be; the user is pointed to the help. */
    public static Failure usage(String message) {
        return new Failure(message, UNABLE, true);
    }

    /** A value of an option; what it refuses is wrong usage, in the words of the option. */
    public static <T> T inUsage(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw usage(option + ": " + e.getMessage());
        }
    }

    /** Something cannot be read or written. */
    public static Failure unable(String message) {
        return new Failure(message, UNABLE, false);
    }

    /** It ran, and the answer is no. */
    public static Failure negative(String message) {
        return new Failure(message, NEGATIVE, false);
    }

    int status() {
        return status;
    }

    boolean isUsage() {
        return usage;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /** Turns whatever went wrong into one line of plain English and an exit status; never a stack trace. */
    public static final class Handler implements IParameterExceptionHandler, IExecutionExceptionHandler {
        private final Environment environment;

        /** Says on the error stream what went wrong. */
        public Handler(Environment environment) {
            this.environment = environment;
        }

        @Override
        public int handleParseException(ParameterException e, String[] arguments) {
            environment.note(e instanceof UnmatchedArgumentException unmatched ? describe(unmatched) : describe(e));
            return hint(e.getCommandLine());
        }

        @Override
        public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
            if (e instanceof Failure failure) {
                environment.note(failure.text());
                return failure.isUsage() ? hint(command) : failure.status();
            }
            if (e instanceof RecipeException) {
                environment.note(String.valueOf(e.getMessage()));
                return hint(command);
            }
            Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
            if (cause instanceof IOException failure) {
                return failed(failure);
            }
            environment.note("internal error, please report it: " + e + at(e));
            return Failure.UNABLE;
        }

        /** The status of a run that went well, were it not for an output that nobody got. */
        public int unwritten() {
            Environment.Output.Failed failure = environment.unwritten();
            return failure == null ? 0 : failed(failure);
        }

        private int hint(CommandLine command) {
            environment.note("try '" + command.getCommandSpec().qualifiedName() + " --help'");
            return Failure.UNABLE;
        }

        private int failed(IOException e) {
            if (e instanceof Environment.Output.Failed output && output.readerGone()) {
                return 0;
            }
            environment.note(
                    e instanceof TermsException refusal
                            ? "--terms %s: %s; 'yupian models' lists the terms of each"
                                    .formatted(refusal.allowed(), describe(e))
                            : describe(e));
            return e instanceof FormatException ? Failure.NEGATIVE : Failure.UNABLE;
        }

        private static String at(Exception e) {
            StackTraceElement[] trace = e.getStackTrace();
            return trace.length == 0 ? "" : " at " + trace[0];
        }

        /** What picocli says, but of what is missing and of values that are none in the words of the house. */
        private static String describe(ParameterException e) {
            if (e.getArgSpec() != null && e.getArgSpec().type() == Charset.class) {
                return encoding(String.valueOf(e.getValue()));
            }
            if (e instanceof MissingParameterException missing) {
                return "expected %s, found none"
                        .formatted(missing.getMissing().stream()
                                .map(Handler::synopsis)
                                .collect(Collectors.joining(" and ")));
            }
            if (e.getCause() instanceof TypeConversionException cause) {
                String name = e.getArgSpec() instanceof OptionSpec option
                        ? option.longestName()
                        : e.getArgSpec().paramLabel();
                return name + ": " + expected(e, cause);
            }
            return String.valueOf(e.getMessage());
        }

        private static String synopsis(ArgSpec argument) {
            return argument instanceof OptionSpec option
                    ? option.longestName() + "=" + option.paramLabel()
                    : argument.paramLabel();
        }

        private static String expected(ParameterException e, TypeConversionException cause) {
            Class<?> type = e.getArgSpec().auxiliaryTypes()[0];
            String expected;
            if (type.isEnum()) {
                expected = "one of " + String.join(", ", e.getArgSpec().completionCandidates());
            } else if (e.getArgSpec().converters().length > 0) {
                return String.valueOf(cause.getMessage());
            } else if (List.of(int.class, Integer.class, long.class).contains(type)) {
                expected = "a whole number";
            } else if (List.of(double.class, Double.class, float.class, Float.class)
                    .contains(type)) {
                expected = "a number";
            } else {
                return String.valueOf(cause.getMessage());
            }
            return "expected %s, found '%s'".formatted(expected, e.getValue());
        }

        private static String encoding(String name) {
            List<String> like = EncodingNames.like(name);
            return "--encoding: expected the name of an encoding, such as gb18030, found '%s';%s 'yupian help encodings' lists all"
                    .formatted(name, like.isEmpty() ? "" : " did you mean " + String.join(" or ", like) + "?");
        }

        private static String describe(UnmatchedArgumentException e) {
            String found = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
            CommandLine command = e.getCommandLine();
            String expected = "no more arguments";
            List<String> like = List.of();
            if (e.isUnknownOption()) {
                expected = "an option";
                like = Suggestions.like(
                        found.replaceFirst("=.*", ""),
                        command.getCommandSpec().options().stream()
                                .filter(option -> !option.hidden())
                                .map(option -> new Suggestions.Name(option.longestName(), List.of(option.names())))
                                .toList());
            } else if (!command.getSubcommands().isEmpty()) {
                expected = "a verb";
                like = Suggestions.like(
                        found,
                        command.getSubcommands().keySet().stream()
                                .map(verb -> new Suggestions.Name(verb, List.of(verb)))
                                .toList());
            }
            return "expected %s, found %s%s"
                    .formatted(
                            expected,
                            found.isEmpty() ? "one too many" : "'" + found + "'",
                            like.isEmpty() ? "" : "; did you mean " + String.join(" or ", like) + "?");
        }

        /** What happened, in words; Java's own message is at times the bare name of the file. */
        public static String describe(IOException e) {
            if (e instanceof FileSystemException file) {
                return file.getFile() + ": " + reason(file);
            }
            if (e instanceof CharacterCodingException) {
                return "malformed text: " + e.getMessage();
            }
            String message = String.valueOf(e.getMessage());
            return e instanceof FormatException format
                    ? message
                            + MalformedBytes.advice(format.malformed()
                                    .flatMap(place -> place.guess().encoding()))
                    : message;
        }

        private static String reason(FileSystemException e) {
            if (e instanceof NoSuchFileException) {
                return "no such file";
            }
            if (e instanceof AccessDeniedException) {
                return "permission denied";
            }
            if (e instanceof NotDirectoryException) {
                return "not a directory";
            }
            return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        }
    }
}
