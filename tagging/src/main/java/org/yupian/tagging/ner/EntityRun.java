package org.yupian.tagging.ner;

import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Units;
import org.yupian.text.SentenceEnds;
import org.yupian.tokenize.atom.CharacterKinds;

/** One call's work: goes through the text block by block. For one thread. */
final class EntityRun {
    /** The most characters in a block. */
    private static final int BLOCK = 512;

    /** A word of code may be a name from here on. */
    private static final float SURE = 0.5f;

    private final EntityTagger tagger;
    private final EntityTagger.Found out;
    private final Columns columns = new Columns(EntityColumns.NAMES.size());
    private final EntityDecoder.Scratch scratch = new EntityDecoder.Scratch();
    private final Units units = Units.withOpenTopics();
    private int[] scores = new int[0];
    private byte[] path = new byte[0];

    EntityRun(EntityTagger tagger, EntityTagger.Found out) {
        this.tagger = tagger;
        this.out = out;
    }

    void run(CharSequence text) {
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            block(text, from, to);
            from = to;
        }
    }

    /** Where a block ends: behind a sentence, or where it is full. A surrogate pair stays whole. */
    private static int end(CharSequence text, int from) {
        int limit = Math.min(text.length(), from + BLOCK);
        for (int at = from; at < limit; at++) {
            if (SentenceEnds.ends(text.charAt(at)) && !inside(text, at)) {
                return at + 1;
            }
        }
        boolean pair = limit < text.length() && Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit));
        return pair ? limit + 1 : limit;
    }

    /** Whether a mark stands inside something that has no blanks, such as an address. */
    private static boolean inside(CharSequence text, int at) {
        return at > 0 && at + 1 < text.length() && ascii(text.charAt(at - 1)) && ascii(text.charAt(at + 1));
    }

    private static boolean ascii(char c) {
        return c > ' ' && c < 0x7f;
    }

    private void block(CharSequence text, int from, int to) {
        units.read(text, from, to);
        units.build();
        int length = units.count();
        if (path.length < length) {
            int room = length + (length >> 1);
            scores = new int[room * tagger.chain().labels().size()];
            path = new byte[room];
        }
        tagger.columns().fill(text, from, units, columns);
        tagger.scores(columns, scores);
        EntityDecoder decoder = tagger.decoder();
        decoder.decode(scores, length, path, scratch);
        for (int start = 0; start < length; ) {
            if (path[start] == LabelScheme.OUTSIDE) {
                start++;
                continue;
            }
            int end = decoder.end(path, start, length);
            emit(text, from, start, end, length);
            start = end;
        }
    }

    private void emit(CharSequence text, int from, int first, int last, int length) {
        float confidence = tagger.decoder().confidence(scores, length, path, first, last, scratch);
        int begin = first;
        int end = last;
        while (begin < end && space(begin)) {
            begin++;
        }
        while (end > begin && space(end - 1)) {
            end--;
        }
        if (begin < end && confidence >= tagger.threshold() && mayBe(text, from, begin, end, confidence)) {
            out.add(
                    from + units.start(begin),
                    from + units.start(end),
                    tagger.decoder().type(path[first]),
                    confidence);
        }
    }

    private boolean space(int unit) {
        return units.kind(unit) == CharacterKinds.SPACE;
    }

    /** An address is no name, and a word of code hardly is. */
    private boolean mayBe(CharSequence text, int from, int first, int last, float confidence) {
        if (last > first + 1) {
            return true;
        }
        return !units.alone(first)
                && (confidence >= SURE || !isCode(text, from + units.start(first), from + units.start(last)));
    }

    /** A word in small letters, perhaps with digits and signs: python, easy_install. Names of letters have a capital. */
    private static boolean isCode(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c > 0x7f || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
