package org.yupian.cli.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names like one that is none: those that begin with it, or that a slip or two would turn into it, one for every three of
 * its letters. Case and all but letters and digits are ignored.
 */
final class Suggestions {
    /** How many names are offered for one that is none. */
    private static final int OFFERED = 3;

    /** What begins with fewer letters might be anything. */
    private static final int BEGINNING = 3;

    private Suggestions() {}

    /** A name that can be offered, and all that it goes by. */
    record Name(String name, Collection<String> all) {
        private boolean isLike(String wanted) {
            return slips(wanted) <= wanted.length() / 3
                    || (wanted.length() >= BEGINNING
                            && all.stream().anyMatch(one -> bare(one).startsWith(wanted)));
        }

        private int slips(String wanted) {
            return all.stream()
                    .mapToInt(one -> Suggestions.slips(wanted, bare(one)))
                    .min()
                    .orElse(wanted.length());
        }
    }

    /** Those like this one, the most similar first. */
    static List<String> like(String written, Collection<Name> names) {
        String wanted = bare(written);
        return names.stream()
                .filter(name -> name.isLike(wanted))
                .sorted(Comparator.<Name>comparingInt(name -> name.slips(wanted))
                        .thenComparing(Name::name))
                .limit(OFFERED)
                .map(Name::name)
                .toList();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /**
     * How many characters have to be added, taken away, replaced or changed with their neighbour, none of them twice
     * (Damerau 1964; the distance of optimal string alignment).
     */
    private static int slips(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int replaced = least[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                least[i][j] = Math.min(replaced, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }
}
