package org.yupian.tokenize.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what one line of a dictionary says; {@link DictionaryFormat} has the rules. */
final class LineParser {
    private static final double MILLION = 1e6;
    private static final double JIEBA_WORDS = 60_101_967;
    private static final double HANLP_WORDS = 25_146_057;
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    /** The longest tag that is told from a word by itself; longer ones of jieba's there are none. */
    private static final int LONGEST_GUESSED_TAG = 4;

    private final DictionaryFormat format;
    private final @Nullable String separator;

    LineParser(DictionaryFormat format, @Nullable String separator) {
        this.format = format;
        this.separator = separator;
    }

    /** Whether the line, which is not blank, is a comment. */
    boolean comment(String line) {
        return (format == DictionaryFormat.YUPIAN || format == DictionaryFormat.AUTO)
                && line.startsWith("#")
                && (line.length() == 1 || (line.charAt(1) != '\t' && Blanks.is(line.charAt(1))));
    }

    /**
     * What a line says.
     *
     * @param draft the entry, or why there is none
     * @param layout the format that the line was read as, never {@link DictionaryFormat#AUTO}
     */
    record Parsed(Draft draft, DictionaryFormat layout) {}

    /** What the line says, which is neither blank nor a comment and has no white space but TABs at its ends. */
    Parsed parse(String line) {
        if (format == DictionaryFormat.IK) {
            return new Parsed(Draft.of(Blanks.trim(line), Rule.SOFT, ""), format);
        }
        Columns columns = Columns.of(line, separator);
        DictionaryFormat layout = format == DictionaryFormat.AUTO ? layout(columns) : format;
        String problem = layout == DictionaryFormat.YUPIAN ? null : RuleNames.problem(columns);
        return new Parsed(problem == null ? parse(line, columns, layout) : Draft.refused(problem), layout);
    }

    private Draft parse(String line, Columns columns, DictionaryFormat layout) {
        boolean guessed = format == DictionaryFormat.AUTO;
        return switch (layout) {
            case YUPIAN -> yupian(columns);
            case PLAIN -> guessed ? whole(columns, Rule.HARD) : plain(columns);
            case JIEBA -> jieba(columns, guessed ? LONGEST_GUESSED_TAG : ANY_LENGTH);
            case HANLP -> hanlp(guessed ? columns : commas(line, columns));
            case ANSJ -> ansj(columns);
            case AUTO, IK -> throw new AssertionError(layout);
        };
    }

    /** What a line of {@link DictionaryFormat#AUTO} looks like. */
    private static DictionaryFormat layout(Columns columns) {
        int last = columns.size() - 1;
        if (last == 0) {
            return DictionaryFormat.PLAIN;
        }
        if (ruleColumn(columns) > 0) {
            return DictionaryFormat.YUPIAN;
        }
        if (columns.number(last)) {
            if (last < 2 || !columns.tag(last - 1)) {
                return DictionaryFormat.JIEBA;
            }
            return last == 2 && !columns.spaced() ? DictionaryFormat.ANSJ : DictionaryFormat.HANLP;
        }
        boolean tagged = columns.spaced() ? columns.smallLetters(last, LONGEST_GUESSED_TAG) : last <= 2;
        return tagged ? DictionaryFormat.JIEBA : DictionaryFormat.PLAIN;
    }

    private static Draft yupian(Columns columns) {
        int at = ruleColumn(columns);
        if (at < 0) {
            return columns.spaced() || columns.size() == 1
                    ? whole(columns, Rule.HARD)
                    : Draft.refused(RuleNames.unknown(columns.cell(1)));
        }
        String word = columns.word(at);
        Rule rule = Rule.valueOf(columns.cell(at).toUpperCase(Locale.ROOT));
        int next = at + 1;
        double perMillion = Entry.COMPUTED;
        List<String> parts = new ArrayList<>();
        if (rule == Rule.SOFT && next < columns.size()) {
            boolean number = columns.number(next);
            perMillion = number ? columns.value(next) : perMillion;
            // An empty column leaves the frequency out and lets a tag follow.
            next += number || columns.cell(next).isEmpty() ? 1 : 0;
            if (number && perMillion < 0) {
                return Draft.refused("the frequency is negative");
            }
        } else if (rule == Rule.SPLIT && columns.spaced()) {
            while (next < columns.size()) {
                parts.add(columns.cell(next++));
            }
        } else if (rule == Rule.SPLIT && next < columns.size()) {
            parts.addAll(Columns.of(columns.cell(next++), null).cells());
        }
        String tag = next < columns.size() ? columns.cell(next++) : "";
        if (word == null || next < columns.size()) {
            return surplus(columns, Math.min(next, columns.size() - 1));
        }
        return new Draft(word, rule, perMillion, parts, tag, null);
    }

