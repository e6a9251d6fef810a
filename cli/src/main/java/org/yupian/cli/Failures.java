package org.yupian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.yupian.io.FormatException;
import org.yupian.toolkit.RecipeException;
import org.yupian.toolkit.TermsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line of plain English and an exit status; never a stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Environment environment;

    Failures(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        environment.note(
                e instanceof UnmatchedArgumentException unmatched
                        ? describe(unmatched)
                        : String.valueOf(e.getMessage()));
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
    int unwritten() {
        StandardOutput.Failed failure = environment.out().failure();
        return failure == null ? 0 : failed(failure);
    }

    private int hint(CommandLine command) {
        environment.note("try '" + command.getCommandSpec().qualifiedName() + " --help'");
        return Failure.UNABLE;
    }

    private int failed(IOException e) {
        if (e instanceof StandardOutput.Failed output && output.readerGone()) {
            return 0;
        }
        String option = e instanceof TermsException refusal ? "--terms " + refusal.allowed() + ": " : "";
        environment.note(option + describe(e));
        return e instanceof FormatException ? Failure.NEGATIVE : Failure.UNABLE;
    }

    private static String at(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static String describe(UnmatchedArgumentException e) {
        String found = e.getUnmatched().isEmpty()
                ? "one too many"
                : "'" + e.getUnmatched().get(0) + "'";
        List<String> like = e.getSuggestions();
        return "expected %s, found %s%s"
                .formatted(
                        e.isUnknownOption()
                                ? "an option"
                                : e.getCommandLine().getSubcommands().isEmpty() ? "no more arguments" : "a verb",
                        found,
                        like.isEmpty() ? "" : "; did you mean " + String.join(" or ", like) + "?");
    }

    /** What happened, in words; Java's own message is at times the bare name of the file. */
    static String describe(IOException e) {
        if (e instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        if (e instanceof CharacterCodingException) {
            return "malformed text: " + e.getMessage();
        }
        return String.valueOf(e.getMessage());
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
