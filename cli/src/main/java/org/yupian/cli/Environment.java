package org.yupian.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What surrounds a run: its streams, its variables, and whether people look on. */
final class Environment {
    private final InputStream in;
    private final StandardOutput out;
    private final PrintWriter printer;
    private final PrintWriter errors;
    private final Map<String, String> variables;
    private final Descriptor outKind;
    private final Descriptor errorKind;

    private Environment(
            InputStream in,
            OutputStream out,
            OutputStream errors,
            Map<String, String> variables,
            Descriptor outKind,
            Descriptor errorKind) {
        this.in = in;
        this.out = new StandardOutput(out, outKind);
        this.printer = new PrintWriter(new OutputStreamWriter(this.out, StandardCharsets.UTF_8));
        this.errors = new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true);
        this.variables = variables;
        this.outKind = outKind;
        this.errorKind = errorKind;
    }

    /** The streams of this process. */
    static Environment ofProcess(InputStream in, OutputStream out, OutputStream errors, Map<String, String> variables) {
        return new Environment(in, out, errors, variables, Descriptor.of(1), Descriptor.of(2));
    }

    /** Streams that are nobody's terminal. */
    static Environment of(InputStream in, OutputStream out, OutputStream errors, Map<String, String> variables) {
        return of(in, out, errors, variables, Descriptor.UNKNOWN);
    }

    /** Streams of which the last may be a terminal. */
    static Environment of(
            InputStream in,
            OutputStream out,
            OutputStream errors,
            Map<String, String> variables,
            Descriptor errorKind) {
        return new Environment(in, out, errors, variables, Descriptor.UNKNOWN, errorKind);
    }

    InputStream in() {
        return in;
    }

    /** Standard output, unbuffered; a write that fails throws {@link StandardOutput.Failed}. */
    StandardOutput out() {
        return out;
    }

    /** Standard output for short texts; flushed at the end of the run. */
    PrintWriter printer() {
        return printer;
    }

    PrintWriter errors() {
        return errors;
    }

    /** A variable, or "" where it is not set. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** Says something beside the output, in one line whatever a file may have put into it. */
    void note(String message) {
        StringBuilder line = new StringBuilder("yupian: ");
        message.codePoints().map(c -> Character.isISOControl(c) ? 0xfffd : c).forEach(line::appendCodePoint);
        errors.print(line.append('\n'));
        errors.flush();
    }

    /** Whether help may be coloured: on a terminal, unless NO_COLOR (no-color.org) or a dumb one says no. */
    boolean colours() {
        return outKind == Descriptor.TERMINAL
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
    }

    /** Whether people see the output. */
    boolean outputSeen() {
        return outKind == Descriptor.TERMINAL;
    }

    /** Whether people see the error stream. */
    boolean errorsSeen() {
        return errorKind == Descriptor.TERMINAL;
    }

    /** Whether progress may be shown: errors go to a terminal, and the output does not go there as well. */
    boolean showsProgress() {
        return errorKind == Descriptor.TERMINAL && outKind != Descriptor.TERMINAL;
    }
}
