package org.yupian.toolkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recipes as text; the form is described at {@link Recipe}. For one thread. */
final class RecipeText {
    private static final String SPECIAL = " \t\r\n,=\"\\";

    private final String text;
    private int at;

    private RecipeText(String text) {
        this.text = text;
    }

    static List<Step> read(String text) {
        RecipeText reader = new RecipeText(text);
        List<Step> steps = new ArrayList<>();
        for (reader.skipSpace(); reader.at < text.length(); reader.skipSpace()) {
            steps.add(reader.step());
        }
        return steps;
    }

    private Step step() {
        int start = at;
        String name = word("the name of a step");
        String model = take('=') ? value() : "";
        Map<String, String> options = new LinkedHashMap<>();
        while (take(',')) {
            String option = word("an option");
            if (!take('=')) {
                throw refusal("'=' after '" + option + "'");
            }
            if (options.put(option, value()) != null) {
                throw refusal("'" + option + "' once");
            }
        }
        if (at < text.length() && !space()) {
            throw refusal("white space, a comma or the end");
        }
        try {
            return new Step(name, model, options);
        } catch (RecipeException e) {
            at = start;
            throw new RecipeException("%s (step at %d of \"%s\")".formatted(e.getMessage(), start, text), e);
        }
    }

    private boolean space() {
        return Character.isWhitespace(text.charAt(at));
    }

    private void skipSpace() {
        while (at < text.length() && space()) {
            at++;
        }
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Characters that need no quotes, one at least. */
    private String word(String expected) {
        int start = at;
        while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0 && !space()) {
            at++;
        }
        if (at == start) {
            throw refusal(expected);
        }
        return text.substring(start, at);
    }

    private String value() {
        if (!take('"')) {
            return word("a value");
        }
        StringBuilder value = new StringBuilder();
        while (!take('"')) {
            boolean escaped = take('\\');
            if (at >= text.length()) {
                throw refusal("a quote");
            }
            char c = text.charAt(at++);
            value.append(escaped && c == 'n' ? '\n' : escaped && c == 'r' ? '\r' : c);
        }
        return value.toString();
    }

    private RecipeException refusal(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new RecipeException("expected %s, found %s at %d of \"%s\"".formatted(expected, found, at, text));
    }

    static String write(Step step) {
        StringBuilder out = new StringBuilder(step.name());
        if (!step.model().isEmpty()) {
            value(step.model(), out.append('='));
        }
        step.options()
                .forEach((name, value) ->
                        value(value, out.append(',').append(name).append('=')));
        return out.toString();
    }

    private static void value(String value, StringBuilder out) {
        boolean plain = !value.isEmpty();
        for (int i = 0; i < value.length(); i++) {
            plain &= SPECIAL.indexOf(value.charAt(i)) < 0 && !Character.isWhitespace(value.charAt(i));
        }
        if (plain) {
            out.append(value);
            return;
        }
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                // A recipe is one line.
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
