package org.yupian.keywords.discovery;

/**
 * Sorts the positions of a chunk by the chars that are read from there on, forward or backward, up to a depth: by the
 * first char with a count of each, then by multikey quicksort (Bentley and Sedgewick 1997, "Fast algorithms for sorting
 * and searching strings").
 */
final class GramSort {
    private static final int SMALL = 12;

    private final char[] text;
    private final int step;
    private final int depth;
    private final int[] positions;

    /**
     * A sort.
     *
     * @param text has a zero wherever reading ends
     * @param step 1 to read forward, -1 backward
     * @param depth how many chars count
     */
    private GramSort(char[] text, int step, int depth, int[] positions) {
        this.text = text;
        this.step = step;
        this.depth = depth;
        this.positions = positions;
    }

    /** The sorted positions of all chars that are not zero. */
    static int[] positions(HanChunk chunk, int step, int depth) {
        char[] text = chunk.text();
        int[] ends = new int[Character.MAX_VALUE + 2];
        for (int i = 0; i < chunk.size(); i++) {
            ends[text[i] + 1]++;
        }
        ends[1] = 0;
        for (int c = 1; c <= Character.MAX_VALUE; c++) {
            ends[c + 1] += ends[c];
        }
        int[] positions = new int[(int) chunk.characters()];
        for (int i = 0; i < chunk.size(); i++) {
            if (text[i] != 0) {
                positions[ends[text[i]]++] = i;
            }
        }
        GramSort sort = new GramSort(text, step, depth, positions);
        // Each end has moved to where the next char begins.
        for (int c = 1; c <= Character.MAX_VALUE; c++) {
            sort.sort(ends[c - 1], ends[c], 1);
        }
        return positions;
    }

    private int at(int position, int level) {
        return text[position + step * level];
    }

    /** Sorts {@code [from, to)}, whose members agree in the first {@code level} chars. */
    private void sort(int from, int to, int level) {
        int start = from;
        int end = to;
        int agreed = level;
        while (end - start > SMALL && agreed < depth) {
            int pivot = median(
                    at(positions[start], agreed),
                    at(positions[(start + end) >>> 1], agreed),
                    at(positions[end - 1], agreed));
            int less = start;
            int more = end;
            for (int i = start; i < more; ) {
                int c = at(positions[i], agreed);
                if (c < pivot) {
                    swap(less++, i++);
                } else if (c > pivot) {
                    swap(i, --more);
                } else {
                    i++;
                }
            }
            sort(start, less, agreed);
            // The part in the middle may be large but is one level deeper, so the stack stays shallow.
            if (pivot != 0) {
                sort(less, more, agreed + 1);
            }
            start = more;
            end = to;
        }
        if (agreed < depth) {
            insert(start, end, agreed);
        }
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        int kept = positions[i];
        positions[i] = positions[j];
        positions[j] = kept;
    }

    private void insert(int from, int to, int level) {
        for (int i = from + 1; i < to; i++) {
            int moved = positions[i];
            int j = i;
            for (; j > from && compare(positions[j - 1], moved, level) > 0; j--) {
                positions[j] = positions[j - 1];
            }
            positions[j] = moved;
        }
    }

    private int compare(int left, int right, int level) {
        for (int i = level; i < depth; i++) {
            int difference = at(left, i) - at(right, i);
            if (difference != 0 || at(left, i) == 0) {
                return difference;
            }
        }
        return 0;
    }
}
