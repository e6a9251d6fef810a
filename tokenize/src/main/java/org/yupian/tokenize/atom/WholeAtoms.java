package org.yupian.tokenize.atom;

import static org.yupian.tokenize.atom.CharacterKinds.CLAUSE;
import static org.yupian.tokenize.atom.CharacterKinds.DIGIT;
import static org.yupian.tokenize.atom.CharacterKinds.EMOJI;
import static org.yupian.tokenize.atom.CharacterKinds.FOREIGN;
import static org.yupian.tokenize.atom.CharacterKinds.LETTER;
import static org.yupian.tokenize.atom.CharacterKinds.MARK;
import static org.yupian.tokenize.atom.CharacterKinds.PUNCTUATION;
import static org.yupian.tokenize.atom.CharacterKinds.SPACE;
import static org.yupian.tokenize.atom.CharacterKinds.SURROGATE;

import java.nio.CharBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yupian.text.EmojiSequence;
import org.yupian.text.SentenceEnds;

/**
 * Finds the atoms that nothing ever cuts: numbers with their separators, dates, clock times and telephone numbers
 * ({@code 2017-09-01}, {@code 23,876}, {@code 12:21}, {@code 23.4%}), words in letters and what is named with letters, digits and
 * signs ({@code 5G}, {@code C++}, {@code .NET}, {@code Node.js}, {@code user_name}), addresses, {@code @names}, {@code #topics#},
 * emoji, runs of kana or hangul, and repeated marks. All engines ask here, so that an atom is the same wherever it stands.
 *
 * <p>A number and the unit behind it are two ({@code 120 km/h}), where the unit cannot be taken for part of a name, as in
 * {@code 5G}. Reads normalised characters over a buffer; an atom is looked for where the one before it ended, so that reading
 * is linear. For one thread.
 */
public final class WholeAtoms {
    /** The most code units one atom has; a longer run is cut there. */
    public static final int LONGEST = AtomScanner.LONGEST;

    /** Units that are cut off the number before them. */
    private static final Set<String> UNITS = Set.of(
            "km", "cm", "mm", "nm", "μm", "kg", "mg", "ml", "mah", "kw", "kwh", "mw", "gw", "mb", "gb", "tb", "kb",
            "hz", "khz", "mhz", "ghz", "kbps", "mbps", "gbps", "kv", "kj", "kcal", "hpa", "kpa", "mpa", "mmhg", "db",
            "fps", "dpi", "rpm", "mol");

    /** What units are divided by: km/h. */
    private static final Set<String> DIVISORS = Set.of("h", "s", "min", "m", "l", "kg", "ml", "d", "km");

    private static final int LONGEST_UNIT = 4;
    private static final int LONGEST_MENTION = 12;
    private static final int LONGEST_TOPIC = 32;
    private static final int LONGEST_SUFFIX = 4;
    private static final String REPEATED = "…—.-~*=_";

    private final char[] text;
    private final byte[] kinds;
    /** Made when something first looks like an address. */
    private @Nullable AddressScanner addresses;

    private AtomKind kind = AtomKind.MARKS;
    /** Where the stretch begins that may be looked at. */
    private int floor;

    /**
     * A scanner over buffers that the caller fills and refills.
     *
     * @param text normalised characters
     * @param kinds their {@link CharacterKinds}
     */
    public WholeAtoms(char[] text, byte[] kinds) {
        this.text = text;
        this.kinds = kinds;
    }

    /** What the atom is that was found last. */
    public AtomKind kind() {
        return kind;
    }

    /**
     * Where the atom ends that begins at {@code at}; {@code at} itself if there is none.
     *
     * @param floor where the stretch of text that may be looked at begins
     * @param limit where it ends
     */
    public int end(int floor, int at, int limit) {
        this.floor = floor;
        int stop = Math.min(limit, at + LONGEST);
        return switch (kinds[at]) {
            case DIGIT -> {
                int end = keycap(at, stop);
                yield end > at ? end : alphanumeric(at, stop);
            }
            case LETTER -> alphanumeric(at, stop);
            case FOREIGN -> found(run(at, stop, FOREIGN), AtomKind.FOREIGN);
            case PUNCTUATION -> punctuation(at, stop);
            case EMOJI, SURROGATE -> emoji(at, stop);
            default -> at;
        };
    }

    private int found(int end, AtomKind what) {
        kind = what;
        return end;
    }

    private int run(int at, int limit, byte of) {
        int end = at + 1;
        while (end < limit && (kinds[end] == of || kinds[end] == MARK)) {
            end++;
        }
        return end;
    }

    private boolean alphanumeric(int at) {
        return kinds[at] == LETTER || kinds[at] == DIGIT;
    }

    private boolean is(int at, int limit, byte of) {
        return at < limit && kinds[at] == of;
    }

    // ---- letters and digits

