package org.yupian.embeddings.train;

import org.yupian.embeddings.train.kernel.RowCache;

/**
 * Inputs that are means of several rows: a whole window for CBOW, a word with its n-grams. The kernel changes the mean;
 * {@link #spread} passes the change on to every row, undivided, as word2vec and fastText do. For one thread.
 */
final class ComposedInputs {
    private final Word2VecNetwork network;
    private final RowCache rows;
    private final float[][] means;
    private final float[] before;
    private final int[] ends;
    private int[] members = new int[64];
    private int size;
    private int used;

    ComposedInputs(Word2VecNetwork network, RowCache rows) {
        this.network = network;
        this.rows = rows;
        int most = 2 * network.options.window();
        means = new float[most][network.options.dimension()];
        before = new float[most * network.options.dimension()];
        ends = new int[most];
    }

    /** One input: the mean of all rows of the window; returns 1. */
    int mean(int[] sentence, int from, int to, int middle, float[][] inputs) {
        for (int i = from; i < to; i++) {
            if (i != middle) {
                addParts(sentence[i]);
            }
        }
        finish(inputs);
        return 1;
    }

    /** An input for each word of the window: the mean of its rows; returns how many. */
    int each(int[] sentence, int from, int to, int middle, float[][] inputs) {
        for (int i = from; i < to; i++) {
            if (i != middle) {
                addParts(sentence[i]);
                finish(inputs);
            }
        }
        return size;
    }

    private void addParts(int word) {
        if (!network.composed()) {
            add(word);
            return;
        }
        for (int part : network.parts[word]) {
            add(part);
        }
    }

    private void add(int row) {
        if (used == members.length) {
            members = java.util.Arrays.copyOf(members, 2 * used);
        }
        members[used++] = row;
    }

    private void finish(float[][] inputs) {
        int from = size == 0 ? 0 : ends[size - 1];
        float[] mean = means[size];
        java.util.Arrays.fill(mean, 0);
        float weight = 1f / (used - from);
        for (int i = from; i < used; i++) {
            add(mean, rows.row(members[i]), weight);
        }
        System.arraycopy(mean, 0, before, size * mean.length, mean.length);
        ends[size] = used;
        inputs[size++] = mean;
    }

    /** Passes on how the means were changed, and forgets them. */
    void spread() {
        int from = 0;
        for (int input = 0; input < size; input++) {
            float[] change = means[input];
            for (int j = 0; j < change.length; j++) {
                change[j] -= before[input * change.length + j];
            }
            for (int i = from; i < ends[input]; i++) {
                add(rows.row(members[i]), change, 1);
            }
            from = ends[input];
        }
        size = 0;
        used = 0;
    }

    private static void add(float[] target, float[] source, float weight) {
        for (int j = 0; j < target.length; j++) {
            target[j] += weight * source[j];
        }
    }
}
