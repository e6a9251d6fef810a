package org.yupian.cli;

import java.util.List;
import java.util.Locale;

/** What serves whoever does not say which. */
final class Defaults {
    /** How text is segmented. */
    static final Method METHOD = Method.LATTICE;

    /** How text is segmented whose words are tagged: the tags were learned from the words of this standard. */
    static final Method METHOD_FOR_LABELS = Method.TAGGING;

    /** The lattice of whoever minds no terms; a constant, for examples. */
    static final String LATTICE_ID = "lattice-general";

    /** Whose words are words, for character tagging. */
    static final Standard STANDARD = Standard.PKU;

    /** Part of speech. */
    static final String POS_ID = "pos-pku";

    /** Named entities. */
    static final String NER_ID = "ner-msra";

    /** How rare words are. */
    static final String STATISTICS_ID = "statistics-general";

    private Defaults() {}

    /** The lattices; the second is under permissive terms throughout. */
    static List<String> lattices() {
        return List.of(LATTICE_ID, "lattice-smartcn");
    }

    /** The character tagger of a standard. */
    static String tagging(Standard standard) {
        return "tagging-" + standard.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a model is the default of its kind. */
    static boolean has(String id) {
        return List.of(LATTICE_ID, POS_ID, NER_ID, STATISTICS_ID, tagging(STANDARD))
                .contains(id);
    }
}
