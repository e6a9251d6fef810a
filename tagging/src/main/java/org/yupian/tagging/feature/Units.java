package org.yupian.tagging.feature;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.text.CharacterClass;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.atom.WholeAtoms;

/**
 * A stretch of text as taggers read it: character by character, but an atom that nothing cuts is one unit ({@link
 * WholeAtoms}), and so is a character with the marks that combine with it. Of an atom a tagger sees what kind it is and no more,
 * so that 23,876 and 4,031 are tagged alike wherever they stand. Scratch, for one thread; filled again and again.
 */
public final class Units {
    /** Symbols of atoms are below 0, those of characters are their code points. */
    private static final int FIRST_ATOM = -64;

    /** A number of so many digits, those of five and more being alike. */
    private static final int DIGITS = FIRST_ATOM;

    private static final int LONG_NUMBER = 5;
    private static final int DECIMAL = DIGITS + LONG_NUMBER + 1;
    private static final int CLOCK = DECIMAL + 1;
    private static final int DATE = CLOCK + 1;
    /** And the kind of any other atom. */
    private static final int KINDS = DATE + 1;

    private final CharacterReadings readings = CharacterReadings.standard();
    private final boolean open;
    private char[] chars = new char[0];
    private byte[] kinds = new byte[0];
    /** For each char the unit that begins there, -1 inside one; for the end how many there are. */
    private int[] unitAt = new int[1];
    /** Where each unit begins, and the end. */
    private int[] starts = new int[1];

    private int[] symbols = new int[0];
    private byte[] types = new byte[0];
    private boolean[] splits = new boolean[0];
    private boolean anySplit;
    private int length;
    private int count;

    /** Units of nothing yet. */
    public Units() {
        this(false);
    }

    private Units(boolean open) {
        this.open = open;
    }

    /** Units of nothing yet, for which a {@code @name} or a {@code #topic#} is no atom, but text in which there may be atoms and names. */
    public static Units withOpenTopics() {
        return new Units(true);
    }

    /** Reads {@code text[from, to)}; units are there after {@link #build}. */
    public void read(CharSequence text, int from, int to) {
        length = to - from;
        if (chars.length < length) {
            chars = new char[length];
            kinds = new byte[length];
            unitAt = new int[length + 1];
            starts = new int[length + 1];
            symbols = new int[length];
            types = new byte[length];
            splits = new boolean[length];
        }
        for (int i = 0; i < length; i++) {
            char raw = text.charAt(from + i);
            char reading = readings.reading(raw);
            chars[i] = reading;
            kinds[i] = CharacterKinds.raw(raw, reading);
        }
        if (anySplit) {
            Arrays.fill(splits, false);
            anySplit = false;
        }
    }

    /** Has a unit begin at a char, even inside an atom. */
    public void split(int at) {
        if (at > 0 && at < length) {
            splits[at] = true;
            anySplit = true;
        }
    }

    /** Finds the units of what was read. */
    public void build() {
        WholeAtoms atoms = new WholeAtoms(chars, kinds);
        count = 0;
        for (int i = 0; i < length; ) {
            byte kind = kinds[i];
            int end = i + 1;
            if (kind == CharacterKinds.OTHER || kind == CharacterKinds.NUMERAL) {
                add(i, chars[i], typeAt(i));
            } else {
                end = atoms.end(0, i, length);
                if (end > i && !(open && holdsText(atoms.kind()))) {
                    atom(i, end, atoms.kind());
                } else {
                    end = i + 1;
                    add(i, pair(i) ? Character.toCodePoint(chars[i], chars[i + 1]) : chars[i], typeAt(i));
                }
            }
            i = end < length && belongs(end) ? withMarks(end) : end;
        }
        unitAt[length] = count;
        starts[count] = length;
    }

    private void add(int at, int symbol, byte type) {
        unitAt[at] = count;
        starts[count] = at;
        symbols[count] = symbol;
        types[count++] = type;
    }

    private void atom(int from, int end, AtomKind kind) {
        if (!anySplit || !split(from, end)) {
            inside(from, end);
            add(from, symbol(from, end, kind), type(from, kind));
        }
    }

    /** The pieces of an atom that the user's words begin or end in. */
    private boolean split(int from, int end) {
        int start = from;
        for (int i = from + 1; i < end; i++) {
            if (splits[i]) {
                piece(start, i);
                start = i;
            }
        }
        if (start > from) {
            piece(start, end);
        }
        return start > from;
    }

    private void piece(int from, int end) {
        AtomKind kind = AtomKind.NUMBER;
        for (int i = from; i < end; i++) {
            kind = kinds[i] == CharacterKinds.DIGIT ? kind : AtomKind.MIXED;
        }
        inside(from, end);
        add(from, symbol(from, end, kind), type(from, kind));
    }

