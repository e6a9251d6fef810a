package org.yupian.keywords.discovery;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.yupian.pack.OpenFiles;

/** What one direction tells, split over files by the hash of the n-gram: a part of both directions fits into memory. */
final class SideFiles implements Closeable {
    static final int PARTS = 32;

    private static final int BUFFER = 1 << 14;

    private final WorkFolder folder;
    private final String name;
    private final DataOutputStream[] parts = new DataOutputStream[PARTS];
    private final OpenFiles open = new OpenFiles();

    SideFiles(WorkFolder folder, String name) throws IOException {
        this.folder = folder;
        this.name = name;
        try {
            for (int part = 0; part < PARTS; part++) {
                parts[part] =
                        open.add(new DataOutputStream(new BufferedOutputStream(folder.output(file(part)), BUFFER)));
            }
        } catch (IOException | RuntimeException | Error e) {
            open.closeAfter(e);
            throw e;
        }
    }

    private String file(int part) {
        return name + "-" + part;
    }

    void write(GramSide side) throws IOException {
        side.write(parts[Math.floorMod(side.gram().hashCode(), PARTS)]);
    }

    /** Reads one part; the files must have been closed. */
    void read(int part, GramScan.Sink out) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(folder.input(file(part)), BUFFER))) {
            in.mark(1);
            while (in.read() >= 0) {
                in.reset();
                out.accept(GramSide.read(in));
                in.mark(1);
            }
        }
        folder.delete(file(part));
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
