package org.yupian.tagging.pos;

import java.util.Arrays;
import org.yupian.document.Spans;
import org.yupian.tagging.feature.Columns;
import org.yupian.text.SentenceEnds;

/**
 * One call's work: tags block by block, each at best a sentence or a line. Only the tags that a word may have take part in
 * the search for the best path. It stands in the loop that the benchmark {@code Race} times: {@link
 * org.yupian.sequence.Viterbi} alone, which has all tags compete everywhere, takes six times as long as all of this. For one
 * thread.
 */
final class PosRun {
    /** The most words in a block. */
    private static final int BLOCK = 512;

    /** A block this long ends at the next end of a sentence. */
    private static final int LONG = 128;

    private static final int NOTHING = Integer.MIN_VALUE / 2;

    private final PosModel model;
    private final CharSequence text;
    private final Spans words;
    private final int tags;
    private final Columns columns = PosColumns.columns();
    private final PosFeatures features;
    private final int[] starts;
    private final int[] ends;
    private final int[] emissions;
    private final int[] before;
    private final int[] now;
    private final byte[] back;
    private char[] chars;

    PosRun(PosModel model, CharSequence text, Spans words) {
        this.model = model;
        this.text = text;
        this.words = words;
        this.tags = model.tags().size();
        this.emissions = new int[tags];
        this.before = new int[tags];
        this.now = new int[tags];
        int most = Math.min(BLOCK, words.size());
        this.features = model.features(most);
        this.starts = new int[most];
        this.ends = new int[most];
        this.chars = new char[2 * most];
        this.back = new byte[most * tags];
    }

    short[] run() {
        short[] result = new short[words.size()];
        for (int from = 0; from < result.length; ) {
            int to = read(from);
            model.columns().fill(chars, starts, ends, to - from, columns);
            features.read(columns);
            decode(to - from, from, result);
            from = to;
        }
        return result;
    }

    /** Reads a block of words and returns where the next one begins. */
    private int read(int from) {
        int limit = Math.min(words.size(), from + BLOCK);
        int length = 0;
        int at = from;
        while (at < limit) {
            int start = words.start(at);
            int end = words.end(at);
            if (at > from && breaks(words.end(at - 1), start)) {
                break;
            }
            if (length + end - start > chars.length) {
                chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + end - start));
            }
            starts[at - from] = length;
            for (int i = start; i < end; i++) {
                chars[length++] = model.columns().reading(text.charAt(i));
            }
            ends[at - from] = length;
            at++;
            if (at - from >= LONG && end - start == 1 && SentenceEnds.ends(chars[length - 1])) {
                break;
            }
        }
        return at;
    }

    /** Whether a line ends between two words. */
    private boolean breaks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (SentenceEnds.isLineEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void decode(int length, int offset, short[] result) {
        int[] classes = columns.column(PosColumns.CLASS);
        long candidates = model.classes().tags(classes[0]);
        boolean choice = (candidates & candidates - 1) != 0;
        if (choice) {
            features.scores(0, candidates, emissions);
        }
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int tag = Long.numberOfTrailingZeros(rest);
            before[tag] = choice ? emissions[tag] + model.transition(tags, tag) : 0;
        }
        for (int i = 1; i < length; i++) {
            long previous = candidates;
            candidates = model.classes().tags(classes[i]);
            if ((candidates & candidates - 1) == 0) {
                int tag = Long.numberOfTrailingZeros(candidates);
                back[i * tags + tag] = (byte) best(previous, tag);
                // Scores start anew: what came before is settled.
                before[tag] = 0;
                continue;
            }
            features.scores(i, candidates, emissions);
            for (long rest = candidates; rest != 0; rest &= rest - 1) {
                int tag = Long.numberOfTrailingZeros(rest);
                int from = best(previous, tag);
                back[i * tags + tag] = (byte) from;
                now[tag] = before[from] + model.transition(from, tag) + emissions[tag];
            }
            for (long rest = candidates; rest != 0; rest &= rest - 1) {
                int tag = Long.numberOfTrailingZeros(rest);
                before[tag] = now[tag];
            }
        }
        int best = Long.numberOfTrailingZeros(candidates);
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int tag = Long.numberOfTrailingZeros(rest);
            best = before[tag] > before[best] ? tag : best;
        }
        for (int i = length - 1; i >= 0; i--) {
            result[offset + i] = (short) best;
            best = back[i * tags + best];
        }
    }

    /** The best tag before a tag. */
    private int best(long previous, int tag) {
        int best = Long.numberOfTrailingZeros(previous);
        if ((previous & previous - 1) == 0) {
            return best;
        }
        int most = NOTHING;
        for (long rest = previous; rest != 0; rest &= rest - 1) {
            int from = Long.numberOfTrailingZeros(rest);
            int score = before[from] + model.transition(from, tag);
            if (score > most) {
                most = score;
                best = from;
            }
        }
        return best;
    }
}
