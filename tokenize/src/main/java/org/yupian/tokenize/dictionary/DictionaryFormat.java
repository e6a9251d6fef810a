package org.yupian.tokenize.dictionary;

import java.util.Locale;

/**
 * How a dictionary file is laid out: one entry a line, UTF-8, with or without a byte order mark, line ends of
 * any kind, blank lines ignored, white space at either end of a line ignored.
 *
 * <p>Columns. A line with a TAB has its columns between TABs, and a word may contain spaces. A line without has
 * columns between runs of spaces (ASCII or U+3000); they are recognised from the right, and what is left is the
 * word, so that {@code Edu Trust认证 2000} has two columns. Who means {@code iPhone 15} as one word puts a TAB
 * behind it. A number is written in ASCII digits. A tag is, between
 * TABs or commas, anything but a number; between spaces, it is a small ASCII letter or one of A to Z before
 * {@code g}, then up to ten ASCII letters or digits ({@code nz}, {@code Ag}, {@code userDefine}), unless the
 * format says otherwise.
 *
 * <p>What looks like a misspelt rule, {@code HRAD}, is refused in all formats but {@link #IK}: as a tag it would change what
 * becomes of the word. Between spaces that is so in capitals behind a word with Chinese characters only.
 *
 * <p>Comments exist in {@link #YUPIAN} and {@link #AUTO} only: a line that is {@code #} alone or begins with
 * {@code #} and a space. Without the space it is a word, as {@code #tag#} is.
 */
public enum DictionaryFormat {
    /**
     * Each line by its own columns:
     *
     * <ol>
     *   <li>a line {@link #YUPIAN} has a rule for in its second column (without a TAB, in capitals): as there;
     *   <li>word, frequency, perhaps a tag: {@link #JIEBA}, also without the tag, as jieba's users mix both;
     *   <li>word, tag, frequency between TABs: {@link #ANSJ};
     *   <li>word, then pairs of tag and frequency: {@link #HANLP}; commas between columns are not looked for;
     *   <li>word and tag: SOFT, computed; without a TAB the tag has at most four letters, all small;
     *   <li>anything else is one word: HARD.
     * </ol>
     */
    AUTO,
    /**
     * Our own: {@code word}, or between TABs {@code word HARD}, {@code word SOFT}, {@code word SOFT perMillion},
     * {@code word NEVER}, {@code word SPLIT parts} with spaces between the parts; then, if wanted, a column with
     * the tag. A word alone is HARD. Rules may be in small letters. For files whose TABs an editor has turned
     * into spaces, a rule in capitals between spaces is taken as one too.
     */
    YUPIAN,
    /** A word, which becomes HARD, or a word and how often it occurs per million words, which becomes SOFT. */
    PLAIN,
    /**
     * {@code word [frequency] [tag]}, SOFT. Frequencies are counts in jieba's corpus of 60,101,967 words; a word
     * without one has it computed. As in jieba, the frequency 0 takes a word away: NEVER. Tags are small letters.
     */
    JIEBA,
    /**
     * {@code word [tag frequency]…}, SOFT; between TABs, spaces or, where this gives whole pairs, commas.
     * Frequencies are counts in a corpus of 25,146,057 words and are added up; a word without one, or with a tag
     * alone, has it computed. The first tag is kept.
     */
    HANLP,
    /** A word, which becomes SOFT with a computed frequency; the whole line, whatever it contains. */
    IK,
    /**
     * {@code word [tag] [frequency]}, SOFT. The frequency has to be a number but plays no part, since ansj's are
     * weights of its own and no counts of a corpus; it is computed.
     */
    ANSJ;

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
