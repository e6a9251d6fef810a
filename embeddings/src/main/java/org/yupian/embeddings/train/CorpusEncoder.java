package org.yupian.embeddings.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.yupian.pack.PackedOutput;
import org.yupian.pack.SpillFile;

/** Turns sentences into an {@link EncodedCorpus}. For one thread. */
public final class CorpusEncoder implements Closeable {
    private static final int BUFFER = 1 << 16;

    /** Single sentences are gathered until there are so many tokens. */
    private static final int BATCH = 1 << 15;

    private final SpillFile file;
    private final PackedOutput packed = new PackedOutput(BUFFER + PackedOutput.LONGEST);

    /** Written to by the thread that adds alone, so that numbers do not depend on how many threads gather. */
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    /** Batches that were added: they know numbers of words, and their arrays have grown. */
    private final Queue<SentenceBatch> spares = new ConcurrentLinkedQueue<>();

    private final List<String> words = new ArrayList<>();
    private long[] counts = new long[1024];
    private long[] places = new long[16];
    private long[] tokensBefore = new long[16];
    private int placeCount;
    private long tokens;
    private final SentenceBatch pending = newBatch();
    private boolean handedOver;

    private CorpusEncoder(SpillFile file) {
        this.file = file;
    }

    /**
     * An encoder that writes to a temporary file.
     *
     * @param folder where the file lies; it takes about two bytes a token
     * @throws IOException if it cannot be made
     */
    public static CorpusEncoder in(Path folder) throws IOException {
        return new CorpusEncoder(SpillFile.in(folder, ".yupian-corpus-"));
    }

    /** Adds a sentence; one without words changes nothing. */
    public void add(List<String> sentence) throws IOException {
        for (String word : sentence) {
            pending.add(word, 0, word.length());
        }
        pending.endSentence();
        if (pending.tokens() >= BATCH) {
            append(pending);
        }
    }

    /** A batch to gather sentences in, on any thread. */
    public SentenceBatch newBatch() {
        SentenceBatch spare = spares.poll();
        return spare == null ? new SentenceBatch(numbers) : spare;
    }

    /** Adds the sentences of a batch behind all others and takes it back: nobody else may use it any more. */
    public void add(SentenceBatch batch) throws IOException {
        append(pending);
        append(batch);
        spares.add(batch);
    }

    private void append(SentenceBatch batch) throws IOException {
        batch.endSentence();
        boolean begins = true;
        for (int i = 0; i < batch.length(); i++) {
            if (begins && (placeCount == 0 || tokens - tokensBefore[placeCount - 1] >= EncodedCorpus.STRIDE)) {
                addPlace();
            }
            int number = batch.at(i);
            begins = number == SentenceBatch.END;
            if (begins) {
                write(0);
                continue;
            }
            if (number < 0) {
                number = number(batch.fresh(number));
            }
            counts[number]++;
            tokens++;
            write(number + 1);
        }
        batch.clear();
    }

    /** The number of a word, a new one if need be. */
    private int number(String word) {
        int next = words.size();
        Integer known = numbers.putIfAbsent(word, next);
        if (known != null) {
            return known;
        }
        words.add(word);
        if (next == counts.length) {
            counts = Arrays.copyOf(counts, next + (next >> 1));
        }
        return next;
    }

    private void addPlace() {
        if (placeCount + 1 >= places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            tokensBefore = Arrays.copyOf(tokensBefore, 2 * tokensBefore.length);
        }
        places[placeCount] = file.size() + packed.size();
        tokensBefore[placeCount++] = tokens;
    }

    private void write(int number) throws IOException {
        if (packed.size() >= BUFFER) {
            packed.drainTo(file::write);
        }
        packed.number(number);
    }

    /** The corpus, which now owns the file; nothing can be added any more. */
    public EncodedCorpus finish() throws IOException {
        append(pending);
        packed.drainTo(file::write);
        addPlace();
        handedOver = true;
        return new EncodedCorpus(
                file,
                List.copyOf(words),
                Arrays.copyOf(counts, words.size()),
                tokens,
                Arrays.copyOf(places, placeCount),
                Arrays.copyOf(tokensBefore, placeCount));
    }

    /** Gives the file back, unless {@link #finish} has handed it over. */
    @Override
    public void close() throws IOException {
        if (!handedOver) {
            file.close();
        }
    }
}
