package org.yupian.tagging.train.ner;

import org.jspecify.annotations.Nullable;

/**
 * A line of a corpus with one character a line.
 *
 * @param character the character, or whatever stands before the label
 * @param place O, B, I, M, E or S
 * @param type the type, "" where the place is O
 */
record BioLine(String character, char place, String type) {
    /** The line, or null if it is malformed. */
    static @Nullable BioLine of(String line) {
        int cut = Math.max(line.lastIndexOf('\t'), line.lastIndexOf(' '));
        if (cut < 1) {
            return null;
        }
        String label = line.substring(cut + 1);
        if (label.equals("O")) {
            return new BioLine(line.substring(0, cut), 'O', "");
        }
        boolean entity = label.length() > 2 && label.charAt(1) == '-' && "BIMES".indexOf(label.charAt(0)) >= 0;
        return entity ? new BioLine(line.substring(0, cut), label.charAt(0), label.substring(2)) : null;
    }

    boolean begins() {
        return place == 'B' || place == 'S';
    }

    boolean inside() {
        return place == 'I' || place == 'M' || place == 'E';
    }

    boolean ends() {
        return place == 'E' || place == 'S';
    }
}
