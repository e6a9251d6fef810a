package org.yupian.embeddings.train.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HuffmanCodesTest {
    /** The least weight of all paths, by the textbook. */
    private static long least(long[] counts) {
        PriorityQueue<Long> queue = new PriorityQueue<>();
        Arrays.stream(counts).forEach(queue::add);
        long cost = 0;
        while (queue.size() > 1) {
            long both = queue.remove() + queue.remove();
            cost += both;
            queue.add(both);
        }
        return cost;
    }

    @Test
    void pathsAreUniqueAndAsShortAsCanBe() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            long[] counts = random.longs(2 + random.nextInt(40), 1, 100)
                    .map(c -> -c)
                    .sorted()
                    .map(c -> -c)
                    .toArray();
            HuffmanCodes codes = new HuffmanCodes(counts);
            Set<String> paths = new HashSet<>();
            long cost = 0;
            for (int word = 0; word < counts.length; word++) {
                int[] nodes = codes.nodes(word);
                assertEquals(counts.length - 2, nodes[0], "seed " + seed + ": a way begins at the root");
                assertEquals(nodes.length, codes.labels(word).length);
                assertTrue(nodes.length <= codes.deepest());
                paths.add(Arrays.toString(codes.labels(word)));
                cost += counts[word] * nodes.length;
            }
            assertEquals(counts.length, paths.size(), "seed " + seed);
            assertEquals(least(counts), cost, "seed " + seed);
        }
    }
}
