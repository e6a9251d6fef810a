package org.yupian.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) strictly: objects, arrays, strings and finite numbers, since a card needs no more.
 * Member names occur once, values nest at most 16 deep. Whole numbers that fit become {@link Long}, the others
 * {@link Double}. Refusals give the offset in UTF-16 code units of the JSON text.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 16;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private final String file;
    private int at;

    private JsonReader(String text, String file) {
        this.text = text;
        this.file = file;
    }

    /**
     * Reads an object that is the whole text.
     *
     * @param file the name of the file, for messages
     * @throws ModelFormatException if it is malformed or too long
     */
    static Map<String, Object> read(String text, String file) throws ModelFormatException {
        if (text.length() > ModelLayout.MAX_CARD_LENGTH) {
            throw new ModelFormatException(
                    file, "card", "at most " + ModelLayout.MAX_CARD_LENGTH + " code units", text.length() + "");
        }
        JsonReader reader = new JsonReader(text, file);
        reader.skipSpace();
        Map<String, Object> object = reader.object(1);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.refusal("the end");
        }
        return object;
    }

    private Object value(int depth) throws ModelFormatException {
        if (depth > MAX_DEPTH) {
            throw refusal("values nested at most " + MAX_DEPTH + " deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws ModelFormatException {
        Map<String, Object> object = new LinkedHashMap<>();
        expect('{');
        if (end('}')) {
            return object;
        }
        while (true) {
            int start = at;
            String name = string();
            skipSpace();
            expect(':');
            skipSpace();
            if (object.put(name, value(depth + 1)) != null) {
                at = start;
                throw refusal("each member once");
            }
            if (end('}')) {
                return object;
            }
            expect(',');
            skipSpace();
        }
    }

    private List<Object> array(int depth) throws ModelFormatException {
        List<Object> array = new ArrayList<>();
        expect('[');
        if (end(']')) {
            return array;
        }
        while (true) {
            array.add(value(depth + 1));
            if (end(']')) {
                return array;
            }
            expect(',');
            skipSpace();
        }
    }

    private String string() throws ModelFormatException {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char c = peek();
            if (c < ' ') {
                throw refusal("an escape instead of a control character");
            }
            at++;
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() throws ModelFormatException {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourDigits();
            default -> {
                at--;
                throw refusal("one of \" \\ / b f n r t u");
            }
        };
    }

    private char fourDigits() throws ModelFormatException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            // Character.digit alone would also take full-width digits.
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw refusal("a hexadecimal digit");
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private Number number() throws ModelFormatException {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw refusal("an object, array, string or number");
        }
        String digits = matcher.group();
        boolean whole = matcher.group(1) == null && matcher.group(2) == null;
        if (whole && digits.length() <= 20) {
            try {
                long value = Long.parseLong(digits);
                at = matcher.end();
                return value;
            } catch (NumberFormatException e) {
                // Too much for a long, so it becomes a double below.
            }
        }
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw refusal("a number below 1.8E308");
        }
        at = matcher.end();
        return value;
    }

    private boolean end(char bracket) throws ModelFormatException {
        skipSpace();
        if (peek() != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private char peek() throws ModelFormatException {
        if (at >= text.length()) {
            throw refusal("more");
        }
        return text.charAt(at);
    }

    private void expect(char c) throws ModelFormatException {
        if (peek() != c) {
            throw refusal("'" + c + "'");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private ModelFormatException refusal(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new ModelFormatException(file, "card", expected, found + " at offset " + at);
    }
}
