package org.yupian.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.yupian.document.Document;
import org.yupian.format.DocumentFormat;
import org.yupian.format.DocumentWriter;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.OrderedBatches;
import org.yupian.pipeline.Stage;

/**
 * Analyses documents and prints them, in their order on however many threads. What was read is written before anyone has
 * to wait for more input.
 */
final class DocumentOutput {
    private final Stage stage;
    private final DocumentFormat format;
    private final OutputStream out;

    /**
     * An output.
     *
     * @param stage gives documents the layers that the format prints
     */
    DocumentOutput(Stage stage, DocumentFormat format, OutputStream out) {
        this.stage = stage;
        this.format = format;
        this.out = out;
    }

    /** Documents with their layers, and the number of the first one. */
    private record Analysed(long number, List<Document> documents) {}

    void run(OrderedBatches.Source source, int threads) throws IOException {
        if (threads == 1) {
            runAlone(source);
        } else {
            try (Workers workers = new Workers("yupian-worker", threads)) {
                OrderedBatches.standard()
                        .run(source, this::printed, printed -> printed.writeTo(out), workers.executor(), threads);
            }
        }
        out.flush();
    }

    private void runAlone(OrderedBatches.Source source) throws IOException {
        Utf8Writer writer = Utf8Writer.to(out, format.escapes());
        DocumentWriter printer = format.writer(writer);
        OrderedBatches.standard().run(source, this::analysed, batch -> {
            print(batch, printer);
            if (!source.ready()) {
                writer.flush();
            }
        });
        writer.close();
    }

    private Analysed analysed(OrderedBatches.Batch batch) {
        return new Analysed(batch.number(), stage.applyAll(batch.documents()));
    }

    private Utf8Writer printed(OrderedBatches.Batch batch) throws IOException {
        Utf8Writer writer = Utf8Writer.inMemory(format.escapes());
        print(analysed(batch), format.writer(writer));
        writer.close();
        return writer;
    }

    private static void print(Analysed batch, DocumentWriter printer) throws IOException {
        long number = batch.number();
        for (Document document : batch.documents()) {
            printer.write(document, number++);
        }
    }
}
