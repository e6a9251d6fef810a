package org.yupian.tokenize.atom;

import static org.yupian.tokenize.atom.CharacterKinds.DIGIT;
import static org.yupian.tokenize.atom.CharacterKinds.EMOJI;
import static org.yupian.tokenize.atom.CharacterKinds.FOREIGN;
import static org.yupian.tokenize.atom.CharacterKinds.LETTER;
import static org.yupian.tokenize.atom.CharacterKinds.MARK;
import static org.yupian.tokenize.atom.CharacterKinds.NUMERAL;
import static org.yupian.tokenize.atom.CharacterKinds.ORDINAL_SIGN;
import static org.yupian.tokenize.atom.CharacterKinds.OTHER;
import static org.yupian.tokenize.atom.CharacterKinds.PUNCTUATION;
import static org.yupian.tokenize.atom.CharacterKinds.SPACE;
import static org.yupian.tokenize.atom.CharacterKinds.SURROGATE;

import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;
import org.yupian.text.EmojiSequence;

/**
 * Finds the atoms that begin at a position: numbers, dates, words in letters, addresses, emoji. Several may
 * begin at one place ({@code 24} and {@code 24日}); a lattice weighs them, maximum matching takes the longest.
 *
 * <p>An atom begins only where a run of its characters begins, and none is longer than {@link #LONGEST}, so
 * scanning is linear in the text. It reads normalised characters (half-width, lower case) over a buffer.
 */
public final class AtomScanner {
    /** The most code units one atom has; a longer run is cut there. */
    public static final int LONGEST = 4096;

    /** Units that make a time of the number before them. */
    private static final String TIME_UNITS = "年月日号时分秒";

    private static final int LONGEST_MENTION = 30;
    private static final int LONGEST_TOPIC = 60;

    private final char[] text;
    private final byte[] kinds;
    /** Made when something first looks like an address. */
    private @Nullable AddressScanner addresses;

    /**
     * A scanner over buffers that the caller fills and refills.
     *
     * @param text normalised characters
     * @param kinds their {@link CharacterKinds}
     */
    public AtomScanner(char[] text, byte[] kinds) {
        this.text = text;
        this.kinds = kinds;
    }

    /** Receives the atoms that begin at one position. */
    @FunctionalInterface
    public interface Sink {
        /** An atom of this kind ends before position {@code end}. */
        void accept(int end, AtomKind kind);
    }

    /** Whether atoms can begin with a character of this kind, or need a look. */
    public static boolean mayBegin(byte kind) {
        return kind != OTHER && kind != SPACE;
    }

    /**
     * Hands the atoms that begin at {@code at} to the sink, the shorter ones first.
     *
     * @param floor where the stretch of text that may be looked at begins
     * @param limit where it ends
     */
    public void scan(int floor, int at, int limit, Sink out) {
        int end = Math.min(limit, at + LONGEST);
        switch (kinds[at]) {
            case DIGIT -> {
                digits(floor, at, end, out);
                keycap(at, end, out);
            }
            case LETTER -> letters(floor, at, end, out);
            case NUMERAL -> numerals(floor, at, end, out);
            case ORDINAL_SIGN -> ordinal(at, end, out);
            case FOREIGN -> run(floor, at, end, FOREIGN, AtomKind.FOREIGN, out);
            case PUNCTUATION -> punctuation(floor, at, end, out);
            case EMOJI, SURROGATE -> emoji(at, end, out);
            default -> {}
        }
    }

    private boolean begins(int floor, int at, byte kind) {
        return at == floor || kinds[at - 1] != kind;
    }

    private void run(int floor, int at, int limit, byte kind, AtomKind atom, Sink out) {
        if (begins(floor, at, kind)) {
            int end = endOf(at, limit, kind);
            if (end - at > 1) {
                out.accept(end, atom);
            }
        }
    }

    private int endOf(int at, int limit, byte kind) {
        int end = at;
        while (end < limit && (kinds[end] == kind || (end > at && kinds[end] == MARK))) {
            end++;
        }
        return end;
    }

    // ---- numbers

