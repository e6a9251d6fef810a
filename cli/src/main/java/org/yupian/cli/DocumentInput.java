package org.yupian.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;
import org.yupian.pipeline.OrderedBatches;

/** Lines of input as documents, counted on the terminal. For one thread. */
final class DocumentInput implements OrderedBatches.Source {
    private final LineSource lines;
    private final Progress progress;
    private long number;

    DocumentInput(LineSource lines, Progress progress) {
        this.lines = lines;
        this.progress = progress;
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
}
