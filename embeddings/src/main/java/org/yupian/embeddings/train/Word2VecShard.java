package org.yupian.embeddings.train;

import java.io.IOException;
import org.yupian.embeddings.train.kernel.Randomness;
import org.yupian.embeddings.train.kernel.RowCache;
import org.yupian.embeddings.train.kernel.WindowKernel;

/** The scratch of one shard: its part of the corpus, its rows, and the window it is at. For one thread at a time. */
final class Word2VecShard {
    /** One window in so many is asked what it costs, for the progress. */
    private static final int LOSS_STRIDE = 32;

    /** Words of a window that make one step: those of the widest window by default. */
    private static final int GROUP = 10;

    private final Word2VecNetwork network;
    private final Word2VecOptions options;
    private final SentenceCursor cursor;
    private final Randomness random;
    private final RowCache inputRows;
    private final RowCache outputRows;
    private final WindowKernel kernel;
    private final ComposedInputs composed;
    private final int[] sentence = new int[SentenceCursor.LONGEST];
    private final float[][] inputs;
    private final float[][] outputs;
    private final float[] labels;
    private final int[] drawn;
    private final long total;
    private long done;
    private int epoch;
    private long windows;
    private double loss;
    private long losses;

    Word2VecShard(Word2VecNetwork network, SentenceCursor cursor, int number) {
        this.network = network;
        this.cursor = cursor;
        options = network.options;
        random = new Randomness(options.seed(), number);
        inputRows = new RowCache(network.inputs, options.dimension(), options.hogwild());
        outputRows = new RowCache(network.outputs, options.dimension(), options.hogwild());
        int most = network.codes == null ? 1 + options.negatives() : network.codes.deepest();
        inputs = new float[2 * options.window()][];
        outputs = new float[most][];
        labels = new float[most];
        labels[0] = 1;
        drawn = new int[most];
        kernel = new WindowKernel(options.dimension(), inputs.length, most);
        composed = new ComposedInputs(network, inputRows);
        total = cursor.tokens() * options.epochs();
    }

    /** Works through the next tokens; false when there are none left. */
    boolean round(long tokens) throws IOException {
        long end = done + tokens;
        while (done < end && epoch < options.epochs()) {
            int length = cursor.next(sentence);
            if (length < 0) {
                cursor.rewind();
                epoch++;
                continue;
            }
            done += length;
            learn(kept(length), rate());
        }
        return epoch < options.epochs();
    }

    float rate() {
        return options.rate() * Math.max(1e-4f, 1 - (float) done / (total + 1));
    }

    /** Turns numbers of words into rows, less those that have none or are thinned out; returns how many are left. */
    private int kept(int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            int row = network.vocabulary.row(sentence[i]);
            if (row >= 0 && (random.next() >>> 33) <= network.keeping[row]) {
                sentence[kept++] = row;
            }
        }
        return kept;
    }

    private void learn(int length, float rate) {
        boolean mean = options.architecture() == Word2VecOptions.Architecture.CBOW;
        for (int middle = 0; middle < length; middle++) {
            int reach = 1 + random.below(options.window());
            int from = Math.max(0, middle - reach);
            int to = Math.min(length, middle + reach + 1);
            if (to - from < 2) {
                continue;
            }
            int n = mean ? composed.mean(sentence, from, to, middle, inputs) : inputs(from, to, middle);
            int m = outputs(sentence[middle]);
            float[] expected = network.codes == null ? labels : network.codes.labels(sentence[middle]);
            if (windows++ % LOSS_STRIDE == 0) {
                loss += kernel.loss(inputs, n, outputs, m, expected);
                losses++;
            }
            step(n, m, expected, rate);
            composed.spread();
        }
    }

    /** Wide windows go in groups: the steps of very many words for the same outputs would add up to one too long. */
    private void step(int n, int m, float[] expected, float rate) {
        kernel.step(inputs, Math.min(n, GROUP), outputs, m, expected, rate);
        for (int from = GROUP; from < n; from += GROUP) {
            int count = Math.min(n - from, GROUP);
            System.arraycopy(inputs, from, inputs, 0, count);
            kernel.step(inputs, count, outputs, m, expected, rate);
        }
    }

    private int inputs(int from, int to, int middle) {
        if (network.composed()) {
            return composed.each(sentence, from, to, middle, inputs);
        }
        int n = 0;
        for (int i = from; i < to; i++) {
            if (i != middle) {
                inputs[n++] = inputRows.row(sentence[i]);
            }
        }
        return n;
    }

    /** The word and the words it is told from, or the nodes on the way to it. */
    private int outputs(int word) {
        if (network.codes != null) {
            int[] nodes = network.codes.nodes(word);
            for (int k = 0; k < nodes.length; k++) {
                outputs[k] = outputRows.row(nodes[k]);
            }
            return nodes.length;
        }
        outputs[0] = outputRows.row(word);
        drawn[0] = word;
        int m = 1;
        for (int k = 0; k < options.negatives(); k++) {
            int other = network.negatives.draw(random.next());
            if (!among(other, m)) {
                drawn[m] = other;
                outputs[m++] = outputRows.row(other);
            }
        }
        return m;
    }

    private boolean among(int word, int m) {
        for (int k = 0; k < m; k++) {
            if (drawn[k] == word) {
                return true;
            }
        }
        return false;
    }

    RowCache inputRows() {
        return inputRows;
    }

    RowCache outputRows() {
        return outputRows;
    }

    /** Adds what the round has changed to the matrices, without asking who else does. */
    void push() {
        inputRows.push();
        outputRows.push();
    }

    /** Forgets the rows of the round. */
    void clear() {
        inputRows.clear();
        outputRows.clear();
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    /** The sum of losses since the last call and their number, added to a pair. */
    void takeLoss(double[] sum) {
        sum[0] += loss;
        sum[1] += losses;
        loss = 0;
        losses = 0;
    }
}
