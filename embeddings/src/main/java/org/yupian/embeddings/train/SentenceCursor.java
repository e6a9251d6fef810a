package org.yupian.embeddings.train;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads sentences of an {@link EncodedCorpus} as numbers. For one thread. */
public final class SentenceCursor {
    /** A longer sentence comes in pieces, as in word2vec and fastText: a line may be a whole book. */
    public static final int LONGEST = 1024;

    private final EncodedCorpus corpus;
    private final long from;
    private final long to;
    private final long tokens;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long position;

    SentenceCursor(EncodedCorpus corpus, long from, long to, long tokens) {
        this.corpus = corpus;
        this.from = from;
        this.to = to;
        this.tokens = tokens;
        rewind();
    }

    /** How many tokens there are from the beginning to the end. */
    public long tokens() {
        return tokens;
    }

    /** Goes back to the beginning. */
    public void rewind() {
        position = from;
        buffer.limit(0);
    }

    /**
     * Reads the next sentence.
     *
     * @param target takes the numbers of its words, as in {@link EncodedCorpus#words}; {@link #LONGEST} of them fit
     * @return how many words, or -1 at the end
     */
    public int next(int[] target) throws IOException {
        int length = 0;
        while (length < LONGEST) {
            if (!buffer.hasRemaining() && !fill()) {
                return length == 0 ? -1 : length;
            }
            int number = number();
            if (number == 0) {
                if (length > 0) {
                    return length;
                }
            } else {
                target[length++] = number - 1;
            }
        }
        return length;
    }

    private int number() throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            if (!buffer.hasRemaining() && !fill()) {
                throw new EOFException("the temporary file of the corpus ends in the middle of a number");
            }
            byte next = buffer.get();
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private boolean fill() throws IOException {
        long left = to - position;
        if (left <= 0) {
            return false;
        }
        buffer.clear().limit((int) Math.min(buffer.capacity(), left));
        int count = corpus.read(buffer, position);
        if (count <= 0) {
            throw new EOFException("the temporary file of the corpus is shorter than it was");
        }
        position += count;
        buffer.flip();
        return true;
    }
}
