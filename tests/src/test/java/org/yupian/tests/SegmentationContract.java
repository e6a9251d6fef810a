package org.yupian.tests;

import java.util.BitSet;
import org.yupian.document.Spans;
import org.yupian.text.CharacterClass;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;

/** What every segmenter promises of every text. */
final class SegmentationContract {
    private SegmentationContract() {}

    /** The words of a text, found to keep the promises. */
    static Spans check(Segmenter segmenter, Mode mode, String text, String message) {
        Spans tokens;
        try {
            tokens = segmenter.segment(text);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(message, e);
        }
        check(tokens, mode, text, message);
        return tokens;
    }

    /** Checks words that were found in a text. That they are in order and not empty is what {@link Spans} stands for. */
    static void check(Spans tokens, Mode mode, String text, String message) {
        BitSet covered = new BitSet(text.length());
        StringBuilder rebuilt = new StringBuilder(text.length());
        int reach = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            String fault = fault(start, end, mode == Mode.PRECISE ? reach : 0, text);
            if (!fault.isEmpty()) {
                throw new AssertionError("%s: word %d, [%d, %d) %s".formatted(message, i, start, end, fault));
            }
            covered.set(start, end);
            if (mode == Mode.PRECISE) {
                rebuilt.append(text, reach, start).append(text, start, end);
                reach = end;
            }
        }
        for (int at = covered.nextClearBit(0); at < text.length(); at = covered.nextClearBit(at + 1)) {
            if (CharacterClass.of(text.codePointAt(at)) != CharacterClass.SPACE) {
                throw new AssertionError(
                        "%s: U+%04X at %d lies in no word".formatted(message, (int) text.charAt(at), at));
            }
        }
        if (mode == Mode.PRECISE
                && !rebuilt.append(text, reach, text.length()).toString().equals(text)) {
            throw new AssertionError(message + ": words and gaps do not make up the text");
        }
    }

    /** What is wrong with where a word stands that may begin at {@code least}, or "". */
    private static String fault(int start, int end, int least, String text) {
        if (start < 0 || end > text.length()) {
            return "leaves the text of " + text.length();
        }
        if (insidePair(text, start) || insidePair(text, end)) {
            return "cuts a surrogate pair";
        }
        return start < least ? "overlaps the one before" : "";
    }

    private static boolean insidePair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
