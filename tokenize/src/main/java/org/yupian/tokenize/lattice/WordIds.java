package org.yupian.tokenize.lattice;

import org.yupian.tokenize.atom.AtomKind;

/** The numbering of what can stand on an edge: classes first, then the words of the dictionary. */
final class WordIds {
    /** Before the first word of a line. */
    static final int BEGIN = 0;
    /** After the last word of a line. */
    static final int END = 1;
    /** What says nothing of its neighbours: white space, and words of the user's. */
    static final int NEUTRAL = 2;
    /** A single character that is no word of the dictionary. */
    static final int UNKNOWN = 3;
    /** Words of 2, 3 and 4 characters that are not in the dictionary. */
    static final int UNKNOWN_2 = 4;

    static final int UNKNOWN_3 = 5;
    static final int UNKNOWN_4 = 6;

    private static final int FIRST_ATOM = 8;
    /** The first word of the dictionary; below it there is room for kinds of atoms to come. */
    static final int FIRST_WORD = 32;

    private WordIds() {}

    static int atom(AtomKind kind) {
        return FIRST_ATOM + kind.number();
    }

    /** How an edge's source is called in an explanation; the class of an id below {@link #FIRST_WORD}. */
    static String label(int id) {
        if (id >= FIRST_ATOM && id < FIRST_ATOM + AtomKind.count()) {
            return "atom " + AtomKind.of(id - FIRST_ATOM).label();
        }
        return switch (id) {
            case BEGIN -> "begin";
            case END -> "end";
            case NEUTRAL -> "neutral";
            case UNKNOWN -> "unknown character";
            case UNKNOWN_2, UNKNOWN_3, UNKNOWN_4 -> "unknown word";
            default -> "word";
        };
    }
}
