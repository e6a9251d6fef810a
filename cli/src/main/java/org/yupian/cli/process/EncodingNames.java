package org.yupian.cli.process;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names of the encodings that this Java has, in small letters. */
public final class EncodingNames {
    /** How many names are offered for one that is none. */
    private static final int OFFERED = 3;

    private EncodingNames() {}

    /** One name for each. */
    public static List<String> all() {
        return Charset.availableCharsets().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Those like this one, or with another name like it, the most similar first. */
    static List<String> like(String name) {
        String wanted = bare(name);
        return Charset.availableCharsets().values().stream()
                .filter(charset -> distance(wanted, charset) <= 1 + wanted.length() / 4)
                .sorted(Comparator.comparing((Charset charset) -> distance(wanted, charset))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(OFFERED)
                .map(charset -> charset.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int distance(String wanted, Charset charset) {
        int least = distance(wanted, bare(charset.name()));
        for (String alias : charset.aliases()) {
            least = Math.min(least, distance(wanted, bare(alias)));
        }
        return least;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many characters have to be added, taken away or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
