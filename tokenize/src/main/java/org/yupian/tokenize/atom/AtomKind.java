package org.yupian.tokenize.atom;

import java.util.Locale;

/** What an atom is; the order is part of the model format. */
public enum AtomKind {
    /** A cardinal number 数: {@code 3.5}, {@code 10亿}, {@code 三千五百}. */
    NUMBER,
    /** An ordinal 序数: {@code 第3}, {@code 第二十}. */
    ORDINAL,
    /** A share: {@code 30%}, {@code 百分之三十}. */
    PERCENT,
    /** A number that counts years, months, days or hours: {@code 1998年}, {@code 1月}, {@code 9:30}. */
    TIME,
    /** A word in letters: Latin, Greek, Cyrillic and their like. */
    LETTERS,
    /** Letters and digits together: {@code mp3}, {@code f-16}. */
    MIXED,
    /** A web address. */
    URL,
    /** An e-mail address. */
    EMAIL,
    /** A {@code @name}. */
    MENTION,
    /** A {@code #topic#} between two number signs. */
    TOPIC,
    /** A smiling face, a flag, a family: one emoji sequence. */
    EMOJI,
    /** A run of kana or of hangul, for which there is no dictionary. */
    FOREIGN,
    /** Repeated punctuation that is one mark: {@code ……}, {@code ——}. */
    MARKS;

    private static final AtomKind[] VALUES = values();

    /** The name in lower case, as it appears in explanations. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its number in model files, from 0. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is what the format states
    public int number() {
        return ordinal();
    }

    /** The kind with this number. */
    public static AtomKind of(int number) {
        return VALUES[number];
    }

    /** How many kinds there are. */
    public static int count() {
        return VALUES.length;
    }
}
