package org.yupian.tagging.segment;

import org.yupian.document.SpanSink;
import org.yupian.text.SentenceEnds;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.ForcedSpans;

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

    private final CharSequence text;
    private final int to;
    private final ForcedSpans forced;
    private final BlockDecoder decoder;
    private final Block block;
    private final SpanSink out;

    TaggingRun(TaggingSegmenter segmenter, CharSequence text, int from, int to, SpanSink out) {
        this.text = text;
        this.to = to;
        this.decoder = BlockDecoder.of(segmenter, text, from, to);
        this.forced = decoder.forced();
        this.block = decoder.block;
        this.out = out;
    }

    void run(int from) {
        for (int at = from; at < to; ) {
            at = space(at) && !decoder.insideForced(at) ? at + 1 : block(at, BLOCK);
        }
    }

    private boolean space(int at) {
        return CharacterKinds.of(text.charAt(at)) == CharacterKinds.SPACE;
    }

    /** Segments a block and returns where the next one begins. */
    private int block(int from, int size) {
        int end = end(from, size);
        decoder.decode(from, end);
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
            if (TagScheme.ends(decoder.path[i])) {
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

    /** Hands out the words that end by the char {@code limit} of the block and returns where in the text the last of them ends. */
    private int emit(int limit) {
        int start = 0;
        int count = block.units.count();
        for (int i = 0; i < count && block.units.start(i + 1) <= limit; i++) {
            if (TagScheme.ends(decoder.path[i]) || i + 1 == count) {
                if (!block.blank(start, i + 1)) {
                    out.accept(block.place(start), block.place(i + 1));
                }
                start = i + 1;
            }
        }
        return block.place(start);
    }
}
