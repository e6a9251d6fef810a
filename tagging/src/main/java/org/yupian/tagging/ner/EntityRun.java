package org.yupian.tagging.ner;

import org.yupian.tagging.feature.Columns;
import org.yupian.text.CharacterClass;
import org.yupian.text.SentenceEnds;

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
    private final AtomCheck atoms = new AtomCheck();
    private char[] characters = new char[0];
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
            if (SentenceEnds.ends(text.charAt(at))) {
                return at + 1;
            }
        }
        boolean pair = limit < text.length() && Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit));
        return pair ? limit + 1 : limit;
    }

    private void block(CharSequence text, int from, int to) {
        int length = to - from;
        int labels = tagger.chain().labels().size();
        if (characters.length < length) {
            characters = new char[length + (length >> 1)];
            scores = new int[characters.length * labels];
            path = new byte[characters.length];
        }
        for (int i = 0; i < length; i++) {
            characters[i] = tagger.columns().reading(text.charAt(from + i));
        }
        tagger.columns().fill(characters, length, columns);
        tagger.chain().scores(columns, scores);
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
        int start = from + first;
        int end = from + last;
        while (start < end && (space(text.charAt(start)) || insidePair(text, start))) {
            start++;
        }
        while (end > start && (space(text.charAt(end - 1)) || insidePair(text, end))) {
            end--;
        }
        if (start < end
                && confidence >= tagger.threshold()
                && atoms.mayBe(text, from, from + length, start, end, confidence >= SURE)) {
            out.add(start, end, tagger.decoder().type(path[first]), confidence);
        }
    }

    private static boolean space(char c) {
        return CharacterClass.of(c) == CharacterClass.SPACE;
    }

    private static boolean insidePair(CharSequence text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
