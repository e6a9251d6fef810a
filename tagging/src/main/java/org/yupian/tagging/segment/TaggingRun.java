package org.yupian.tagging.segment;

import org.jspecify.annotations.Nullable;
import org.yupian.document.SpanSink;
import org.yupian.tagging.feature.Columns;
import org.yupian.text.SentenceEnds;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.WordMatcher;

/**
 * One call's work: goes through the text block by block. A block ends at white space; a longer one behind the end of a
 * sentence; and if there is none, its last words are looked at again with the next block. For one thread.
 */
final class TaggingRun {
    /** The most characters in a block, unless one word has more. */
    private static final int BLOCK = 1024;

    /** Words that end so close to the end of a block want to see what follows. */
    private static final int OVERLAP = 64;

    /** The words of a block that are handed out are a quarter of it at least, or else one is looked at again and again. */
    private static final int LEAST_PART = 4;

    private final TaggingSegmenter segmenter;
    private final CharSequence text;
    private final int to;
    private final ForcedSpans forced;
    /** Null where the user has no words. */
    private final @Nullable FavouredWords user;

    private final @Nullable WordMatcher matcher;
    private final Block block;
    private final Columns columns = new Columns(SegmentationColumns.NAMES.size());
    private final SpanSink out;
    private int[] scores = new int[0];
    private byte[] back = new byte[0];
    private byte[] path = new byte[0];

    TaggingRun(TaggingSegmenter segmenter, CharSequence text, int from, int to, SpanSink out) {
        this.segmenter = segmenter;
        this.text = text;
        this.to = to;
        FavouredWords user = segmenter.user();
        this.user = user;
        this.matcher = user == null ? null : user.entries().matcher(text, from, to);
        this.forced =
                user != null && matcher != null && user.entries().forces() ? matcher.forced() : ForcedSpans.none();
        this.block = new Block(text, forced);
        this.out = out;
    }

    void run(int from) {
        for (int at = from; at < to; ) {
            at = space(at) && !insideForced(at) ? at + 1 : block(at, BLOCK);
        }
    }

    private boolean space(int at) {
        return CharacterKinds.of(text.charAt(at)) == CharacterKinds.SPACE;
    }

    private boolean insideForced(int at) {
        int next = forced.firstEndingAfter(at);
        return next < forced.size() && forced.start(next) <= at;
    }

    /** Segments a block and returns where the next one begins. */
    private int block(int from, int size) {
        int end = end(from, size);
        block.read(from, end, user != null && user.favours() ? matcher : null);
        decode();
        if (end == to || space(end) || sentenceEnds(end)) {
            return emit(block.length());
        }
        int limit = block.length() - OVERLAP;
        if (block.units.start(unitsOfWords(limit)) >= block.length() / LEAST_PART) {
            return emit(limit);
        }
        // One word fills most of the block: look at more of it, up to a length at which it is cut in any case.
        return size <= AtomScanner.LONGEST ? block(from, 2 * size) : emit(block.length());
    }

    /** How many units there are in the words that end by the char {@code limit} of the block. */
    private int unitsOfWords(int limit) {
        int units = 0;
        for (int i = 0; block.units.start(i + 1) <= limit; i++) {
            if (TagScheme.ends(path[i])) {
                units = i + 1;
            }
        }
        return units;
    }

    private boolean sentenceEnds(int end) {
        return SentenceEnds.ends(text.charAt(end - 1));
    }

    /** Where a block ends that begins here: at white space, behind the last sentence that fits, or where it is full. */
    private int end(int from, int size) {
        int limit = Math.min(to, from + size);
        int sentence = -1;
        int next = forced.firstEndingAfter(from);
        for (int at = from; at < limit; at++) {
            if (next < forced.size() && at == forced.start(next)) {
                // A forced word is never divided between blocks.
                at = forced.end(next++) - 1;
                limit = Math.max(limit, at + 1);
            } else if (space(at)) {
                return at;
            } else if (sentenceEnds(at + 1)) {
                sentence = at + 1;
            }
        }
        if (limit == to || sentence < from + size / 2) {
            // A surrogate pair stays whole.
            boolean pair = limit < to && Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit));
            return pair ? limit + 1 : limit;
        }
        return sentence;
    }

    private void decode() {
        int length = block.units.count();
        int labels = segmenter.model().scheme().labels().size();
        if (scores.length < length * labels) {
            scores = new int[length * labels];
            back = new byte[length * labels];
            path = new byte[length];
        }
        segmenter.columns().fill(block.units, columns);
        segmenter.scores(block.units, columns, scores);
        if (user != null && matcher != null) {
            user.favour(matcher, block.start(), block.units, scores);
        }
        label();
        if (block.joinNames(path)) {
            label();
        }
        if (user != null && user.forbids()) {
            forbid(user);
        }
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
                if (words.entries().never(text, place(start), place(i + 1))) {
                    found |= cutInside(start, i + 1);
                }
                start = i + 1;
            }
        }
        return found;
    }

    /** Fixes a cut where in the word the model finds it least wrong, unless all of it has to stay together. */
    private boolean cutInside(int start, int end) {
        int labels = segmenter.model().scheme().labels().size();
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
        int cut = -(1 << 28);
        int joined = -(1 << 28);
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

    /** Where in the text a unit of the block begins. */
    private int place(int unit) {
        return block.start() + block.units.start(unit);
    }

    /** Hands out the words that end by the char {@code limit} of the block and returns where in the text the last of them ends. */
    private int emit(int limit) {
        int start = 0;
        int count = block.units.count();
        for (int i = 0; i < count && block.units.start(i + 1) <= limit; i++) {
            if (TagScheme.ends(path[i]) || i + 1 == count) {
                if (!block.blank(start, i + 1)) {
                    out.accept(place(start), place(i + 1));
                }
                start = i + 1;
            }
        }
        return place(start);
    }
}
