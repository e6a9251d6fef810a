package org.yupian.document;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A document in one line, for logs and debuggers: as much as fits, and how much more there is. */
final class Glance {
    private static final int ITEMS = 40;
    private static final int UNITS = 200;
    private static final int UNITS_OF_ITEM = 40;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\x85\\u2028\\u2029]");

    private final StringBuilder out = new StringBuilder();

    private Glance() {}

    static String of(Document document) {
        Glance glance = new Glance();
        if (document.has(Layer.TOKENS)) {
            glance.items(document.tokens(), Glance::token);
        } else {
            glance.text(document.text());
        }
        if (document.has(Layer.ENTITIES)) {
            glance.part("entities");
            glance.items(document.entities(), Glance::entity);
        }
        if (document.has(Layer.KEYWORDS)) {
            glance.part("keywords");
            glance.items(document.keywords(), keyword -> item(keyword.term()));
        }
        if (document.has(Layer.SENTENCES)) {
            glance.part("sentences");
            glance.out.append(document.get(Layer.SENTENCES).size());
        }
        return glance.out.toString();
    }

    private static String token(Token token) {
        Document document = token.document();
        String word = item(token.text());
        for (Layer<Tags> layer : List.of(Layer.POS, Layer.UPOS)) {
            if (document.has(layer)) {
                return word + "/" + token.tag(layer);
            }
        }
        return word;
    }

    private static String entity(Entity entity) {
        return "%s/%s %d-%d".formatted(item(entity.text()), entity.type(), entity.start(), entity.end());
    }

    private static String item(String text) {
        String shown = start(text, UNITS_OF_ITEM);
        return shown.length() < text.length() ? shown + "…" : shown;
    }

    /** The first code units, without half a surrogate pair at the end and without what would begin a new line. */
    private static String start(String text, int units) {
        int end = Math.min(units, text.length());
        if (end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
            end--;
        }
        return BREAKS.matcher(text.substring(0, end)).replaceAll(" ");
    }

    private void part(String name) {
        out.append(" | ").append(name).append(": ");
    }

    private void text(String text) {
        String shown = start(text, UNITS);
        out.append(shown);
        more(text.length() - shown.length());
    }

    private <T> void items(List<T> items, Function<T, String> shape) {
        for (int i = 0; i < Math.min(ITEMS, items.size()); i++) {
            out.append(i == 0 ? "" : " ").append(shape.apply(items.get(i)));
        }
        more(items.size() - ITEMS);
    }

    private void more(int count) {
        if (count > 0) {
            out.append(" … ").append(count).append(" more");
        }
    }
}
