package org.yupian.embeddings.train.kernel;

import java.util.Arrays;

/** The binary tree of hierarchical softmax (Morin and Bengio 2005) with frequent words near the root (Huffman). */
public final class HuffmanCodes {
    private final int[][] nodes;
    private final float[][] labels;

    /** The tree for words whose counts never rise. */
    public HuffmanCodes(long[] counts) {
        int leaves = counts.length;
        long[] weight = Arrays.copyOf(counts, 2 * leaves - 1);
        int[] parent = new int[2 * leaves - 1];
        boolean[] second = new boolean[2 * leaves - 1];
        // Leaves are sorted and inner nodes come out sorted, so the two smallest are at the ends of two queues.
        int leaf = leaves - 1;
        int inner = leaves;
        for (int next = leaves; next < 2 * leaves - 1; next++) {
            for (int child = 0; child < 2; child++) {
                boolean takeLeaf = leaf >= 0 && (inner >= next || weight[leaf] < weight[inner]);
                int taken = takeLeaf ? leaf-- : inner++;
                weight[next] += weight[taken];
                parent[taken] = next;
                second[taken] = child == 1;
            }
        }
        nodes = new int[leaves][];
        labels = new float[leaves][];
        int root = 2 * leaves - 2;
        for (int word = 0; word < leaves; word++) {
            int depth = 0;
            for (int node = word; node != root; node = parent[node]) {
                depth++;
            }
            nodes[word] = new int[depth];
            labels[word] = new float[depth];
            int at = depth;
            for (int node = word; node != root; node = parent[node]) {
                nodes[word][--at] = parent[node] - leaves;
                labels[word][at] = second[node] ? 0 : 1;
            }
        }
    }

    /** The inner nodes on the way from the root to a word, as rows of the output matrix. */
    public int[] nodes(int word) {
        return nodes[word];
    }

    /** At each of them 1 where the way goes on to the first child, 0 where to the second. */
    public float[] labels(int word) {
        return labels[word];
    }

    /** The longest way. */
    public int deepest() {
        int deepest = 0;
        for (int[] path : nodes) {
            deepest = Math.max(deepest, path.length);
        }
        return deepest;
    }
}
