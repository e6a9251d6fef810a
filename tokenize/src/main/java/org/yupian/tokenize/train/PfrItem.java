package org.yupian.tokenize.train;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One item of a PFR line: brackets that open before it, word, reading, tag, brackets that close after it.
 *
 * @param opened how many compounds begin with it
 * @param word the word, without its reading
 * @param tag its part of speech
 * @param closed the types of the compounds that end with it, innermost first; empty text where none is given
 */
record PfrItem(int opened, String word, String tag, List<String> closed) {
    /** The word may itself be a bracket or have slashes in it: it ends at the last slash before a tag. */
    private static final Pattern ITEM = Pattern.compile(
            "(?<open>(?:\\[(?!/))*)(?<word>.+?)(?:\\{[a-zü:]+[1-5]?\\})?/(?<tag>[A-Za-z]+)(?<close>(?:\\][A-Za-z]*)*)");

    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{2}-\\d{3}-\\d{3}");

    /** An item with a copy of the list. */
    PfrItem {
        closed = List.copyOf(closed);
    }

    static boolean isOne(String text) {
        return ITEM.matcher(text).matches();
    }

    /** The item that a text is, or null if it is none. */
    static @Nullable PfrItem of(String text) {
        Matcher item = ITEM.matcher(text);
        if (!item.matches()) {
            return null;
        }
        List<String> closed = new ArrayList<>();
        for (String type : item.group("close").split("]", -1)) {
            closed.add(type);
        }
        // What stands before the first bracket is nothing.
        closed.remove(0);
        return new PfrItem(item.group("open").length(), item.group("word"), item.group("tag"), closed);
    }

    /** Whether it is the number at the start of a paragraph, as in {@code 19980101-01-001-001/m}. */
    boolean isParagraphNumber() {
        return NUMBER.matcher(word).matches();
    }
}
