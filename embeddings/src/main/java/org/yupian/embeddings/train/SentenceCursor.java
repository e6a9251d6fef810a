package org.yupian.embeddings.train;

import java.io.IOException;
import org.yupian.pack.PackedInput;
import org.yupian.pack.PackedOutput;
import org.yupian.pack.SpillFile;

/** Reads sentences of an {@link EncodedCorpus} as numbers. For one thread. */
public final class SentenceCursor {
    /** A longer sentence comes in pieces, as in word2vec and fastText: a line may be a whole book. */
    public static final int LONGEST = 1024;

    private final SpillFile file;
    private final long from;
    private final long to;
    private final long tokens;
    private final PackedInput packed = PackedInput.ofCapacity(1 << 16);
    private final PackedInput.Source source = this::read;
    private long position;

    SentenceCursor(SpillFile file, long from, long to, long tokens) {
        this.file = file;
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
        packed.clear();
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
            if (!packed.fill(source, PackedOutput.LONGEST)) {
                return length == 0 ? -1 : length;
            }
            int number = (int) packed.number();
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

    private int read(byte[] target, int from, int length) throws IOException {
        int count = (int) Math.min(length, to - position);
        if (count == 0) {
            return -1;
        }
        file.read(target, from, count, position);
        position += count;
        return count;
    }
}
