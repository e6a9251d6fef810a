package org.yupian.embeddings.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns sentences into an {@link EncodedCorpus}. For one thread. */
public final class CorpusEncoder implements Closeable {
    private static final int BUFFER = 1 << 16;

    /** A number takes at most so many bytes. */
    private static final int WIDEST = 5;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private long[] counts = new long[1024];
    private long[] places = new long[16];
    private long[] tokensBefore = new long[16];
    private int placeCount;
    private long written;
    private long tokens;
    private boolean handedOver;

    private CorpusEncoder(FileChannel file) {
        this.file = file;
    }

    /**
     * An encoder that writes to a temporary file.
     *
     * @param folder where the file lies; it takes about two bytes a token
     * @throws IOException if it cannot be made
     */
    public static CorpusEncoder in(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, ".yupian-corpus-", ".tmp");
        return new CorpusEncoder(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Adds a sentence; one without words changes nothing. */
    public void add(List<String> sentence) throws IOException {
        if (sentence.isEmpty()) {
            return;
        }
        if (placeCount == 0 || tokens - tokensBefore[placeCount - 1] >= EncodedCorpus.STRIDE) {
            addPlace();
        }
        for (String word : sentence) {
            write(number(word) + 1);
        }
        tokens += sentence.size();
        write(0);
    }

    /** Adds all sentences of a source. */
    public void addAll(SentenceSource sentences) throws IOException {
        for (List<String> sentence = sentences.next(); sentence != null; sentence = sentences.next()) {
            add(sentence);
        }
    }

    /** How many tokens were added. */
    public long tokens() {
        return tokens;
    }

    private int number(String word) {
        Integer known = numbers.get(word);
        int number;
        if (known == null) {
            number = words.size();
            numbers.put(word, number);
            words.add(word);
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number + (number >> 1));
            }
        } else {
            number = known;
        }
        counts[number]++;
        return number;
    }

    private void addPlace() {
        if (placeCount + 1 >= places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            tokensBefore = Arrays.copyOf(tokensBefore, 2 * tokensBefore.length);
        }
        places[placeCount] = written + buffer.position();
        tokensBefore[placeCount++] = tokens;
    }

    private void write(int number) throws IOException {
        if (buffer.remaining() < WIDEST) {
            flush();
        }
        int rest = number;
        while (rest >= 0x80) {
            buffer.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
    }

    private void flush() throws IOException {
        buffer.flip();
        written += buffer.remaining();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /** The corpus, which now owns the file; nothing can be added any more. */
    public EncodedCorpus finish() throws IOException {
        flush();
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
