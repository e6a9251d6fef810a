package org.yupian.toolkit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The models of whoever names none and accepts all terms. Constants, for help texts and annotations. */
public final class StandardModels {
    /** Words by a lattice. */
    public static final String LATTICE = "lattice-general";

    /** Words by tagging characters, in a way of its own and by several standards. */
    public static final String TAGGING = "tagging-general";

    /** The words it is used with. */
    public static final String LEXICON = "lexicon-open";

    /** Parts of speech. */
    public static final String POS = "pos-pku";

    /** What kinds of word words are, which parts of speech are used with. */
    public static final String KINDS = "kinds-cedict";

    /** Parts of speech on data under open terms alone, with universal tags: for whoever accepts nothing else. */
    public static final String OPEN_POS = "pos-ud";

    /** Named entities, in a way of its own and by several standards. */
    public static final String ENTITIES = "ner-general";

    /** How rare words are, for keywords. */
    public static final String STATISTICS = "statistics-general";

    /** Words by a lattice, on data under permissive terms alone: for whoever accepts nothing else. */
    public static final String PERMISSIVE_LATTICE = "lattice-smartcn";

    private StandardModels() {}

    /** The first choice of each step that needs a model. */
    public static Set<String> ids() {
        return new TreeSet<>(List.of(LATTICE, TAGGING, LEXICON, POS, KINDS, ENTITIES, STATISTICS));
    }
}
