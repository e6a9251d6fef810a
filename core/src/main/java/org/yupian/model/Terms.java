package org.yupian.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Three tiers of terms, from the freest: what a model is under is found from its licence and those of all that it was
 * made from, and whoever loads models says how far they go.
 */
public enum Terms {
    /** Anyone may use, change and sell it: Apache, MIT, BSD, public domain and the like. */
    PERMISSIVE,
    /** The same on condition of attribution or of sharing alike, as CC BY and CC BY-SA have it. */
    OPEN,
    /** Whatever the terms, also "public for research" or none that are known. */
    ANY;

    /** SPDX names in small letters, and what people write instead. */
    private static final Set<String> FREE = Set.of(
            "0bsd",
            "apache-2.0",
            "bsd-2-clause",
            "bsd-3-clause",
            "bsl-1.0",
            "cc0-1.0",
            "isc",
            "mit",
            "mit-0",
            "public-domain",
            "unicode-3.0",
            "unlicense",
            "zlib");

    /** CC-BY-4.0, CC BY-SA 3.0, CC BY 2.0 FR; neither NC nor ND is among them, wherever it is written. */
    private static final Pattern ATTRIBUTION = Pattern.compile("cc-by(-sa)?-[1-4]\\.[015](-(?!nc|nd)[a-z]{2,4})?");

    /** The tier of a model: the narrowest of its licence and those of all its sources. */
    public static Terms of(ModelCard card) {
        Terms terms = of(card.licence());
        for (ModelCard.Source source : card.sources()) {
            terms = narrower(terms, of(source.licence()));
        }
        return terms;
    }

    /**
     * The tier of a licence: a name of SPDX, or several joined by AND, all of which hold, or by OR, of which one may
     * choose; AND binds closer. What is none of these is {@link #ANY}, and so is what has brackets.
     */
    public static Terms of(String licence) {
        Terms best = ANY;
        if (licence.contains("(")) {
            // "A AND (B OR MIT OR C)", cut at OR, would be as free as MIT.
            return best;
        }
        for (String choice : licence.strip().split("\\s+OR\\s+")) {
            Terms all = PERMISSIVE;
            for (String name : choice.split("\\s+AND\\s+")) {
                all = narrower(all, one(name));
            }
            best = all.compareTo(best) < 0 ? all : best;
        }
        return best;
    }

    private static Terms one(String licence) {
        String name = licence.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        if (FREE.contains(name)) {
            return PERMISSIVE;
        }
        return ATTRIBUTION.matcher(name).matches() ? OPEN : ANY;
    }

    private static Terms narrower(Terms one, Terms other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Whether whoever goes as far as this may use a model of the tier {@code other}. */
    public boolean allow(Terms other) {
        return other.compareTo(this) <= 0;
    }

    /** Whether whoever goes as far as this may use a model. */
    public boolean allow(ModelCard card) {
        return allow(of(card));
    }

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
