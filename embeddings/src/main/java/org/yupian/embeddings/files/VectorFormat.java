package org.yupian.embeddings.files;

import java.util.Locale;

/** Layouts of files of word vectors. */
public enum VectorFormat {
    /** A line with the numbers of words and dimensions, then a line a word: word2vec's text, fastText's {@code .vec}. */
    TEXT,
    /** The same first line, then for each word its UTF-8, a space, and 32-bit little-endian numbers: word2vec. */
    BINARY,
    /** A line a word and nothing else. */
    GLOVE,
    /** A model file of ours, {@code .ypm}: a card, checksums, and vectors that are mapped. */
    YPM;

    private static final String GZIP = ".gz";

    /** The layout that a name asks for: {@code .ypm}, {@code .bin}, {@code .glove} or, by anything else, text. */
    public static VectorFormat ofName(String name) {
        String plain = zipped(name) ? name.substring(0, name.length() - GZIP.length()) : name;
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ypm")) {
            return YPM;
        }
        if (lower.endsWith(".bin")) {
            return BINARY;
        }
        return lower.endsWith(".glove") ? GLOVE : TEXT;
    }

    /** Whether a name asks for gzip. */
    static boolean zipped(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }
}
