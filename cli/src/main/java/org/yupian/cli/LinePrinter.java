package org.yupian.cli;

import java.io.IOException;

/** Prints lines one after another. For one thread. */
interface LinePrinter {
    void print(Line line) throws IOException;
}
