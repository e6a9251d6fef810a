package org.yupian.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cards to JSON and back. */
final class CardJson {
    private final String file;
    private final Map<String, Object> members;
    private final String where;

    private CardJson(String file, String where, Map<String, Object> members) {
        this.file = file;
        this.where = where;
        this.members = new LinkedHashMap<>(members);
    }

    static String write(ModelCard card) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", card.id());
        members.put("kind", card.kind());
        members.put("description", card.description());
        members.put("licence", card.licence());
        List<Object> sources = new ArrayList<>();
        for (ModelCard.Source source : card.sources()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", source.name());
            line.put("sha256", source.sha256());
            line.put("licence", source.licence());
            sources.add(line);
        }
        members.put("sources", sources);
        members.put("trainer", card.trainer());
        members.put("options", card.options());
        members.put("seed", card.seed());
        members.put("jdk", card.jdk());
        members.put("scores", card.scores());
        return Writer.write(members);
    }

    static ModelCard read(String json, String file) throws ModelFormatException {
        CardJson card = new CardJson(file, "the card", Reader.read(json, file));
        ModelCard.Builder result =
                ModelCard.builder(card.take("id", String.class, ""), card.take("kind", String.class, ""));
        result.description(card.take("description", String.class, ""))
                .licence(card.take("licence", String.class, ""))
                .trainer(card.take("trainer", String.class, ""))
                .seed(card.take("seed", Long.class, 0L))
                .jdk(card.take("jdk", String.class, ""));
        List<?> lines = card.take("sources", List.class, List.of());
        for (Object line : lines) {
            ModelCard.Source source = card.source(line);
            result.source(source.name(), source.sha256(), source.licence());
        }
        Map<?, ?> options = card.take("options", Map.class, Map.of());
        for (Map.Entry<?, ?> option : options.entrySet()) {
            String name = (String) option.getKey();
            result.option(name, card.as(name, option.getValue(), String.class));
        }
        Map<?, ?> scores = card.take("scores", Map.class, Map.of());
        for (Map.Entry<?, ?> score : scores.entrySet()) {
            String name = (String) score.getKey();
            result.score(name, card.as(name, score.getValue(), Number.class).doubleValue());
        }
        card.end();
        try {
            return result.build();
        } catch (IllegalArgumentException e) {
            throw card.refusal("a card", String.valueOf(e.getMessage()));
        }
    }

    private ModelCard.Source source(Object line) throws ModelFormatException {
        Map<String, Object> members = new LinkedHashMap<>();
        Map<?, ?> sourceMembers = as("sources", line, Map.class);
        for (Map.Entry<?, ?> member : sourceMembers.entrySet()) {
            members.put((String) member.getKey(), as((String) member.getKey(), member.getValue(), String.class));
        }
        CardJson source = new CardJson(file, "a source", members);
        try {
            ModelCard.Source result = new ModelCard.Source(
                    source.take("name", String.class, ""),
                    source.take("sha256", String.class, ""),
                    source.take("licence", String.class, ""));
            source.end();
            return result;
        } catch (IllegalArgumentException e) {
            throw refusal("a source", String.valueOf(e.getMessage()));
        }
    }

    private <T> T take(String name, Class<T> type, T absent) throws ModelFormatException {
        Object value = members.remove(name);
        return value == null ? absent : as(name, value, type);
    }

    // The message is put together only for a refusal: the first joining of strings in a process costs milliseconds too.
    private <T> T as(String name, Object value, Class<T> type) throws ModelFormatException {
        if (!type.isInstance(value)) {
            throw refusal(
                    "%s to be a %s".formatted(name, type.getSimpleName()),
                    Writer.write(value).strip());
        }
        return type.cast(value);
    }

    private void end() throws ModelFormatException {
        if (!members.isEmpty()) {
            throw refusal("no other members in " + where, members.keySet().toString());
        }
    }

    private ModelFormatException refusal(String expected, String found) {
        return new ModelFormatException(file, "card", expected, found);
    }

    /** Writes maps, lists, strings and numbers as JSON (RFC 8259), indented by two spaces. */
    private static final class Writer {
        private final StringBuilder out = new StringBuilder();

        private Writer() {}

        static String write(Object value) {
            Writer writer = new Writer();
            writer.value(value, "\n");
            return writer.out.append('\n').toString();
        }

        private void value(Object value, String line) {
            if (value instanceof Map<?, ?> map) {
                String separator = "{" + line + "  ";
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    out.append(separator);
                    string(member.getKey().toString());
                    out.append(": ");
                    value(member.getValue(), line + "  ");
                    separator = "," + line + "  ";
                }
                out.append(map.isEmpty() ? "{}" : line + "}");
            } else if (value instanceof List<?> list) {
                String separator = "[" + line + "  ";
                for (Object item : list) {
                    out.append(separator);
                    value(item, line + "  ");
                    separator = "," + line + "  ";
                }
                out.append(list.isEmpty() ? "[]" : line + "]");
            } else if (value instanceof Number number) {
                out.append(number);
            } else {
                string(value.toString());
            }
        }

        private void string(String text) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out.append(c).append(text.charAt(++i));
                } else if (c == '"' || c == '\\') {
                    out.append('\\').append(c);
                } else if (c < ' ' || Character.isSurrogate(c)) {
                    // A lone surrogate has no UTF-8; as an escape it survives.
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }

    /**
     * Reads JSON (RFC 8259) strictly: objects, arrays, strings and finite numbers, since a card needs no more.
     * Member names occur once, values nest at most 16 deep. Whole numbers that fit become {@link Long}, the others
     * {@link Double}. Refusals give the offset in UTF-16 code units of the JSON text.
     */
    private static final class Reader {
        private static final int MAX_DEPTH = 16;
        private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

        private final String text;
        private final String file;
        private int at;

        private Reader(String text, String file) {
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
            Reader reader = new Reader(text, file);
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
}
