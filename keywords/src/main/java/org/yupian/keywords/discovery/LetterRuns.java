package org.yupian.keywords.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yupian.text.CharacterClass;

/**
 * Runs of letters and digits, each with a char that stands for it in a chunk: so T恤 and 5G手机 are counted as words of
 * Chinese characters are. The chars are those of the BMP that are not Chinese, which no chunk has otherwise; whoever comes
 * after the last of them, some 30,000, is not counted. They are given out in the order of the text, so the memory of a search
 * has no influence. For one thread.
 */
final class LetterRuns {
    /** What is longer is an address or a key. */
    private static final int LONGEST = 16;

    /** Beside these a run is a part of something else: an address, a number, C++, #tag. */
    private static final String SIGNS = "._-@/\\:&+#=%~'*";

    private static final char[] SYMBOLS = symbols();

    private final Map<String, Character> symbols = new HashMap<>();
    private final List<String> runs = new ArrayList<>();

    private static char[] symbols() {
        StringBuilder symbols = new StringBuilder();
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            if (CharacterClass.of(c) != CharacterClass.HAN && !Character.isSurrogate(c)) {
                symbols.append(c);
            }
        }
        return symbols.toString().toCharArray();
    }

    static boolean isPart(char c) {
        CharacterClass kind = CharacterClass.of(c);
        return kind == CharacterClass.LATIN || kind == CharacterClass.DIGIT;
    }

    /** Where the run that begins here ends. */
    static int end(CharSequence line, int from) {
        int end = from;
        while (end < line.length() && isPart(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The char that stands for a run, or 0: for one without a letter, one that is too long, and a part of something else. */
    char symbol(CharSequence line, int from, int to) {
        boolean letters = false;
        for (int i = from; i < to; i++) {
            letters |= CharacterClass.of(line.charAt(i)) == CharacterClass.LATIN;
        }
        boolean part = (from > 0 && SIGNS.indexOf(line.charAt(from - 1)) >= 0)
                || (to < line.length() && SIGNS.indexOf(line.charAt(to)) >= 0);
        return !letters || part || to - from > LONGEST
                ? 0
                : symbol(line.subSequence(from, to).toString());
    }

    private char symbol(String run) {
        Character known = symbols.get(run);
        if (known != null) {
            return known;
        }
        if (runs.size() == SYMBOLS.length) {
            return 0;
        }
        char symbol = SYMBOLS[runs.size()];
        runs.add(run);
        symbols.put(run, symbol);
        return symbol;
    }

    /** A word with its runs instead of what stands for them. */
    String spelled(String gram) {
        StringBuilder word = null;
        for (int i = 0; i < gram.length(); i++) {
            char c = gram.charAt(i);
            boolean han = CharacterClass.of(c) == CharacterClass.HAN;
            if (!han && word == null) {
                word = new StringBuilder(gram.length() + LONGEST).append(gram, 0, i);
            }
            if (word != null) {
                word.append(han ? String.valueOf(c) : run(c));
            }
        }
        return word == null ? gram : word.toString();
    }

    private String run(char symbol) {
        return runs.get(Arrays.binarySearch(SYMBOLS, symbol));
    }

    /** All runs, a line each, for whoever goes on. */
    String text() {
        return String.join("\n", runs);
    }

    /** Gives out the symbols of an earlier search. */
    void restore(String text) {
        text.lines().forEach(this::symbol);
    }
}
