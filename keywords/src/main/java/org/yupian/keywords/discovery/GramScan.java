package org.yupian.keywords.discovery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads n-grams in order and tells of each prefix of theirs how often it occurs and how free it is in what follows. All
 * that begin with the same prefix stand together, so one pass does it. What passes waits until the group of its first
 * char ends, since only then is it known how often its prefixes occur.
 */
final class GramScan {
    private static final int TABLE = 4096;

    private final int maxLength;
    private final long minCount;
    private final double minFreedom;
    private final boolean backward;
    private final Sink out;
    private final double[] logs = new double[TABLE];
    private final char[] current;
    /** From 1 on; they are used again and again. */
    private final Level[] levels;

    private final List<GramSide> waiting = new ArrayList<>();
    private int depth;

    /** Takes what passes. */
    interface Sink {
        void accept(GramSide side) throws IOException;
    }

    /** The prefix of one length that is being counted. */
    private static final class Level {
        long count;
        /** Occurrences with the next char that is being counted. */
        long next;
        /** Occurrences with a next char: an end of the stretch is none, since it says nothing about words. */
        long followed;
        /** Σ n ln n over the next chars. */
        double sum;
        /** How many were waiting when it began. */
        int mark;

        void begin(int waiting) {
            count = 0;
            next = 0;
            followed = 0;
            sum = 0;
            mark = waiting;
        }
    }

    GramScan(DiscoveryOptions options, boolean backward, Sink out) {
        this.maxLength = options.maxLength();
        this.minCount = options.minCount();
        this.minFreedom = options.minFreedom();
        this.backward = backward;
        this.out = out;
        this.current = new char[maxLength];
        this.levels = new Level[maxLength + 1];
        for (int n = 0; n <= maxLength; n++) {
            levels[n] = new Level();
        }
        for (int i = 1; i < TABLE; i++) {
            logs[i] = i * StrictMath.log(i);
        }
    }

    void run(GramSource source) throws IOException {
        while (source.next()) {
            take(source.gram(), source.length(), source.count());
        }
        while (depth > 0) {
            close();
        }
    }

    private void take(char[] gram, int length, long count) throws IOException {
        int shared = 0;
        while (shared < Math.min(depth, length) && current[shared] == gram[shared]) {
            shared++;
        }
        while (depth > shared) {
            close();
        }
        if (shared > 0) {
            endNext(levels[shared]);
        }
        while (depth < Math.min(length, maxLength)) {
            current[depth] = gram[depth];
            levels[++depth].begin(waiting.size());
        }
        for (int n = 1; n <= depth; n++) {
            levels[n].count += count;
            levels[n].next += n < length ? count : 0;
        }
    }

    private void endNext(Level level) {
        long n = level.next;
        if (n > 0) {
            level.sum += n < TABLE ? logs[(int) n] : (double) n * StrictMath.log((double) n);
            level.followed += n;
            level.next = 0;
        }
    }

    private void close() throws IOException {
        Level level = levels[depth];
        endNext(level);
        for (int i = level.mark; i < waiting.size(); i++) {
            waiting.get(i).setPart(depth, level.count);
        }
        double freedom =
                level.followed == 0 ? 0 : StrictMath.log((double) level.followed) - level.sum / (double) level.followed;
        if (depth > 1 && level.count >= minCount && freedom >= minFreedom) {
            StringBuilder gram = new StringBuilder().append(current, 0, depth);
            String read = (backward ? gram.reverse() : gram).toString();
            waiting.add(new GramSide(read, level.count, freedom));
        }
        depth--;
        if (depth == 0) {
            for (GramSide side : waiting) {
                out.accept(side);
            }
            waiting.clear();
        }
    }
}
