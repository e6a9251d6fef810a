package org.yupian.text;

import java.util.Locale;
import java.util.Set;
import org.yupian.document.SpanSink;

/** One pass of {@link SentenceSplitter} over one text: the sentence begun and which straight quotes are open. */
final class SentenceScan {
    private static final String CLOSERS = "”’」』）】》〉〕］｝〗〙〛)]}｣»";
    private static final String CONTINUING = "，、：,:；;";
    private static final String NUMERALS = "〇一二三四五六七八九十百";
    /** Longer than any abbreviation below and any number before a list item; bounds what is looked back at. */
    private static final int LOOK_BACK = 8;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "inc", "ltd", "co", "corp", "vs", "cf", "al", "approx",
            "dept", "gen", "col", "capt", "rev", "hon");

    /** Words of their own, and abbreviations only before a number. */
    private static final Set<String> BEFORE_NUMBERS =
            Set.of("no", "nos", "vol", "fig", "figs", "pp", "art", "sec", "ch");

    private final CharSequence text;
    private final int to;
    private final boolean semicolons;
    private final SpanSink out;
    private int start = -1;
    private int end;
    private boolean doubleOpen;
    private boolean singleOpen;

    SentenceScan(CharSequence text, int to, boolean semicolons, SpanSink out) {
        this.text = text;
        this.to = to;
        this.semicolons = semicolons;
        this.out = out;
    }

    void run(int from) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (SentenceEnds.isLineEnd(c)) {
                finish();
                doubleOpen = false;
                singleOpen = false;
                i++;
            } else if (CharacterClass.of(c) == CharacterClass.SPACE) {
                i++;
            } else {
                if (start < 0) {
                    start = i;
                }
                i = isStop(c) ? passStops(i) : passOther(i);
            }
        }
        finish();
    }

    private void finish() {
        if (start >= 0) {
            out.accept(start, end);
            start = -1;
        }
    }

    private int passOther(int i) {
        noteQuote(i);
        end = i + 1;
        return end;
    }

    /**
     * Passes a run of stops. Where they end the sentence, takes what closes after them and hands the sentence
     * out; where they do not, the closers are left to be read as any other character.
     */
    private int passStops(int first) {
        int after = first;
        boolean ascii = true;
        boolean dots = true;
        while (after < to && isStop(text.charAt(after))) {
            char c = text.charAt(after++);
            ascii &= c < 0x80;
            dots &= isDot(c);
        }
        int closed = closersEnd(after);
        boolean ends;
        if (dots && after - first < 3) {
            ends = endsFullStop(first, closed);
        } else if (ascii) {
            ends = endsAscii(first, after, closed);
        } else {
            // What opens with an ellipsis goes on after it.
            ends = first > start || text.charAt(first) != '…';
        }
        end = after;
        if (!ends) {
            return after;
        }
        for (int i = after; i < closed; i++) {
            noteQuote(i);
        }
        end = closed;
        if (closed == to || !is(CONTINUING, text.charAt(closed))) {
            finish();
        }
        return closed;
    }

    /** Closing quotes and brackets, and marks such as the emoji style of ‼️, from {@code i} on. */
    private int closersEnd(int i) {
        int next = i;
        boolean doubleLeft = doubleOpen;
        boolean singleLeft = singleOpen;
        while (next < to) {
            char c = text.charAt(next);
            if (c == '"' && doubleLeft) {
                doubleLeft = false;
            } else if (c == '\'' && singleLeft) {
                singleLeft = false;
            } else if (!is(CLOSERS, c) && CharacterClass.of(c) != CharacterClass.MARK) {
                break;
            }
            next++;
        }
        return next;
    }

    /** After ASCII !, ? and ...: they are also parts of addresses and names, such as {@code ?q=1}. */
    private boolean endsAscii(int first, int afterStops, int next) {
        if (first == start && text.charAt(first) == '.') {
            return false;
        }
        if (next > afterStops || next >= to || (first > start && classAt(first - 1) == CharacterClass.HAN)) {
            return true;
        }
        CharacterClass following = classAt(next);
        return following != CharacterClass.LATIN
                && following != CharacterClass.DIGIT
                && !is("=&/#%_-", text.charAt(next));
    }

    private boolean endsFullStop(int dot, int next) {
        if (dot == start) {
            return false;
        }
        boolean latin = classAt(dot - 1) == CharacterClass.LATIN;
        if (isListNumber(dot) || (latin && isAbbreviation(dot))) {
            return false;
        }
        if (next >= to) {
            return true;
        }
        CharacterClass following = classAt(next);
        if (following == CharacterClass.HAN) {
            return latin || next > dot + 1;
        }
        return following == CharacterClass.SPACE && !isLowerAfterSpace(next);
    }

    private boolean isLowerAfterSpace(int next) {
        // One space is what stands between words; more would let a text of dots and spaces cost quadratic time.
        return next + 1 < to && Character.isLowerCase(text.charAt(next + 1));
    }

    /** Whether the sentence so far is only the number of a list item: 1. or 1.2. or 三. or A. */
    private boolean isListNumber(int dot) {
        if (dot - start > LOOK_BACK) {
            return false;
        }
        if (dot - start == 1 && classAt(start) == CharacterClass.LATIN) {
            return true;
        }
        for (int i = start; i < dot; i++) {
            char c = text.charAt(i);
            if (c != '.' && CharacterClass.of(c) != CharacterClass.DIGIT && !is(NUMERALS, c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word before the dot is one letter, as in initials, or a known abbreviation. */
    private boolean isAbbreviation(int dot) {
        int first = dot;
        while (first > start && dot - first < LOOK_BACK && classAt(first - 1) == CharacterClass.LATIN) {
            first--;
        }
        if (dot - first == 1) {
            return true;
        }
        String word = text.subSequence(first, dot).toString().toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word)
                || (BEFORE_NUMBERS.contains(word) && dot + 2 < to && classAt(dot + 2) == CharacterClass.DIGIT);
    }

    private void noteQuote(int i) {
        char c = text.charAt(i);
        if (c == '"') {
            doubleOpen = !doubleOpen;
        } else if (c == '\'') {
            boolean apostrophe = i > start && i + 1 < to && isLatin(i - 1) && isLatin(i + 1);
            singleOpen ^= !apostrophe;
        }
    }

    private boolean isStop(char c) {
        return SentenceEnds.isStop(c) || c == '…' || isDot(c) || (semicolons && SentenceEnds.isSemicolon(c));
    }

    private static boolean isDot(char c) {
        return c == '.' || c == '．';
    }

    private boolean isLatin(int i) {
        return classAt(i) == CharacterClass.LATIN;
    }

    private CharacterClass classAt(int i) {
        return CharacterClass.of(text.charAt(i));
    }

    private static boolean is(String set, char c) {
        return set.indexOf(c) >= 0;
    }
}