    /** The column that names a rule, or -1. */
    private static int ruleColumn(Columns columns) {
        int end = columns.spaced() ? columns.size() : Math.min(2, columns.size());
        for (int i = 1; i < end; i++) {
            if (RuleNames.is(
                    columns.spaced() ? columns.cell(i) : columns.cell(i).toUpperCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static Draft plain(Columns columns) {
        int last = columns.size() - 1;
        if (last == 0 || !columns.number(last)) {
            return whole(columns, Rule.HARD);
        }
        return soft(columns, last, columns.value(last), "");
    }

    private static Draft jieba(Columns columns, int longestTag) {
        int words = columns.size();
        String tag = "";
        if (words > 1 && (columns.spaced() ? columns.smallLetters(words - 1, longestTag) : columns.tag(words - 1))) {
            tag = columns.cell(--words);
        }
        if (words < 2 || !columns.number(words - 1)) {
            return computed(columns, words, tag);
        }
        double count = columns.value(--words);
        String word = columns.word(words);
        if (count == 0 && word != null) {
            return Draft.of(word, Rule.NEVER, tag);
        }
        return soft(columns, words, count * MILLION / JIEBA_WORDS, tag);
    }

    private static Draft hanlp(Columns columns) {
        int words = columns.size();
        String tag = "";
        double count = 0;
        while (words >= 3 && columns.number(words - 1) && columns.tag(words - 2)) {
            double each = columns.value(words - 1);
            if (each < 0) {
                return Draft.refused("the frequency is negative");
            }
            count += each;
            words -= 2;
            tag = columns.cell(words);
        }
        if (words == columns.size()) {
            if (words > 1 && columns.number(words - 1)) {
                count = columns.value(--words);
            } else if (words > 1 && columns.tag(words - 1)) {
                return computed(columns, words - 1, columns.cell(words - 1));
            } else {
                return computed(columns, words, "");
            }
        }
        return soft(columns, words, count * MILLION / HANLP_WORDS, tag);
    }

    /** The columns at commas, if they are a word and then a tag or pairs of tag and number; else those given. */
    private Columns commas(String line, Columns columns) {
        if (separator != null || line.indexOf('\t') >= 0 || line.indexOf(',') < 0) {
            return columns;
        }
        Columns commas = Columns.separated(line, ",");
        boolean pairs = commas.size() == 2 || commas.size() % 2 == 1;
        for (int i = 1; i < commas.size(); i++) {
            pairs &= i % 2 == 1 ? commas.tag(i) : commas.number(i);
        }
        return pairs && commas.size() > 1 ? commas : columns;
    }

    private static Draft ansj(Columns columns) {
        int words = columns.size();
        if (words > 1 && columns.number(words - 1)) {
            if (columns.value(words - 1) < 0) {
                return Draft.refused("the frequency is negative");
            }
            words--;
        } else if (words == 3 && !columns.spaced()) {
            return Draft.refused("the frequency '%s' is not a number".formatted(columns.cell(2)));
        }
        String tag = words > 1 && columns.tag(words - 1) ? columns.cell(--words) : "";
        return computed(columns, words, tag);
    }

    /** The whole line as one word. */
    private static Draft whole(Columns columns, Rule rule) {
        String word = columns.word(columns.size());
        return word == null ? surplus(columns, 1) : Draft.of(word, rule, "");
    }

    private static Draft soft(Columns columns, int words, double perMillion, String tag) {
        String word = columns.word(words);
        return word == null ? surplus(columns, 1) : Draft.soft(word, perMillion, tag);
    }

    private static Draft computed(Columns columns, int words, String tag) {
        String word = columns.word(words);
        return word == null ? surplus(columns, 1) : Draft.of(word, Rule.SOFT, tag);
    }

    private static Draft surplus(Columns columns, int index) {
        return Draft.refused("column %d, '%s', is not expected".formatted(index + 1, columns.cell(index)));
    }
}
