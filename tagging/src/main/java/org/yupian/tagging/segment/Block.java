package org.yupian.tagging.segment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.tagging.feature.Units;
import org.yupian.text.SentenceEnds;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.WordMatcher;
import org.yupian.tokenize.trie.MatchSink;

/**
 * A stretch of the text in units, with what is fixed of its cuts: an atom is one unit and never cut apart, marks stand by
 * themselves, and what the user forces is as the user says. Scratch, for one thread.
 *
 * <p>It does not slide as the text of the engines with a dictionary does: a block goes back over the last words of the
 * one before, looks at them anew, and is as long as its one word if need be; and there is no alphabet to look codes up in.
 */
final class Block {
    /** Marks that are a word by themselves, whatever stands around them. */
    private static final String ALONE = ",:、“”‘\"()《》〈〉【】[]{}「」『』〔〕…—";

    private static final boolean[] STANDS_ALONE = table();

    private static final String FIRST_MULTIPLIERS = "十百千万";
    private static final String SECOND_MULTIPLIERS = "万亿";

    final Units units = new Units();
    /** What is fixed of the place before each unit; see {@link CutDecoder}. */
    byte[] plan = new byte[0];

    private final CharSequence text;
    private final ForcedSpans forced;
    private int start;

    Block(CharSequence text, ForcedSpans forced) {
        this.text = text;
        this.forced = forced;
    }

    private static boolean[] table() {
        boolean[] table = new boolean[Character.MAX_VALUE + 1];
        for (int i = 0; i < ALONE.length(); i++) {
            table[ALONE.charAt(i)] = true;
        }
        for (int c = 0; c < table.length; c++) {
            table[c] |= SentenceEnds.ends((char) c);
        }
        return table;
    }

    /** Where in the text the block begins. */
    int start() {
        return start;
    }

    /** Where in the text a unit begins; of the number of units, where the block ends. */
    int place(int unit) {
        return start + units.start(unit);
    }

    /** How many chars it has. */
    int length() {
        return units.length();
    }

    /**
     * Reads {@code text[from, to)}.
     *
     * @param soft whose SOFT words may begin or end inside an atom and hold marks; null if there are none
     */
    void read(int from, int to, @Nullable WordMatcher soft) {
        start = from;
        units.read(text, from, to);
        if (soft != null) {
            words(soft, (begin, end, number) -> {
                units.split(begin - start);
                units.split(end - start);
            });
        }
        splitForced();
        units.build();
        int count = units.count();
        if (plan.length < count) {
            plan = new byte[Math.max(count, 2 * plan.length)];
        }
        Arrays.fill(plan, 0, count, CutDecoder.FREE);
        for (int i = 0; i < count; i++) {
            if (alone(i)) {
                plan[i] = CutDecoder.CUT;
                if (i + 1 < count) {
                    plan[i + 1] = CutDecoder.CUT;
                }
            } else if (i > 0 && apart(i - 1, i)) {
                plan[i] = CutDecoder.CUT;
            } else if (i > 1 && multiplied(i)) {
                plan[i - 1] = CutDecoder.JOIN;
                plan[i] = CutDecoder.JOIN;
            }
        }
        if (soft != null) {
            words(soft, (begin, end, number) -> {
                for (int i = units.at(begin - start) + 1; i < units.at(end - start); i++) {
                    plan[i] = CutDecoder.FREE;
                }
            });
        }
        force();
    }

    private void words(WordMatcher soft, MatchSink sink) {
        for (int i = start; i < start + length(); i++) {
            soft.softStarting(i, (begin, end, number) -> {
                if (end <= start + length()) {
                    sink.accept(begin, end, number);
                }
            });
        }
    }

    /** Whether a unit is a mark or an atom that is a word whatever stands around it. */
    boolean alone(int unit) {
        int symbol = units.symbol(unit);
        return symbol < 0 ? units.alone(unit) : symbol <= Character.MAX_VALUE && STANDS_ALONE[symbol];
    }

    /** Whether a word in letters or a number stands beside something that would have been part of it, were it one atom. */
    boolean apart(int unit, int next) {
        boolean first = alphanumeric(unit);
        boolean second = alphanumeric(next);
        return (first && second) || (first && sign(next)) || (second && sign(unit));
    }

    /** Whether a number ends here with two multipliers, as 1.72万亿: no corpus cuts it, though 万亿 is a word by itself. */
    private boolean multiplied(int unit) {
        return SECOND_MULTIPLIERS.indexOf(units.symbol(unit)) >= 0
                && FIRST_MULTIPLIERS.indexOf(units.symbol(unit - 1)) >= 0
                && units.atom(unit - 2) == AtomKind.NUMBER;
    }

    private boolean alphanumeric(int unit) {
        return units.kind(unit) == CharacterKinds.LETTER || units.kind(unit) == CharacterKinds.DIGIT;
    }

    private boolean sign(int unit) {
        return units.kind(unit) == CharacterKinds.PUNCTUATION && units.symbol(unit) != '·';
    }

    /** Joins a middle dot to both sides where a path has it joined to one; returns whether there was one. */
    boolean joinNames(byte[] path) {
        boolean found = false;
        for (int i = 1; i + 1 < units.count(); i++) {
            if (units.symbol(i) == '·' && TagScheme.ends(path[i - 1]) != TagScheme.ends(path[i])) {
                for (int at = i; at <= i + 1; at++) {
                    if (plan[at] == CutDecoder.FREE) {
                        plan[at] = CutDecoder.JOIN;
                        found = true;
                    }
                }
            }
        }
        return found;
    }

    /** Whether a unit may have a label, by what is fixed of the place before it. */
    boolean allows(int unit, int label) {
        return unit == 0 || plan[unit] == CutDecoder.FREE || TagScheme.begins(label) == (plan[unit] == CutDecoder.CUT);
    }

    /** Whether there is nothing but white space in some units, which is no word then. */
    boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (units.kind(i) != CharacterKinds.SPACE) {
                return false;
            }
        }
        return true;
    }

    private void splitForced() {
        for (int i = forced.firstEndingAfter(start); i < forced.size() && forced.start(i) < start + length(); i++) {
            units.split(forced.start(i) - start);
            units.split(forced.end(i) - start);
            for (int piece = 0; piece < forced.pieces(i); piece++) {
                units.split(forced.pieceStart(i, piece) - start);
                units.split(forced.pieceEnd(i, piece) - start);
            }
        }
    }

    private void force() {
        for (int i = forced.firstEndingAfter(start); i < forced.size() && forced.start(i) < start + length(); i++) {
            whole(forced.start(i) - start, forced.end(i) - start);
            for (int piece = 0; piece < forced.pieces(i); piece++) {
                // White space between two pieces becomes a word for now; it is not handed out.
                whole(forced.pieceStart(i, piece) - start, forced.pieceEnd(i, piece) - start);
            }
        }
    }

    /** A word of its own. */
    private void whole(int from, int end) {
        int first = units.at(from);
        int next = units.at(end);
        plan[first] = CutDecoder.CUT;
        Arrays.fill(plan, first + 1, next, CutDecoder.JOIN);
        if (next < units.count()) {
            plan[next] = CutDecoder.CUT;
        }
    }
}
