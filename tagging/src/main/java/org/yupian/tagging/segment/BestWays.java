package org.yupian.tagging.segment;

/**
 * The best labellings of a block that have certain labels in certain places: Viterbi's algorithm from both ends, so that the best way
 * through a place costs two look-ups. All scores are in units of the model's step. Immutable once made.
 */
final class BestWays {
    private final CutDecoder decoder;
    private final BlockDecoder decoded;
    private final int count;
    private final int labels;
    /** What the best way to each label scores, its own score included: {@code to[unit * labels + label]}. */
    private final int[] to;
    /** What the best way from each label to the end scores, its own score left out. */
    private final int[] from;

    BestWays(CutDecoder decoder, BlockDecoder decoded) {
        this.decoder = decoder;
        this.decoded = decoded;
        this.count = decoded.block.units.count();
        this.labels = decoder.labels();
        this.to = new int[count * labels];
        this.from = new int[count * labels];
        forward();
        backward();
    }

    private void forward() {
        for (int unit = 0; unit < count; unit++) {
            for (int label = 0; label < labels; label++) {
                int before = unit == 0 ? decoder.start(label) : arriving(unit, previous(unit, label), label);
                to[unit * labels + label] = sum(before, score(unit, label));
            }
        }
    }

    private void backward() {
        for (int unit = count - 1; unit >= 0; unit--) {
            for (int label = 0; label < labels; label++) {
                from[unit * labels + label] =
                        unit == count - 1 ? decoder.end(label) : onward(unit, label, next(unit, label));
            }
        }
    }

    /** The label before a unit's from which the best way to this label comes; the first of several. */
    private int previous(int unit, int label) {
        int best = 0;
        for (int before = 1; before < labels; before++) {
            if (arriving(unit, before, label) > arriving(unit, best, label)) {
                best = before;
            }
        }
        return best;
    }

    private int arriving(int unit, int before, int label) {
        return sum(to[(unit - 1) * labels + before], decoder.transition(before, label));
    }

    /** The label after a unit's to which the best way from this label goes; the first of several. */
    private int next(int unit, int label) {
        int best = 0;
        for (int after = 1; after < labels; after++) {
            if (onward(unit, label, after) > onward(unit, label, best)) {
                best = after;
            }
        }
        return best;
    }

    private int onward(int unit, int label, int after) {
        return sum(sum(decoder.transition(label, after), score(unit + 1, after)), from[(unit + 1) * labels + after]);
    }

    /** What a label scores at a unit by itself. */
    int score(int unit, int label) {
        return decoded.block.allows(unit, label) ? decoded.scores[unit * labels + label] : CutDecoder.FORBIDDEN;
    }

    /** Sums of what is forbidden must not run over. */
    private static int sum(int one, int other) {
        return Math.max(CutDecoder.FORBIDDEN, one + other);
    }

    /** Whether a score is one that a labelling can have. */
    static boolean possible(int score) {
        return score > CutDecoder.FORBIDDEN / 2;
    }

    /** What the best labelling scores. */
    int best() {
        int best = Integer.MIN_VALUE;
        for (int label = 0; label < labels; label++) {
            best = Math.max(best, through(count - 1, label));
        }
        return best;
    }

    /** What the best labelling scores that has a label at a unit. */
    private int through(int unit, int label) {
        return sum(to[unit * labels + label], from[unit * labels + label]);
    }

    /** The label of a unit in the best labelling in which a word begins there, or none does. */
    private int best(int unit, boolean cut) {
        int best = -1;
        for (int label = 0; label < labels; label++) {
            if (TagScheme.begins(label) == cut && (best < 0 || through(unit, label) > through(unit, best))) {
                best = label;
            }
        }
        return best;
    }

    /** What the best labelling scores in which a word begins at a unit, or none does. */
    int score(int unit, boolean cut) {
        return through(unit, best(unit, cut));
    }

    /** The best labelling in which a word begins at a unit, or none does. */
    byte[] path(int unit, boolean cut) {
        byte[] path = new byte[count];
        path[unit] = (byte) best(unit, cut);
        trace(unit, unit, path);
        return path;
    }

    /** What the best labelling scores in which some units are a word. */
    int score(int start, int end, TagScheme scheme) {
        int score = to[start * labels + scheme.label(0, end - start)];
        for (int unit = start + 1; unit < end; unit++) {
            int before = scheme.label(unit - 1 - start, end - start);
            int label = scheme.label(unit - start, end - start);
            score = sum(score, sum(decoder.transition(before, label), score(unit, label)));
        }
        return sum(score, from[(end - 1) * labels + scheme.label(end - 1 - start, end - start)]);
    }

    /** The best labelling in which some units are a word. */
    byte[] path(int start, int end, TagScheme scheme) {
        byte[] path = new byte[count];
        for (int unit = start; unit < end; unit++) {
            path[unit] = (byte) scheme.label(unit - start, end - start);
        }
        trace(start, end - 1, path);
        return path;
    }

    /** Fills in what stands before the first and behind the last of some units whose labels are there. */
    private void trace(int first, int last, byte[] path) {
        for (int unit = first; unit > 0; unit--) {
            path[unit - 1] = (byte) previous(unit, path[unit]);
        }
        for (int unit = last; unit + 1 < count; unit++) {
            path[unit + 1] = (byte) next(unit, path[unit]);
        }
    }
}
