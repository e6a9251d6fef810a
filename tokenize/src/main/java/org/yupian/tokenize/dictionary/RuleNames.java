package org.yupian.tokenize.dictionary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells names of rules, and names that were meant to be one: taken for a tag they would turn the rule into another. */
final class RuleNames {
    /** Tags in capitals that resemble one: of the universal set, PART. */
    private static final Set<String> TAGS = Set.of("PART");

    private static final int SHORTEST = 3;

    /** In shorter ones more letters may be wrong: BAD for HARD. */
    private static final int LONGEST_SHORT = 4;

    private RuleNames() {}

    static boolean is(String name) {
        return name.equals("HARD") || name.equals("SOFT") || name.equals("NEVER") || name.equals("SPLIT");
    }

    static String unknown(String name) {
        return "the rule '%s' is unknown; expected HARD, SOFT, NEVER or SPLIT".formatted(name);
    }

    /** Why columns that are read without a rule cannot be; null if none of them looks like one. */
    static @Nullable String problem(Columns columns) {
        int from = columns.spaced() ? Math.max(1, columns.size() - 1) : 1;
        for (int i = from; i < columns.size(); i++) {
            String cell = columns.cell(i);
            if (columns.spaced() && !isBehindChinese(columns, i, cell)) {
                continue;
            }
            if (is(cell)) {
                return "'%s' is a rule, and this format has none; the formats auto and yupian have".formatted(cell);
            }
            if (isMisspelt(cell)) {
                return unknown(cell) + ", or a tag behind one of these";
            }
        }
        return null;
    }

    /** Between spaces, words may follow words: IRON HAND. */
    private static boolean isBehindChinese(Columns columns, int index, String cell) {
        return cell.equals(cell.toUpperCase(Locale.ROOT))
                && columns.cells().subList(0, index).stream()
                        .anyMatch(word -> word.chars().anyMatch(c -> c > 0x7f));
    }

    private static boolean isMisspelt(String cell) {
        boolean letters = cell.length() >= SHORTEST
                && cell.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
        if (!letters || TAGS.contains(cell)) {
            return false;
        }
        String capitals = cell.toUpperCase(Locale.ROOT);
        int most = cell.equals(capitals) && cell.length() <= LONGEST_SHORT ? 2 : 1;
        return Arrays.stream(Rule.values())
                .map(Rule::name)
                .anyMatch(
                        rule -> distance(capitals, rule) <= most && (cell.equals(capitals) || isSlip(capitals, rule)));
    }

    /** Whether it has the letters of the other, but for one that is too few or too many: small letters may be a tag, as sort. */
    private static boolean isSlip(String a, String b) {
        char[] shorter = (a.length() <= b.length() ? a : b).toCharArray();
        StringBuilder longer = new StringBuilder(a.length() <= b.length() ? b : a);
        for (char letter : shorter) {
            int at = longer.indexOf(String.valueOf(letter));
            if (at < 0) {
                return false;
            }
            longer.deleteCharAt(at);
        }
        return longer.length() <= 1;
    }

    /** How many letters to change, leave out, put in, or swap with the next (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int one = Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                least[i][j] = swapped ? Math.min(one, least[i - 2][j - 2] + 1) : one;
            }
        }
        return least[a.length()][b.length()];
    }
}