    private int alphanumeric(int at, int limit) {
        int address = address(at, limit);
        if (address > at) {
            return address;
        }
        boolean digits = false;
        boolean letters = false;
        boolean signs = false;
        int end = at;
        while (end < limit) {
            if (kinds[end] == DIGIT) {
                digits = true;
                end = run(end, limit, DIGIT);
            } else if (kinds[end] == LETTER) {
                if (digits && !letters && unit(end, limit) > end) {
                    break;
                }
                letters = true;
                end = run(end, limit, LETTER);
            } else {
                int next = joined(at, end, limit, letters);
                if (next == end) {
                    break;
                }
                signs |= text[end] != '.' && text[end] != ',' && text[end] != '·';
                end = next;
            }
        }
        return letters ? named(at, end, limit, digits) : number(end, limit, signs);
    }

    private int number(int end, int limit, boolean signs) {
        if (end < limit && (text[end] == '%' || text[end] == '‰')) {
            return found(end + 1, AtomKind.PERCENT);
        }
        return found(end, signs ? AtomKind.TIME : AtomKind.NUMBER);
    }

    /** A word with letters to its end, with what follows only in names of its kind: C++, C#, U.S. */
    private int named(int at, int end, int limit, boolean digits) {
        int last = end;
        if (end + 1 < limit
                && text[end] == '+'
                && text[end + 1] == '+'
                && !(end + 2 < limit && alphanumeric(end + 2))) {
            last = end + 2;
        } else if (end == at + 1
                && (text[at] == 'c' || text[at] == 'f')
                && end < limit
                && text[end] == '#'
                && !(end + 1 < limit && alphanumeric(end + 1))) {
            last = end + 1;
        } else if (end < limit && text[end] == '.' && abbreviation(at, end)) {
            last = end + 1;
        } else if (end < limit && text[end] == '/') {
            last = divided(at, end, limit);
        }
        return found(last, digits || last > end ? AtomKind.MIXED : AtomKind.LETTERS);
    }

    /** Letters one by one with points between them. */
    private boolean abbreviation(int at, int end) {
        for (int i = at; i < end; i++) {
            if ((i - at) % 2 == 0 ? kinds[i] != LETTER : text[i] != '.') {
                return false;
            }
        }
        return end - at >= 3;
    }

    private int divided(int at, int slash, int limit) {
        if (slash - at > LONGEST_UNIT || !(UNITS.contains(string(at, slash)) || slash == at + 1)) {
            return slash;
        }
        int end = slash + 1 < limit && kinds[slash + 1] == LETTER ? run(slash + 1, limit, LETTER) : slash;
        boolean closed = end == limit || kinds[end] != DIGIT;
        return end > slash
                        && closed
                        && DIVISORS.contains(string(slash + 1, end))
                        && at > floor
                        && kinds[at - 1] == DIGIT
                ? end
                : slash;
    }

    /** The end of the unit that these letters are; {@code at} if they are none. */
    private int unit(int at, int limit) {
        int end = run(at, limit, LETTER);
        if (end < limit && (kinds[end] == DIGIT || text[end] == '-' || text[end] == '_')) {
            return at;
        }
        boolean divided = end == at + 1 && end + 1 < limit && text[end] == '/' && divided(at, end, limit) > end;
        return divided || (end - at <= LONGEST_UNIT && UNITS.contains(string(at, end))) ? end : at;
    }

    private String string(int from, int to) {
        return new String(text, from, to - from);
    }

    /**
     * Where the text goes on if a sign at {@code end} joins what stands on both sides of it; {@code end} if not.
     */
    private int joined(int at, int end, int limit, boolean letters) {
        char c = text[end];
        if (c == '_') {
            int next = end;
            while (next < limit && text[next] == '_') {
                next++;
            }
            return next < limit && alphanumeric(next) ? next : text[at] == '_' ? next : end;
        }
        int next = end + 1;
        if (end == at || next >= limit || !alphanumeric(next)) {
            return end;
        }
        boolean digitsAround = kinds[next] == DIGIT && kinds[end - 1] == DIGIT;
        boolean lettersAround = kinds[next] == LETTER && kinds[end - 1] != DIGIT;
        boolean joins =
                switch (c) {
                    case '.' -> digitsAround || letters;
                    case '-' -> digitsAround || letters || kinds[next] == LETTER;
                    case '\'', '’' -> lettersAround;
                    case '&' -> lettersAround && !reference(next, limit);
                    case ':', '∶' -> digitsAround;
                    case '·' -> digitsAround && !letters;
                    case '/' -> digitsAround && !letters;
                    case ',' -> digitsAround && !letters && kinds[end] != CLAUSE && thousands(at, end, limit);
                    default -> false;
                };
        return joins ? next : end;
    }

