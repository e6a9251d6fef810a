package org.yupian.format;

import java.io.IOException;
import org.yupian.document.Document;

/** Writes documents one after another. For one thread. */
public interface DocumentWriter {
    /**
     * Writes a document.
     *
     * @param document with the layers that the format {@linkplain DocumentFormat#requires requires}
     * @param number its number among all, from 1
     * @throws org.yupian.document.MissingLayerException if it lacks a layer that is required
     * @throws IllegalArgumentException if the format cannot hold it; the message says what of it
     * @throws IOException if it cannot be written
     */
    void write(Document document, long number) throws IOException;
}
