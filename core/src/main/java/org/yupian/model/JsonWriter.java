package org.yupian.model;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, strings and numbers as JSON (RFC 8259), indented by two spaces. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Object value) {
        JsonWriter writer = new JsonWriter();
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
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
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
