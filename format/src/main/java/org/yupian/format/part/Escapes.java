package org.yupian.format.part;

import org.jspecify.annotations.Nullable;

/**
 * Backslash escapes for values in which certain chars mean something else. Besides these chars, a lone surrogate, which
 * UTF-8 cannot hold, is {@code \\u} and four hexadecimal digits.
 */
public final class Escapes {
    /** Of attributes in CoNLL-U, as UDPipe has them. */
    public static final Escapes ATTRIBUTE = new Escapes("\\\t\n\r |", "\\tnrsp");

    /** Of cells in a table. */
    public static final Escapes CELL = new Escapes("\\\t\n\r", "\\tnr");

    private final String chars;
    private final String letters;

    private Escapes(String chars, String letters) {
        this.chars = chars;
        this.letters = letters;
    }

    /** Whether a surrogate stands alone here. */
    public static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** The text with its escapes. */
    public String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = chars.indexOf(c);
            if (escape >= 0) {
                out.append('\\').append(letters.charAt(escape));
            } else if (isLone(text, i)) {
                out.append("\\u").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text behind the escapes; a backslash that begins none stays, as there are tools that escape nothing. */
    public String lenient(String escaped) {
        String text = text(escaped, true);
        return text == null ? escaped : text;
    }

    /** The text behind the escapes, or null if a backslash begins none. */
    @Nullable
    public String strict(String escaped) {
        return text(escaped, false);
    }

    private @Nullable String text(String escaped, boolean lenient) {
        int at = escaped.indexOf('\\');
        if (at < 0) {
            return escaped;
        }
        StringBuilder out = new StringBuilder(escaped.length()).append(escaped, 0, at);
        while (at < escaped.length()) {
            char c = escaped.charAt(at++);
            char next = at < escaped.length() ? escaped.charAt(at) : ' ';
            int escape = letters.indexOf(next);
            if (c != '\\') {
                out.append(c);
            } else if (escape >= 0 && at < escaped.length()) {
                out.append(chars.charAt(escape));
                at++;
            } else if (isSurrogate(escaped, at)) {
                out.append((char) Integer.parseInt(escaped, at + 1, at + 5, 16));
                at += 5;
            } else if (lenient) {
                out.append(c);
            } else {
                return null;
            }
        }
        return out.toString();
    }

    /** Whether there is a {@code u} and the number of a surrogate, which begins with d8 to df. */
    private static boolean isSurrogate(String escaped, int at) {
        return escaped.startsWith("ud", at)
                && at + 5 <= escaped.length()
                && escaped.charAt(at + 2) >= '8'
                && isHexadecimal(escaped.charAt(at + 2))
                && isHexadecimal(escaped.charAt(at + 3))
                && isHexadecimal(escaped.charAt(at + 4));
    }

    private static boolean isHexadecimal(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
