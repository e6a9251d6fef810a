package org.yupian.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output whose failures can be told from those of files that are read. */
final class StandardOutput extends OutputStream {
    private final OutputStream target;
    private final Descriptor kind;
    private @Nullable Failed failure;

    StandardOutput(OutputStream target, Descriptor kind) {
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

    /** The last failure, for what was printed through a writer that swallows it; null if there was none. */
    @Nullable
    Failed failure() {
        return failure;
    }
}
