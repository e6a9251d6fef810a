package org.yupian.embeddings.train;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.yupian.pack.SpillFile;

/**
 * A corpus as numbers in a temporary file, so that it is read and segmented once, however many epochs follow, and
 * memory holds the list of its words alone. A word is the packed number of its first occurrence, from 1; 0 ends a
 * sentence. Safe for all threads.
 */
public final class EncodedCorpus implements Closeable {
    /** About so many tokens lie between two places at which reading can begin. */
    static final int STRIDE = 1 << 12;

    private final SpillFile file;
    private final List<String> words;
    private final long[] counts;
    private final long tokens;
    private final long[] places;
    private final long[] tokensBefore;

    EncodedCorpus(SpillFile file, List<String> words, long[] counts, long tokens, long[] places, long[] tokensBefore) {
        this.file = file;
        this.words = words;
        this.counts = counts;
        this.tokens = tokens;
        this.places = places;
        this.tokensBefore = tokensBefore;
    }

    /** All words there are, in the order of their first occurrence. */
    public List<String> words() {
        return words;
    }

    /** How often word {@code index} occurs. */
    public long count(int index) {
        return counts[index];
    }

    /** How many tokens there are. */
    public long tokens() {
        return tokens;
    }

    /**
     * One of several parts, of about equal size, that make up the whole; sentences are not divided.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public SentenceCursor part(int index, int parts) {
        if (index < 0 || index >= parts) {
            throw new IllegalArgumentException("part %d of %d".formatted(index, parts));
        }
        int from = place(index, parts);
        int to = place(index + 1, parts);
        return new SentenceCursor(file, places[from], places[to], tokensBefore[to] - tokensBefore[from]);
    }

    /** The first place with at least the share of tokens before it. */
    private int place(int index, int parts) {
        long wanted = tokens / parts * index + tokens % parts * index / parts;
        int place = 0;
        while (tokensBefore[place] < wanted) {
            place++;
        }
        return index == parts ? places.length - 1 : place;
    }

    /** Gives the temporary file back. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
