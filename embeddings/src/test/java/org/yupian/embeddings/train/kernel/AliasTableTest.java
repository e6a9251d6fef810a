package org.yupian.embeddings.train.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AliasTableTest {
    @Test
    void drawsComeByTheirWeights() {
        double[] weights = {5, 1, 0, 3, 0.5, 0.5};
        AliasTable table = new AliasTable(weights);
        int[] drawn = new int[weights.length];
        Randomness random = new Randomness(3, 0);
        int draws = 1_000_000;
        for (int i = 0; i < draws; i++) {
            drawn[table.draw(random.next())]++;
        }
        for (int i = 0; i < weights.length; i++) {
            assertEquals(weights[i] / 10, (double) drawn[i] / draws, 0.002, "seed 3, number " + i);
        }
    }
}