    private void inside(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            unitAt[i] = -1;
        }
    }

    private int symbol(int from, int end, AtomKind kind) {
        return switch (kind) {
            case NUMBER -> number(from, end);
            case TIME -> has(':', from, end) || has('∶', from, end) ? CLOCK : DATE;
            case LETTERS -> end == from + 1 ? chars[from] : KINDS + kind.number();
            case MARKS -> chars[from];
            default -> KINDS + kind.number();
        };
    }

    private int number(int from, int end) {
        boolean decimal = has('.', from, end) || has(',', from, end) || has('·', from, end);
        return decimal ? DECIMAL : DIGITS + Math.min(end - from, LONG_NUMBER);
    }

    private boolean has(char sign, int from, int end) {
        for (int i = from; i < end; i++) {
            if (chars[i] == sign) {
                return true;
            }
        }
        return false;
    }

    private byte type(int from, AtomKind kind) {
        boolean named = kind == AtomKind.MIXED || kind == AtomKind.LETTERS;
        return named ? (byte) readings.type('a') : typeAt(from);
    }

    private byte typeAt(int at) {
        return (byte) readings.type(chars[at]);
    }

    /** Whether a char belongs to what stands before it: a mark, or the second half of a pair. */
    private boolean belongs(int at) {
        return (kinds[at] == CharacterKinds.MARK && kinds[at - 1] != CharacterKinds.SPACE)
                || Character.isSurrogatePair(chars[at - 1], chars[at])
                || (pair(at)
                        && CharacterClass.of(Character.toCodePoint(chars[at], chars[at + 1])) == CharacterClass.MARK);
    }

    private boolean pair(int at) {
        return at + 1 < length && Character.isSurrogatePair(chars[at], chars[at + 1]);
    }

    private int withMarks(int from) {
        int end = from;
        while (end < length && belongs(end)) {
            unitAt[end++] = -1;
        }
        return end;
    }

    /** How many units there are. */
    public int count() {
        return count;
    }

    /** How many chars were read. */
    public int length() {
        return length;
    }

    /** Where a unit begins, from the beginning of the stretch; of the number of units, the end. */
    public int start(int unit) {
        return starts[unit];
    }

    /** The unit that begins at a char, -1 if none does; at the end how many there are. */
    public int at(int position) {
        return unitAt[position];
    }

    /** The chars as they are read; those of the stretch are the first. */
    public char[] chars() {
        return chars;
    }

    /** What a unit is: the code point of its character, or below 0 what kind of atom. */
    public int symbol(int unit) {
        return symbols[unit];
    }

    /** The chars of a unit as they are read. */
    public CharSequence letters(int unit) {
        return CharBuffer.wrap(chars, starts[unit], starts[unit + 1] - starts[unit]);
    }

    /** The type of a unit, as {@link CharacterReadings#type} numbers them. */
    public int type(int unit) {
        return types[unit];
    }

    /** The {@link CharacterKinds} of the first char of a unit. */
    public byte kind(int unit) {
        return kinds[starts[unit]];
    }

    /** What kind of atom a unit is to a tagger; null if it is a character, or a mark or letter that is read as one. */
    public @Nullable AtomKind atom(int unit) {
        int symbol = symbols[unit];
        if (symbol >= 0) {
            return null;
        }
        if (symbol >= KINDS) {
            return AtomKind.of(symbol - KINDS);
        }
        return symbol == CLOCK || symbol == DATE ? AtomKind.TIME : AtomKind.NUMBER;
    }

    /** Whether a unit is a word in letters, or has letters and digits. */
    public boolean lettered(int unit) {
        int kind = symbols[unit] - KINDS;
        return kind == AtomKind.LETTERS.number()
                || kind == AtomKind.MIXED.number()
                || (symbols[unit] > 0 && kind(unit) == CharacterKinds.LETTER);
    }

    /** Whether a unit is a {@code @name} or a {@code #topic#}, which has text inside. */
    public boolean holdsText(int unit) {
        int kind = symbols[unit] - KINDS;
        return kind == AtomKind.MENTION.number() || kind == AtomKind.TOPIC.number();
    }

    private static boolean holdsText(AtomKind kind) {
        return kind == AtomKind.MENTION || kind == AtomKind.TOPIC;
    }

    /** Whether a unit is an atom that is always a word by itself: an address, an emoji, a {@code @name} or a {@code #topic#}. */
    public boolean alone(int unit) {
        int kind = symbols[unit] - KINDS;
        return kind >= AtomKind.URL.number() && kind <= AtomKind.EMOJI.number();
    }
}
