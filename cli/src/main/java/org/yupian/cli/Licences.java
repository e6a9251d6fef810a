package org.yupian.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.yupian.model.ModelCard;

/** Which terms are plainly permissive: anyone may use, change and sell what is under them. */
final class Licences {
    /** SPDX names in small letters; share-alike, non-commercial and research terms are none of them. */
    private static final Set<String> PERMISSIVE = Set.of(
            "0bsd",
            "apache-2.0",
            "bsd-2-clause",
            "bsd-3-clause",
            "bsl-1.0",
            "cc-by-4.0",
            "cc0-1.0",
            "isc",
            "mit",
            "mit-0",
            "unicode-3.0",
            "unlicense",
            "zlib");

    private Licences() {}

    /** Whether a model and all that it was made from are under such terms. */
    static boolean permissive(ModelCard card) {
        return permissive(card.licence()) && card.sources().stream().allMatch(source -> permissive(source.licence()));
    }

    /** Whether a text is such a name, or several of them joined by AND or OR. */
    static boolean permissive(String licence) {
        return Arrays.stream(licence.strip().split("\\s+(?:AND|OR)\\s+"))
                .allMatch(name -> PERMISSIVE.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** The terms in words. */
    static String words(String licence) {
        return licence.isBlank() ? "not stated" : licence;
    }
}
