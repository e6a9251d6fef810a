package org.yupian.tokenize.atom;

import static org.yupian.tokenize.atom.CharacterKinds.CLAUSE;
import static org.yupian.tokenize.atom.CharacterKinds.DIGIT;
import static org.yupian.tokenize.atom.CharacterKinds.MARK;
import static org.yupian.tokenize.atom.CharacterKinds.NUMERAL;
import static org.yupian.tokenize.atom.CharacterKinds.ORDINAL_SIGN;
import static org.yupian.tokenize.atom.CharacterKinds.OTHER;
import static org.yupian.tokenize.atom.CharacterKinds.SPACE;

/**
 * Finds the atoms that begin at a position: those of {@link WholeAtoms}, and numbers with what may belong to them. So several
 * may begin at one place ({@code 24} and {@code 24日}); a lattice weighs them, maximum matching takes the longest.
 *
 * <p>None is longer than {@link #LONGEST}, so scanning is linear in the text. It reads normalised characters (half-width,
 * lower case) over a buffer.
 */
public final class AtomScanner {
    /** The most code units one atom has; a longer run is cut there. */
    public static final int LONGEST = 4096;

    /** Units that make a time of the number before them. */
    private static final String TIME_UNITS = "年月日号时分秒";

    private final char[] text;
    private final byte[] kinds;
    private final WholeAtoms whole;

    /**
     * A scanner over buffers that the caller fills and refills.
     *
     * @param text normalised characters
     * @param kinds their {@link CharacterKinds}
     */
    public AtomScanner(char[] text, byte[] kinds) {
        this.text = text;
        this.kinds = kinds;
        this.whole = new WholeAtoms(text, kinds);
    }

    /** Receives the atoms that begin at one position. */
    @FunctionalInterface
    public interface Sink {
        /** An atom of this kind ends before position {@code end}. */
        void accept(int end, AtomKind kind);
    }

    /** Whether atoms can begin with a character of this kind, or need a look. */
    public static boolean mayBegin(byte kind) {
        return kind != OTHER && kind != SPACE && kind != CLAUSE;
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
            case NUMERAL -> numerals(floor, at, end, out);
            case ORDINAL_SIGN -> ordinal(at, end, out);
            case OTHER, SPACE, CLAUSE, MARK -> {}
            default -> whole(floor, at, end, out);
        }
    }

    /** The atom that nothing cuts, and if it is a number, what follows it. */
    private void whole(int floor, int at, int limit, Sink out) {
        int end = whole.end(floor, at, limit);
        if (end > at) {
            AtomKind kind = whole.kind();
            out.accept(end, kind);
            if (kind == AtomKind.NUMBER) {
                number(end, limit, out);
            }
        }
    }

    /** Whether a word that ends at {@code end} cuts an atom of {@link WholeAtoms} that begins before it. */
    public boolean cuts(int floor, int end, int limit) {
        if (!inAtom(kinds[end]) || !inAtom(kinds[end - 1])) {
            return false;
        }
        int at = end - 1;
        int first = Math.max(floor, end - LONGEST);
        while (at > first && inAtom(kinds[at - 1])) {
            at--;
        }
        while (at < end) {
            at = Math.max(at + 1, whole.end(floor, at, limit));
        }
        return at > end;
    }

    /** Whether an atom of {@link WholeAtoms} can begin with a character of this kind. */
    public static boolean inAtom(byte kind) {
        return kind != OTHER && kind != SPACE && kind != CLAUSE && kind != NUMERAL && kind != ORDINAL_SIGN;
    }

    private int endOf(int at, int limit, byte kind) {
        int end = at;
        while (end < limit && (kinds[end] == kind || (end > at && kinds[end] == MARK))) {
            end++;
        }
        return end;
    }

    // ---- numbers

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

    /** What its suffixes make of the number that ends at {@code digits}. */
    private void number(int digits, int limit, Sink out) {
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

    private void numerals(int floor, int at, int limit, Sink out) {
        if (at > floor && (kinds[at - 1] == NUMERAL || kinds[at - 1] == ORDINAL_SIGN || kinds[at - 1] == DIGIT)) {
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
}
