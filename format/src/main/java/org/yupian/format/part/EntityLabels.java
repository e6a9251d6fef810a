package org.yupian.format.part;

/**
 * Makes entities of labels that come one after another, in BIO or BMES, with E and S or without: M and I are the same, and
 * as in conlleval, I after O or after another type begins an entity too.
 */
public final class EntityLabels {
    private final EntityList entities;
    private int start = -1;
    private int end;
    private String type = "";
    private float score;
    private boolean ended;

    public EntityLabels(EntityList entities) {
        this.entities = entities;
    }

    /** Whether a label is one: {@code O}, or one of B, I, M, E and S with a type. */
    public static boolean isLabel(String label) {
        return label.equals("O")
                || (label.length() > 2 && label.charAt(1) == '-' && "BIMES".indexOf(label.charAt(0)) >= 0);
    }

    /**
     * The next label.
     *
     * @param label one that {@link #isLabel}
     * @param from where what it is for begins in the text
     * @param to where that ends
     * @param probability how sure the entity is, if it begins here
     */
    public void add(String label, int from, int to, float probability) {
        char place = label.charAt(0);
        String named = place == 'O' ? "" : label.substring(2);
        boolean inside = place == 'I' || place == 'M' || place == 'E';
        boolean begins = place == 'B' || place == 'S' || (inside && (start < 0 || ended || !named.equals(type)));
        if (begins || !inside) {
            finish();
        }
        if (begins) {
            start = from;
            type = named;
            score = probability;
        }
        end = to;
        ended = place == 'E' || place == 'S';
    }

    /** Nothing goes on beyond here. */
    public void finish() {
        if (start >= 0) {
            entities.add(start, end, type, score);
        }
        start = -1;
    }

    /**
     * Sees to it that a label can be read again.
     *
     * @throws IllegalArgumentException if the type is empty or has white space or half a character in it
     */
    public static void checkType(String type, String format) {
        boolean fits = !type.isEmpty();
        for (int i = 0; i < type.length(); i++) {
            fits &= type.charAt(i) > ' ' && !Character.isSurrogate(type.charAt(i));
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "an entity has the type '%s'; %s needs one without white space".formatted(type, format));
        }
    }
}
