package org.yupian.embeddings;

import java.util.Arrays;
import java.util.List;

/** The rows with the highest scores so far: a heap with the lowest on top. Of equal scores the lower row stays. */
final class Top {
    private final int[] rows;
    private final float[] scores;
    private final int[] excluded;
    private int size;

    Top(int count, int... excluded) {
        rows = new int[count];
        scores = new float[count];
        this.excluded = excluded;
    }

    void offer(int row, float score) {
        // Rows come in ascending order, so an equal score comes from a higher row.
        if (size == rows.length && (size == 0 || score <= scores[0])) {
            return;
        }
        for (int other : excluded) {
            if (other == row) {
                return;
            }
        }
        if (size < rows.length) {
            rise(size++, row, score);
        } else {
            sink(row, score);
        }
    }

    private void rise(int from, int row, float score) {
        int at = from;
        while (at > 0 && before(row, score, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        rows[at] = row;
        scores[at] = score;
    }

    private void sink(int row, float score) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(rows[child + 1], scores[child + 1], child)) {
                child++;
            }
            if (child >= size || before(row, score, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        rows[at] = row;
        scores[at] = score;
    }

    /** Whether a row has to go before the one in a place of the heap does. */
    private boolean before(int row, float score, int place) {
        return score < scores[place] || (score == scores[place] && row > rows[place]);
    }

    private void move(int from, int to) {
        rows[to] = rows[from];
        scores[to] = scores[from];
    }

    /** The words, the best first. */
    List<Neighbour> words(WordVectors vectors) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> scores[a] == scores[b]
                        ? Integer.compare(rows[a], rows[b])
                        : Float.compare(scores[b], scores[a]));
        return Arrays.stream(order)
                .map(i -> new Neighbour(vectors.words().get(rows[i]), scores[i]))
                .toList();
    }
}
