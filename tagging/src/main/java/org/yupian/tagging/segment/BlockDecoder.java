package org.yupian.tagging.segment;

import org.jspecify.annotations.Nullable;
import org.yupian.document.SpanSink;
import org.yupian.tagging.feature.Columns;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.WordMatcher;

/**
 * Decodes one block of a text after another: scores, the best labels, and what names and forbidden words change of them. What it
 * holds of a block is valid until the next one. Scratch, for one thread.
 */
final class BlockDecoder {
    /** The block that was decoded; its plan with all that has been fixed on the way. */
    final Block block;

    final Columns columns = new Columns(SegmentationColumns.NAMES.size());
    /** What the labels score, in units of the model's step: {@code scores[unit * labels + label]}. */
    int[] scores = new int[0];
    /** The best label of each unit. */
    byte[] path = new byte[0];

    private final TaggingSegmenter segmenter;
    private final CharSequence text;
    private final ForcedSpans forced;
    /** Null where the user has no words. */
    private final @Nullable FavouredWords user;

    private final @Nullable WordMatcher matcher;
    private byte[] back = new byte[0];

    private BlockDecoder(
            TaggingSegmenter segmenter, CharSequence text, @Nullable WordMatcher matcher, ForcedSpans forced) {
        this.segmenter = segmenter;
        this.text = text;
        this.user = segmenter.user();
        this.matcher = matcher;
        this.forced = forced;
        this.block = new Block(text, forced);
    }

    /** A decoder of blocks of {@code text[from, to)}. */
    static BlockDecoder of(TaggingSegmenter segmenter, CharSequence text, int from, int to) {
        FavouredWords user = segmenter.user();
        if (user == null) {
            return new BlockDecoder(segmenter, text, null, ForcedSpans.none());
        }
        WordMatcher matcher = user.entries().matcher(text, from, to);
        return new BlockDecoder(
                segmenter, text, matcher, user.entries().forces() ? matcher.forced() : ForcedSpans.none());
    }

    /** Another one for the same text, so that what this one holds can be kept. */
    BlockDecoder another() {
        return new BlockDecoder(segmenter, text, matcher, forced);
    }

    /** What the user forces in the text. */
    ForcedSpans forced() {
        return forced;
    }

    /** Hands out the stretches of the text that white space divides, unless a word of the user's holds it. */
    void stretches(SpanSink out) {
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && !gap(end)) {
                end++;
            }
            if (end > at) {
                out.accept(at, end);
            }
            at = end + 1;
        }
    }

    private boolean gap(int at) {
        return CharacterKinds.of(text.charAt(at)) == CharacterKinds.SPACE && !insideForced(at);
    }

    /** Whether a char belongs to what the user forces. */
    boolean insideForced(int at) {
        int next = forced.firstEndingAfter(at);
        return next < forced.size() && forced.start(next) <= at;
    }

    /** Decodes {@code text[from, end)}. */
    void decode(int from, int end) {
        WordMatcher soft = user != null && user.favours() ? matcher : null;
        block.read(from, end, soft);
        int length = block.units.count();
        int labels = segmenter.decoder().labels();
        if (scores.length < length * labels) {
            scores = new int[length * labels];
            back = new byte[length * labels];
            path = new byte[length];
        }
        segmenter.columns().fill(block.units, columns);
        segmenter.scores(block.units, columns, scores);
        if (user != null && soft != null) {
            user.favour(soft, from, block.units, scores);
        }
        label();
        if (block.joinNames(path)) {
            label();
        }
        if (user != null && user.forbids()) {
            forbid(user);
        }
    }

    /** The scores with what is fixed, of which one unit is worth {@code unit}: −∞ where a label is not allowed. */
    float[] emissions(float unit) {
        int labels = segmenter.decoder().labels();
        float[] emissions = new float[block.units.count() * labels];
        for (int i = 0; i < emissions.length; i++) {
            emissions[i] = block.allows(i / labels, i % labels) ? scores[i] * unit : Float.NEGATIVE_INFINITY;
        }
        return emissions;
    }

    private void label() {
        segmenter.decoder().decode(scores, block.units.count(), block.plan, 0, back, path);
    }

    /** Cuts words that the user never wants. What comes out instead may be such words again. */
    private void forbid(FavouredWords words) {
        while (cutForbidden(words)) {
            label();
        }
    }

    /** Fixes a cut in every word of the path that is forbidden; returns whether there was one. */
    private boolean cutForbidden(FavouredWords words) {
        boolean found = false;
        int start = 0;
        for (int i = 0; i < block.units.count(); i++) {
            if (TagScheme.ends(path[i])) {
                if (words.entries().never(text, block.place(start), block.place(i + 1))) {
                    found |= cutInside(start, i + 1);
                }
                start = i + 1;
            }
        }
        return found;
    }

    /** Fixes a cut where in the word the model finds it least wrong, unless all of it has to stay together. */
    private boolean cutInside(int start, int end) {
        int labels = segmenter.decoder().labels();
        int best = start;
        int most = Integer.MIN_VALUE;
        for (int i = start + 1; i < end; i++) {
            if (block.plan[i] == CutDecoder.FREE) {
                int gain = gain(i, labels);
                if (gain > most) {
                    most = gain;
                    best = i;
                }
            }
        }
        if (best > start) {
            block.plan[best] = CutDecoder.CUT;
        }
        return best > start;
    }

    /** By how much the best label that begins a word scores above the best one that does not. */
    private int gain(int position, int labels) {
        int cut = CutDecoder.FORBIDDEN;
        int joined = CutDecoder.FORBIDDEN;
        for (int label = 0; label < labels; label++) {
            int score = scores[position * labels + label];
            if (TagScheme.begins(label)) {
                cut = Math.max(cut, score);
            } else {
                joined = Math.max(joined, score);
            }
        }
        return cut - joined;
    }
}
