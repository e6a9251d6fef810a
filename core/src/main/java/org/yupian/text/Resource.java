package org.yupian.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The text files that lie beside these classes: lines of comment that begin with {@code #}, then the body. */
final class Resource {
    private Resource() {}

    static byte[] bytes(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the file org/yupian/text/" + name + " is missing beside the classes");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read org/yupian/text/" + name, failure);
        }
    }

    static int bodyStart(byte[] file) {
        int start = 0;
        while (start < file.length && file[start] == '#') {
            while (start < file.length && file[start] != '\n') {
                start++;
            }
            start++;
        }
        return start;
    }
}
