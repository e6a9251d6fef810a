package org.yupian.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.cli.process.ProgressLine;
import org.yupian.document.Document;
import org.yupian.pipeline.OrderedBatches;

/** Lines of input, or whole files, as documents that are counted on the terminal. For one thread. */
public final class DocumentInput implements OrderedBatches.Source, Closeable {
    private final Inputs lines;
    private final ProgressLine progress;
    private long number;

    private DocumentInput(Inputs lines, ProgressLine progress) {
        this.lines = lines;
        this.progress = progress;
    }

    /**
     * The lines of files, or of standard input if there are none.
     *
     * @param whole whether each file is one document, lines and all
     * @throws org.yupian.cli.process.Failure if one of them is not there
     */
    public static DocumentInput of(
            List<String> files, boolean whole, Charset encoding, MalformedBytes malformed, Environment environment) {
        return new DocumentInput(
                Inputs.of(files, whole, encoding, malformed, environment), new ProgressLine(environment));
    }

    @Override
    public @Nullable Document next() throws IOException {
        String line = lines.next();
        if (line == null) {
            progress.finish();
            return null;
        }
        progress.lines(++number);
        return Document.of(line);
    }

    @Override
    public boolean ready() throws IOException {
        return lines.ready();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
