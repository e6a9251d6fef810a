package org.yupian.tagging.ner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How entities are written as one label a character: outside is {@code O}, and the rest are a place in the entity and
 * its type, as in {@code B-PER}. Labels are numbered: 0 is O, then those of the first type, and so on.
 */
public enum LabelScheme {
    /** Begin and inside. */
    BIO("B", "I"),
    /** Begin, middle and end, or an entity of one character by itself. */
    BMES("B", "M", "E", "S");

    /** The label of what is no entity. */
    public static final int OUTSIDE = 0;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
    private final List<String> places;

    LabelScheme(String... places) {
        this.places = List.of(places);
    }

    /** The names of the labels for these types. */
    public List<String> labels(List<String> types) {
        List<String> labels = new ArrayList<>(List.of("O"));
        types.forEach(type -> places.forEach(place -> labels.add(place + "-" + type)));
        return List.copyOf(labels);
    }

    /** The scheme that gives these labels, or null if none does. */
    public static @Nullable LabelScheme of(List<String> labels) {
        List<String> types = types(labels);
        for (LabelScheme scheme : values()) {
            if (!types.isEmpty() && scheme.labels(types).equals(labels)) {
                return scheme;
            }
        }
        return null;
    }

    /** The types that labels speak of, in their order. */
    public static List<String> types(List<String> labels) {
        Set<String> types = new LinkedHashSet<>();
        for (String label : labels) {
            if (label.length() > 2 && label.charAt(1) == '-') {
                types.add(label.substring(2));
            }
        }
        return List.copyOf(types);
    }

    /**
     * The label of a character in an entity.
     *
     * @param type the number of the type
     * @param index the place of the character, from 0
     * @param length the length of the entity
     */
    public int label(int type, int index, int length) {
        int place = this == BIO
                ? (index == 0 ? BEGIN : INSIDE)
                : length == 1 ? SINGLE : index == 0 ? BEGIN : index == length - 1 ? END : INSIDE;
        return 1 + type * places.size() + place;
    }

    /** The type of a label other than {@link #OUTSIDE}. */
    public int type(int label) {
        return (label - 1) / places.size();
    }

    /** Whether an entity begins at this label. */
    public boolean begins(int label) {
        return label != OUTSIDE && (place(label) == BEGIN || place(label) == SINGLE);
    }

    /** Whether an entity goes on at this label. */
    public boolean continues(int label) {
        return label != OUTSIDE && !begins(label);
    }

    /** Whether {@code to} may follow {@code from}; -1 stands for the begin and the end of the sequence. */
    public boolean allows(int from, int to) {
        boolean open = from > OUTSIDE && this == BMES && (place(from) == BEGIN || place(from) == INSIDE);
        if (to < 0) {
            return !open;
        }
        if (!continues(to)) {
            return !open;
        }
        boolean goesOn = from > OUTSIDE && (this == BIO || open);
        return goesOn && type(from) == type(to);
    }

    private int place(int label) {
        return (label - 1) % places.size();
    }

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
