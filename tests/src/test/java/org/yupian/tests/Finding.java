package org.yupian.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yupian.document.Document;
import org.yupian.document.Entity;

/** What a verb makes of a text, and whether it is what is expected; the head of {@code reported.tsv} has the language. */
sealed interface Finding {
    /** Whether it meets one condition. */
    boolean meets(String condition);

    /** Whether it meets all conditions of one of the lists. */
    default boolean is(String expected) {
        return Stream.of(expected.split(" \\| "))
                .anyMatch(list -> Stream.of(list.split(" ; ")).allMatch(this::meets));
    }

    /**
     * Words, perhaps with their parts of speech.
     *
     * @param words all of them, in their order
     * @param tags theirs, or none
     */
    record Cut(List<String> words, List<String> tags) implements Finding {
        private static final Pattern SIGN = Pattern.compile("\\\\[/·]|\\{([^}]*)\\}|.");

        @Override
        public boolean meets(String condition) {
            StringBuilder found = new StringBuilder("\n");
            for (int i = 0; i < words.size(); i++) {
                found.append(words.get(i))
                        .append('\t')
                        .append(tags.isEmpty() ? "" : tags.get(i))
                        .append('\n');
            }
            return pattern(condition).matcher(found).find();
        }

        /** Words end with a TAB, then the tag, then a line end. */
        private static Pattern pattern(String condition) {
            StringBuilder pattern = new StringBuilder("\n");
            for (String stretch : condition.split("(?<!\\\\)/")) {
                Matcher signs = SIGN.matcher(stretch);
                String tag = "[^\n]*\n";
                StringBuilder word = new StringBuilder();
                while (signs.find()) {
                    String sign = signs.group();
                    if (signs.group(1) != null) {
                        tag = tag(signs.group(1));
                    } else {
                        word.append(
                                sign.equals("·")
                                        ? "\n"
                                        : Pattern.quote(
                                                sign.startsWith("\\") && sign.length() > 1 ? sign.substring(1) : sign));
                    }
                }
                pattern.append(word.toString().replace("\n", "(\t" + tag + ")?"))
                        .append('\t')
                        .append(tag);
            }
            return Pattern.compile(pattern.toString());
        }

        private static String tag(String names) {
            return names.startsWith("!") ? "(?!(" + names.substring(1) + ")\n)[^\n]*\n" : "(" + names + ")\n";
        }

        @Override
        public String toString() {
            List<String> shown = new ArrayList<>(words);
            for (int i = 0; i < tags.size(); i++) {
                shown.set(i, words.get(i) + "/" + tags.get(i));
            }
            return String.join(tags.isEmpty() ? "/" : " ", shown);
        }
    }

    /**
     * Named entities.
     *
     * @param document that has them
     */
    record Names(Document document) implements Finding {
        private static final Pattern NAME = Pattern.compile("(!?)\\[(.+)\\](\\w*)|!(.+)");

        @Override
        public boolean meets(String condition) {
            Matcher parts = NAME.matcher(condition);
            if (condition.equals("none")) {
                return document.entities().isEmpty();
            }
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "expected [text]TYPE, ![text]TYPE, !text or none, found " + condition);
            }
            if (parts.group(4) != null) {
                return document.entities().stream().noneMatch(entity -> touches(entity, parts.group(4)));
            }
            List<Entity> typed = document.entities().stream()
                    .filter(entity -> entity.type().equals(parts.group(3)))
                    .toList();
            return parts.group(1).isEmpty()
                    ? typed.stream().anyMatch(entity -> entity.text().equals(parts.group(2)))
                    : typed.stream().noneMatch(entity -> touches(entity, parts.group(2)));
        }

        private boolean touches(Entity entity, String part) {
            String text = document.text();
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                if (entity.start() < at + part.length() && entity.end() > at) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return document.entities().stream()
                    .map(entity -> "[" + entity.text() + "]" + entity.type())
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * Keywords or new words.
     *
     * @param text that has them
     * @param terms the best first
     */
    record Terms(String text, List<String> terms) implements Finding {
        @Override
        public boolean meets(String condition) {
            if (condition.equals("once")) {
                return terms.stream().noneMatch(one -> terms.stream().anyMatch(other -> within(one, other)));
            }
            if (condition.startsWith("!")) {
                return !terms.contains(condition.substring(1));
            }
            int at = condition.indexOf('@');
            int limit = at < 0 ? terms.size() : Integer.parseInt(condition.substring(at + 1));
            return terms.subList(0, Math.min(limit, terms.size()))
                    .contains(at < 0 ? condition : condition.substring(0, at));
        }

        /** Whether one stands in another and nowhere else. */
        private boolean within(String one, String other) {
            return !one.equals(other) && other.contains(one) && count(one) == count(other);
        }

        private int count(String term) {
            return text.split(Pattern.quote(term), -1).length - 1;
        }

        @Override
        public String toString() {
            return String.join(", ", terms);
        }
    }

    /**
     * A summary.
     *
     * @param text as it is printed
     */
    record Summary(String text) implements Finding {
        @Override
        public boolean meets(String condition) {
            return condition.startsWith("!") ? !text.contains(condition.substring(1)) : text.contains(condition);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
