package org.yupian.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.yupian.io.Utf8Writer;

/** Turns lines into output, in their order on however many threads. */
final class OrderedLines {
    private final LineSource source;
    private final LineFormat format;
    private final OutputStream out;
    private final OrderedBatches batches;

    OrderedLines(LineSource source, LineFormat format, OutputStream out, Progress progress) {
        this.source = source;
        this.format = format;
        this.out = out;
        batches = new OrderedBatches(source, progress);
    }

    void run(int threads) throws IOException {
        if (threads == 1) {
            runAlone();
            return;
        }
        batches.run(threads, this::printed, writer -> writer.writeTo(out));
        out.flush();
    }

    /** Straight through: what was read is written before anyone has to wait for more input. */
    private void runAlone() throws IOException {
        Utf8Writer writer = Utf8Writer.to(out, format.escapes());
        LinePrinter printer = format.printer(writer);
        for (Line line = batches.next(); line != null; line = batches.next()) {
            printer.print(line);
            if (!source.ready()) {
                writer.flush();
            }
        }
        writer.close();
    }

    private Utf8Writer printed(List<Line> batch) throws IOException {
        Utf8Writer writer = Utf8Writer.inMemory(format.escapes());
        LinePrinter printer = format.printer(writer);
        for (Line line : batch) {
            printer.print(line);
        }
        writer.close();
        return writer;
    }
}
