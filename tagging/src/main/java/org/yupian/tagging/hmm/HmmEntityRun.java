package org.yupian.tagging.hmm;

import java.util.Arrays;
import org.yupian.document.Entities;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.text.CharacterClass;
import org.yupian.text.SentenceEnds;

/** One call's work: goes through the text block by block and collects entities. For one thread. */
final class HmmEntityRun {
    /** The most characters in a block. */
    private static final int BLOCK = 512;

    private final HmmEntityTagger tagger;
    private final CharSequence text;
    private final Spans.Builder spans = Spans.builder(16);
    private short[] types = new short[16];

    HmmEntityRun(HmmEntityTagger tagger, CharSequence text) {
        this.tagger = tagger;
        this.text = text;
    }

    Entities run() {
        for (int from = 0; from < text.length(); ) {
            int to = end(from);
            block(from, to);
            from = to;
        }
        float[] confidences = new float[spans.size()];
        Arrays.fill(confidences, 1);
        Tags tags = Tags.of(tagger.types(), Arrays.copyOf(types, spans.size()));
        return Entities.of(spans.build(), tags, confidences);
    }

    /** Where a block ends: behind a sentence, or where it is full. A surrogate pair stays whole. */
    private int end(int from) {
        int limit = Math.min(text.length(), from + BLOCK);
        for (int at = from; at < limit; at++) {
            if (SentenceEnds.ends(text.charAt(at))) {
                return at + 1;
            }
        }
        return insidePair(limit) ? limit + 1 : limit;
    }

    private void block(int from, int to) {
        int[] path = tagger.model().decode(HmmCharacters.of(text, from, to));
        for (int start = from; start < to; ) {
            int type = tagger.type(path[start - from]);
            int end = start + 1;
            // A pair has the label of its first half: none begins inside of one, and none ends there.
            while (end < to && (insidePair(end) || (type >= 0 && goesOn(type, path[end - from])))) {
                end++;
            }
            if (type >= 0) {
                add(start, end, type);
            }
            start = end;
        }
    }

    private boolean goesOn(int type, int label) {
        return tagger.continues(label) && tagger.type(label) == type;
    }

    /** Adds an entity without the white space at its ends. */
    private void add(int from, int to, int type) {
        int start = from;
        int end = to;
        while (start < end && space(start)) {
            start++;
        }
        while (end > start && space(end - 1)) {
            end--;
        }
        if (start < end) {
            if (spans.size() == types.length) {
                types = Arrays.copyOf(types, 2 * types.length);
            }
            types[spans.size()] = (short) type;
            spans.accept(start, end);
        }
    }

    private boolean space(int at) {
        return CharacterClass.of(text.charAt(at)) == CharacterClass.SPACE;
    }

    private boolean insidePair(int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
