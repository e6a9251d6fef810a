package org.yupian.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What surrounds a run: its streams, its variables, and whether people look on. */
public final class Environment {
    private final InputStream in;
    private final Output out;
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
        this.out = new Output(out, outKind);
        this.printer = new PrintWriter(new OutputStreamWriter(this.out, StandardCharsets.UTF_8));
        this.errors = new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true);
        this.variables = variables;
        this.outKind = outKind;
        this.errorKind = errorKind;
    }

    /** The streams of this process. */
    public static Environment ofProcess(
            InputStream in, OutputStream out, OutputStream errors, Map<String, String> variables) {
        return new Environment(in, out, errors, variables, Descriptor.of(1), Descriptor.of(2));
    }

    /** Streams that are nobody's terminal. */
    public static Environment of(InputStream in, OutputStream out, OutputStream errors, Map<String, String> variables) {
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

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** Standard output, unbuffered; a write that fails is told from what cannot be read. */
    public OutputStream out() {
        return out;
    }

    /** The last failure of standard output, for what was printed through a writer that swallows it; null if there was none. */
    Output.@Nullable Failed unwritten() {
        return out.failure;
    }

    /** Standard output for short texts; flushed at the end of the run. */
    public PrintWriter printer() {
        return printer;
    }

    /** The error stream, for what is no line of its own; see {@link #note}. */
    public PrintWriter errors() {
        return errors;
    }

    /** A variable, or "" where it is not set. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** Says something beside the output, in one line whatever a file may have put into it. */
    public void note(String message) {
        StringBuilder line = new StringBuilder("yupian: ");
        message.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\t' ? 0xfffd : c)
                .forEach(line::appendCodePoint);
        errors.print(line.append('\n'));
        errors.flush();
    }

    /** Whether help may be coloured: on a terminal, unless NO_COLOR (no-color.org) or a dumb one says no. */
    public boolean colours() {
        return outKind == Descriptor.TERMINAL
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
    }

    /** Whether people see the output. */
    public boolean outputSeen() {
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

    /**
     * What stands behind a standard stream. Linux says so under {@code /proc}; elsewhere, and where it does not,
     * the answer is {@link #UNKNOWN}: then there is no colour and no progress, which never harms.
     * {@code System.console()} cannot tell, since it knows nothing of each stream alone.
     */
    enum Descriptor {
        TERMINAL,
        PIPE,
        FILE,
        UNKNOWN;

        static Descriptor of(int number) {
            try {
                String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + number))
                        .toString();
                if (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console")) {
                    return TERMINAL;
                }
                return target.startsWith("pipe:") || target.startsWith("socket:") ? PIPE : FILE;
            } catch (IOException | UnsupportedOperationException e) {
                return UNKNOWN;
            }
        }
    }

    /** Standard output whose failures can be told from those of files that are read. */
    static final class Output extends OutputStream {
        private final OutputStream target;
        private final Descriptor kind;
        private @Nullable Failed failure;

        private Output(OutputStream target, Descriptor kind) {
            this.target = target;
            this.kind = kind;
        }

        /** The output cannot be written: the reader has gone, or there is no room. */
        static final class Failed extends IOException {
            private static final long serialVersionUID = 1L;

            private final boolean readerGone;

            private Failed(IOException cause, boolean readerGone) {
                super("standard output: cannot be written: " + cause.getMessage(), cause);
                this.readerGone = readerGone;
            }

            /** Whether the other end of the pipe was closed, as {@code head} does when it has seen enough. */
            boolean readerGone() {
                return readerGone;
            }
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                target.write(bytes, from, length);
            } catch (IOException e) {
                throw failed(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                target.flush();
            } catch (IOException e) {
                throw failed(e);
            }
        }

        /** The message depends on the user's language, so what the stream is counts first. */
        private Failed failed(IOException e) {
            String message = String.valueOf(e.getMessage());
            failure = new Failed(e, kind == Descriptor.PIPE || message.contains("pipe"));
            return failure;
        }
    }
}