    private void digits(int floor, int at, int limit, Sink out) {
        if (!begins(floor, at, DIGIT)
                || continued(floor, at, ".", DIGIT)
                || (continued(floor, at, ",", DIGIT) && endOf(at, limit, DIGIT) == at + 3)) {
            return;
        }
        int end = decimal(at, limit);
        number(end, limit, out);
        if (end < limit && text[end] == ':' && end + 1 < limit && kinds[end + 1] == DIGIT) {
            clock(end, limit, out);
        }
        mixed(floor, at, limit, out);
        address(floor, at, limit, out);
    }

    /** Whether what stands before is a run of this kind that a joining mark carries on, so that no new one begins. */
    private boolean continued(int floor, int at, String marks, byte kind) {
        return at - 1 > floor && kinds[at - 2] == kind && marks.indexOf(text[at - 1]) >= 0;
    }

    /** The end of digits with points and thousands commas, each between two digits. */
    private int decimal(int at, int limit) {
        int end = endOf(at, limit, DIGIT);
        while (end + 1 < limit && (text[end] == '.' || text[end] == ',') && kinds[end + 1] == DIGIT) {
            int next = endOf(end + 1, limit, DIGIT);
            if (text[end] == ',' && next - end != 4) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The number that ends at {@code digits}, and what its suffixes make of it. */
    private void number(int digits, int limit, Sink out) {
        out.accept(digits, AtomKind.NUMBER);
        int end = digits;
        while (end < limit && kinds[end] == NUMERAL) {
            end++;
        }
        if (end > digits) {
            out.accept(end, AtomKind.NUMBER);
        }
        if (end < limit) {
            suffix(end, limit, out);
        }
    }

    private void suffix(int end, int limit, Sink out) {
        char c = text[end];
        if (c == '%' || c == '‰' || c == '℃') {
            out.accept(end + 1, AtomKind.PERCENT);
        } else if (TIME_UNITS.indexOf(c) >= 0) {
            out.accept(end + 1, AtomKind.TIME);
        }
        if (c == '分' && end + 2 < limit && text[end + 1] == '之') {
            share(end, limit, out);
        }
    }

    private void clock(int colon, int limit, Sink out) {
        int end = endOf(colon + 1, limit, DIGIT);
        if (end + 1 < limit && text[end] == ':' && kinds[end + 1] == DIGIT) {
            end = endOf(end + 1, limit, DIGIT);
        }
        out.accept(end, AtomKind.TIME);
    }

    private void numerals(int floor, int at, int limit, Sink out) {
        if (!begins(floor, at, NUMERAL) || (at > floor && (kinds[at - 1] == ORDINAL_SIGN || kinds[at - 1] == DIGIT))) {
            return;
        }
        int end = chineseDecimal(at, limit);
        if (end - at > 1) {
            out.accept(end, AtomKind.NUMBER);
        }
        if (end < limit) {
            suffix(end, limit, out);
        }
    }

    /** Numerals, with 点 between two of them: 三点五. */
    private int chineseDecimal(int at, int limit) {
        int end = endOf(at, limit, NUMERAL);
        if (end + 1 < limit && text[end] == '点' && kinds[end + 1] == NUMERAL) {
            end = endOf(end + 1, limit, NUMERAL);
        }
        return end;
    }

    /** 百分之三十, 三分之一: {@code divided} is where 分 stands. */
    private void share(int divided, int limit, Sink out) {
        int from = divided + 2;
        if (from >= limit) {
            return;
        }
        int end = kinds[from] == NUMERAL
                ? chineseDecimal(from, limit)
                : kinds[from] == DIGIT ? decimal(from, limit) : from;
        if (end > from) {
            out.accept(end, AtomKind.PERCENT);
        }
    }

    private void ordinal(int at, int limit, Sink out) {
        int from = at + 1;
        if (from >= limit) {
            return;
        }
        int end = kinds[from] == NUMERAL || kinds[from] == DIGIT ? from : -1;
        if (end < 0) {
            return;
        }
        while (end < limit && (kinds[end] == NUMERAL || kinds[end] == DIGIT)) {
            end++;
        }
        out.accept(end, AtomKind.ORDINAL);
    }

    // ---- letters

    private void letters(int floor, int at, int limit, Sink out) {
        if (!begins(floor, at, LETTER) || continued(floor, at, "'-’", LETTER) || followsMark(floor, at)) {
            return;
        }
        out.accept(word(at, limit), AtomKind.LETTERS);
        mixed(floor, at, limit, out);
        address(floor, at, limit, out);
    }

    /** Whether a letter with its accent stands before, so that the word has begun already. */
    private boolean followsMark(int floor, int at) {
        return at - 1 > floor && kinds[at - 1] == MARK && kinds[at - 2] == LETTER;
    }

    /** Letters, with an apostrophe or hyphen between two of them. */
    private int word(int at, int limit) {
        int end = endOf(at, limit, LETTER);
        while (end + 1 < limit
                && (text[end] == '\'' || text[end] == '-' || text[end] == '’')
                && kinds[end + 1] == LETTER) {
            end = endOf(end + 1, limit, LETTER);
        }
        return end;
    }

    /** Letters and digits in one run, such as {@code f-16} or {@code mp3}; handed out only where it has both. */
    private void mixed(int floor, int at, int limit, Sink out) {
        if (at > floor && (alphanumeric(at - 1) || (at - 1 > floor && joins(floor, at - 1, limit)))) {
            return;
        }
        boolean letters = false;
        boolean digits = false;
        int end = at;
        while (end < limit) {
            byte kind = kinds[end];
            if (kind == LETTER) {
                letters = true;
            } else if (kind == DIGIT) {
                digits = true;
            } else if (!(kind == MARK && end > at) && !joins(at, end, limit)) {
                break;
            }
            end++;
        }
        if (letters && digits) {
            out.accept(end, AtomKind.MIXED);
        }
    }

    private boolean joins(int at, int end, int limit) {
        char c = text[end];
        return (c == '-' || c == '.' || c == '_')
                && end > at
                && end + 1 < limit
                && alphanumeric(end - 1)
                && alphanumeric(end + 1);
    }

    private boolean alphanumeric(int at) {
        return kinds[at] == LETTER || kinds[at] == DIGIT;
    }

    private void address(int floor, int at, int limit, Sink out) {
        AddressScanner scanner = addresses;
        if (scanner == null) {
            scanner = new AddressScanner(text, kinds);
            addresses = scanner;
        }
        scanner.scan(floor, at, limit, out);
    }

    // ---- marks

    private void punctuation(int floor, int at, int limit, Sink out) {
        char c = text[at];
        if (c == '@') {
            mention(at, limit, out);
        } else if (c == '#') {
            topic(at, limit, out);
            keycap(at, limit, out);
        } else if ((c == '…' || c == '—' || c == '.' || c == '-' || c == '~' || c == '*' || c == '=' || c == '_')
                && (at == floor || text[at - 1] != c)) {
            int end = at;
            while (end < limit && text[end] == c) {
                end++;
            }
            if (end - at > 1) {
                out.accept(end, AtomKind.MARKS);
            }
        }
    }

    private void mention(int at, int limit, Sink out) {
        int stop = Math.min(limit, at + 1 + LONGEST_MENTION);
        int end = at + 1;
        while (end < stop && nameCharacter(end)) {
            end++;
        }
        if (end > at + 1) {
            out.accept(end, AtomKind.MENTION);
        }
    }

    private boolean nameCharacter(int at) {
        byte kind = kinds[at];
        return kind == LETTER
                || kind == DIGIT
                || kind == NUMERAL
                || kind == FOREIGN
                || kind == ORDINAL_SIGN
                || text[at] == '_'
                || text[at] == '-'
                || (text[at] >= '\u4e00' && text[at] <= '\u9fff');
    }

    private void topic(int at, int limit, Sink out) {
        int stop = Math.min(limit, at + LONGEST_TOPIC);
        for (int end = at + 1; end < stop && kinds[end] != SPACE; end++) {
            if (text[end] == '#') {
                if (end > at + 1) {
                    out.accept(end + 1, AtomKind.TOPIC);
                }
                return;
            }
        }
    }

    private void keycap(int at, int limit, Sink out) {
        if (at + 1 < limit && kinds[at + 1] == MARK) {
            emoji(at, limit, out);
        }
    }

    private void emoji(int at, int limit, Sink out) {
        int end = EmojiSequence.end(CharBuffer.wrap(text, 0, limit), at, limit);
        if (end > at) {
            out.accept(end, AtomKind.EMOJI);
        }
    }
}
