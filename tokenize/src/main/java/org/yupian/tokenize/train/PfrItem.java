package org.yupian.tokenize.train;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One item of a PFR line: brackets that open before it, word, reading, tag, brackets that close after it.
 *
 * @param opened how many compounds begin with it
 * @param word the word, without its reading
 * @param closed how many compounds end with it
 */
record PfrItem(int opened, String word, int closed) {
    /** The word may itself be a bracket or have slashes in it: it ends at the last slash before a tag. */
    private static final Pattern ITEM = Pattern.compile(
            "(?<open>(?:\\[(?!/))*)(?<word>.+?)(?:\\{[a-zü:]+[1-5]?\\})?/[A-Za-z]+(?<close>(?:\\][A-Za-z]*)*)");

    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{2}-\\d{3}-\\d{3}");

    static boolean isOne(String text) {
        return ITEM.matcher(text).matches();
    }

    static @Nullable PfrItem of(String text) {
        Matcher item = ITEM.matcher(text);
        if (!item.matches()) {
            return null;
        }
        long closed = item.group("close").chars().filter(c -> c == ']').count();
        return new PfrItem(item.group("open").length(), item.group("word"), (int) closed);
    }

    boolean isParagraphNumber() {
        return NUMBER.matcher(word).matches();
    }
}
