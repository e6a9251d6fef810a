package org.yupian.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFilesTest {
    private final List<String> closed = new ArrayList<>();

    private Closeable file(String name, boolean fails) {
        return () -> {
            closed.add(name);
            if (fails) {
                throw new IOException(name);
            }
        };
    }

    @Test
    void allAreClosedThoughSomeCannotBe() {
        OpenFiles files = new OpenFiles();
        files.add(file("a", true));
        files.add(file("b", false));
        files.add(file("c", true));
        files.add(file("d", false));
        IOException failure = assertThrows(IOException.class, files::close);
        assertEquals(List.of("d", "c", "b", "a"), closed);
        assertEquals("c", failure.getMessage());
        assertEquals("a", failure.getSuppressed()[0].getMessage());
    }

    @Test
    void closingTwiceClosesOnce() throws IOException {
        OpenFiles files = new OpenFiles();
        Closeable file = file("a", false);
        assertSame(file, files.add(file));
        files.close();
        files.close();
        assertEquals(List.of("a"), closed);
    }

    @Test
    void theFailureThatClosesThemIsTheOneToThrow() {
        OpenFiles files = new OpenFiles();
        files.add(file("a", true));
        IOException failure = new IOException("no room");
        files.closeAfter(failure);
        assertEquals(List.of("a"), closed);
        assertEquals("a", failure.getSuppressed()[0].getMessage());
    }
}
