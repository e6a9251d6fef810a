package org.yupian.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yupian.document.Document;
import org.yupian.io.FormatException;
import org.yupian.io.Utf8Writer;

/** Writes documents into strings and reads them out of them. */
final class Texts {
    private Texts() {}

    /** Makes a reader of a stream. */
    interface Opener {
        DocumentReader open(InputStream in) throws IOException;
    }

    static String write(DocumentFormat format, Document... documents) throws IOException {
        return write(format, List.of(documents));
    }

    static String write(DocumentFormat format, List<Document> documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Writer out = Utf8Writer.to(bytes, format.escapes())) {
            DocumentWriter writer = format.writer(out);
            for (int i = 0; i < documents.size(); i++) {
                writer.write(documents.get(i), i + 1);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Document> read(String text, Opener opener) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (DocumentReader reader = opener.open(stream(text))) {
            assertEquals(0, reader.line());
            for (Document document = reader.next(); document != null; document = reader.next()) {
                documents.add(document);
            }
            assertNull(reader.next());
        }
        return documents;
    }

    /** Reads what was written, one by one, so that a failure names one document, and all together. */
    static void roundTrip(DocumentFormat format, List<Document> documents, String message, Opener opener)
            throws IOException {
        for (Document document : documents) {
            String written = write(format, document);
            assertEquals(List.of(document), read(written, opener), () -> message + " of\n" + written);
        }
        assertEquals(documents, read(write(format, documents), opener), message);
    }

    static void refuses(String message, String text, Opener opener) {
        FormatException refusal = assertThrows(FormatException.class, () -> read(text, opener), text);
        assertEquals(message, refusal.getMessage());
    }
}