    /** Whether a name and a semicolon follow, which refer to a character in HTML. */
    private boolean reference(int at, int limit) {
        int end = run(at, limit, LETTER);
        return end > at + 1 && end < limit && text[end] == ';';
    }

    /** Whether three digits follow, and one to three, or groups of three, stand before. */
    private boolean thousands(int at, int comma, int limit) {
        int group = comma;
        while (group > at && kinds[group - 1] == DIGIT) {
            group--;
        }
        int before = comma - group;
        boolean first = group == at;
        return (first ? before <= 3 : before == 3 && text[group - 1] == ',') && run(comma, limit, DIGIT) == comma + 4;
    }

    private int address(int at, int limit) {
        AddressScanner scanner = addresses;
        if (scanner == null) {
            scanner = new AddressScanner(text, kinds);
            addresses = scanner;
        }
        int end = scanner.end(floor, at, limit);
        if (end > at) {
            kind = scanner.kind();
        }
        return end;
    }

    // ---- marks

    private int punctuation(int at, int limit) {
        char c = text[at];
        if (c == '@') {
            return mention(at, limit);
        } else if (c == '#') {
            int end = keycap(at, limit);
            return end > at ? end : topic(at, limit);
        } else if (c == '.') {
            int end = suffix(at, limit);
            if (end > at) {
                return end;
            }
        } else if (c == '_' && at + 1 < limit) {
            int end = run(at, limit);
            if (end < limit && alphanumeric(end)) {
                return alphanumeric(at, limit);
            }
        }
        return REPEATED.indexOf(c) >= 0 && run(at, limit) > at + 1 ? found(run(at, limit), AtomKind.MARKS) : at;
    }

    /** The end of a run of one and the same character. */
    private int run(int at, int limit) {
        int end = at + 1;
        while (end < limit && text[end] == text[at]) {
            end++;
        }
        return end;
    }

    /** .NET, .txt */
    private int suffix(int at, int limit) {
        boolean free = at == floor || !(alphanumeric(at - 1) || text[at - 1] == '.' || kinds[at - 1] == MARK);
        if (!free || !is(at + 1, limit, LETTER)) {
            return at;
        }
        int end = run(at + 1, limit, LETTER);
        boolean closed = end == limit || (kinds[end] != DIGIT && text[end] != '.');
        return closed && end - at - 1 <= LONGEST_SUFFIX && text[at + 1] < 0x80 ? found(end, AtomKind.MIXED) : at;
    }

    /** Letters, digits and underscores, or Chinese characters up to white space or a mark. */
    private int mention(int at, int limit) {
        if (at > floor && alphanumeric(at - 1)) {
            return at;
        }
        int end = at + 1;
        while (end < limit && (alphanumeric(end) || text[end] == '_' || (text[end] == '-' && end > at + 1))) {
            end++;
        }
        if (end > at + 1) {
            return found(end, AtomKind.MENTION);
        }
        int stop = Math.min(limit, at + 1 + LONGEST_MENTION);
        while (end < stop && name(end)) {
            end++;
        }
        boolean closed = end == limit || kinds[end] == SPACE || kinds[end] == PUNCTUATION || kinds[end] == CLAUSE;
        return end > at + 1 && closed ? found(end, AtomKind.MENTION) : at;
    }

    private boolean name(int at) {
        return alphanumeric(at) || text[at] == '_' || text[at] == '-' || (text[at] >= '\u4e00' && text[at] <= '\u9fff');
    }

    /** {@code #topic#}; not what stands between the signs of {@code 3#机组和4#机组}. */
    private int topic(int at, int limit) {
        boolean free = at == floor || !(alphanumeric(at - 1) || kinds[at - 1] == MARK);
        int stop = Math.min(limit, at + LONGEST_TOPIC);
        for (int end = at + 1; free && end < stop && kinds[end] != SPACE && !clauseEnds(end); end++) {
            if (text[end] == '#') {
                boolean number = end + 1 < limit && alphanumeric(end + 1);
                return end > at + 1 && !number ? found(end + 1, AtomKind.TOPIC) : numbered(at, limit);
            }
        }
        return free ? numbered(at, limit) : at;
    }

    /** #1 */
    private int numbered(int at, int limit) {
        return is(at + 1, limit, DIGIT) ? found(run(at + 1, limit, DIGIT), AtomKind.MIXED) : at;
    }

    private boolean clauseEnds(int at) {
        char c = text[at];
        return kinds[at] == CLAUSE || c == ',' || c == '、' || SentenceEnds.ends(c);
    }

    private int keycap(int at, int limit) {
        return is(at + 1, limit, MARK) ? emoji(at, limit) : at;
    }

    private int emoji(int at, int limit) {
        int end = EmojiSequence.end(CharBuffer.wrap(text, 0, limit), at, limit);
        return end > at ? found(end, AtomKind.EMOJI) : at;
    }
}
