package org.yupian.keywords.discovery;

import java.io.IOException;

/** The n-grams of a chunk in one direction, in order: each position's, up to a length or where the stretch ends. */
final class ChunkGrams {
    private final char[] text;
    private final int[] positions;
    private final int step;
    private final int depth;

    ChunkGrams(HanChunk chunk, int step, int depth) {
        this.text = chunk.text();
        this.step = step;
        this.depth = depth;
        this.positions = GramSort.positions(chunk, step, depth);
    }

    void writeTo(RunWriter out) throws IOException {
        char[] gram = new char[depth];
        int length = 0;
        long count = 0;
        for (int position : positions) {
            if (count > 0 && same(gram, length, position)) {
                count++;
                continue;
            }
            if (count > 0) {
                out.write(gram, length, count);
            }
            length = 0;
            while (length < depth && text[position + step * length] != 0) {
                gram[length] = text[position + step * length];
                length++;
            }
            count = 1;
        }
        if (count > 0) {
            out.write(gram, length, count);
        }
    }

    private boolean same(char[] gram, int length, int position) {
        for (int i = 0; i < length; i++) {
            if (text[position + step * i] != gram[i]) {
                return false;
            }
        }
        return length == depth || text[position + step * length] == 0;
    }
}
