package org.yupian.embeddings.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.yupian.embeddings.train.kernel.Randomness;
import org.yupian.pack.Keys;
import org.yupian.pack.OpenFiles;

/**
 * How often words occur near each other, counted within a given memory: sums are gathered in a hash table, and whenever
 * it is full they go to files, to each the pairs of one block of the matrix and one value of a hash; at the end each
 * file is small enough to be added up by itself. So nothing has to be sorted.
 */
final class Cooccurrences implements Closeable {
    /** Blocks of rows, and of columns; as many threads can work without meeting. */
    static final int BLOCKS = 4;

    /** Files for each block, so that each fits into memory and can be shuffled there: four bits of a hash. */
    static final int FILES = 16;

    /** What the buffers of the files take. */
    private static final long OVERHEAD = 16L << 20;

    private final PairFile[] files = new PairFile[BLOCKS * BLOCKS * FILES];
    private long pairs;

    private Cooccurrences() {}

    /**
     * Counts: words that are d tokens apart add 1/d to their pair, in both orders.
     *
     * @param folder where the temporary files lie
     */
    static Cooccurrences count(EncodedCorpus corpus, TrainingVocabulary vocabulary, GloveOptions options, Path folder)
            throws IOException {
        Cooccurrences counted = new Cooccurrences();
        try {
            for (int i = 0; i < counted.files.length; i++) {
                counted.files[i] = new PairFile(folder);
            }
            int most = PairTable.bits(options.memory() - OVERHEAD);
            counted.fill(corpus, vocabulary, options, most);
            for (int i = 0; i < counted.files.length; i++) {
                counted.files[i] = counted.files[i].merged(folder, most);
                counted.pairs += counted.files[i].size();
            }
            return counted;
        } catch (IOException | RuntimeException | Error e) {
            counted.close();
            throw e;
        }
    }

    private void fill(EncodedCorpus corpus, TrainingVocabulary vocabulary, GloveOptions options, int most)
            throws IOException {
        PairTable table =
                new PairTable(Math.min(most, PairTable.bitsFor(vocabulary.tokens() * (options.window() + 1L))));
        int[] keeping = vocabulary.keeping(options.threshold());
        Randomness random = new Randomness(options.seed(), -2);
        SentenceCursor cursor = corpus.part(0, 1);
        int[] sentence = new int[SentenceCursor.LONGEST];
        for (int length = cursor.next(sentence); length >= 0; length = cursor.next(sentence)) {
            int kept = 0;
            for (int i = 0; i < length; i++) {
                int row = vocabulary.row(sentence[i]);
                if (row < 0 || (random.next() >>> 33) > keeping[row]) {
                    continue;
                }
                sentence[kept] = row;
                for (int distance = 1; distance <= Math.min(options.window(), kept); distance++) {
                    int other = sentence[kept - distance];
                    table.add(PairTable.pair(Math.min(row, other), Math.max(row, other)), 1f / distance);
                }
                kept++;
                if (table.full()) {
                    table.drain(this::spill);
                }
            }
        }
        table.drain(this::spill);
    }

    private void spill(long pair, float sum) throws IOException {
        int first = (int) (pair >>> 32);
        int second = (int) pair;
        // A word beside itself is counted once here, but stands on both sides.
        file(first, second).add(pair, first == second ? 2 * sum : sum);
        if (first != second) {
            file(second, first).add(PairTable.turned(pair), sum);
        }
    }

    private PairFile file(int first, int second) {
        int part = (int) (Keys.spread(PairTable.pair(first, second)) >>> 60);
        return files[(first % BLOCKS * BLOCKS + second % BLOCKS) * FILES + part];
    }

    /** How many pairs there are, both orders counted. */
    long pairs() {
        return pairs;
    }

    /** A file of the block of rows and columns that leave these remainders. */
    PairFile file(int rows, int columns, int part) {
        return files[(rows * BLOCKS + columns) * FILES + part];
    }

    @Override
    public void close() throws IOException {
        OpenFiles open = new OpenFiles();
        for (PairFile file : files) {
            if (file != null) {
                open.add(file);
            }
        }
        open.close();
    }
}
