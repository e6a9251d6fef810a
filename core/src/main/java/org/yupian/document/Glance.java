package org.yupian.document;

import java.util.List;
import java.util.function.Function;

/** A document in a line, for logs and debuggers: as much as fits, and how much more there is. */
final class Glance {
    private static final int ITEMS = 40;
    private static final int UNITS = 200;

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
            glance.items(document.entities(), Entity::toString);
        }
        if (document.has(Layer.KEYWORDS)) {
            glance.part("keywords");
            glance.items(document.keywords(), Keyword::term);
        }
        if (document.has(Layer.SENTENCES)) {
            glance.part("sentences");
            glance.out.append(document.get(Layer.SENTENCES).size());
        }
        return glance.out.toString();
    }

    private static String token(Token token) {
        Document document = token.document();
        for (Layer<Tags> layer : List.of(Layer.POS, Layer.UPOS)) {
            if (document.has(layer)) {
                return token.text() + "/" + token.tag(layer);
            }
        }
        return token.text();
    }

    private void part(String name) {
        out.append(" | ").append(name).append(": ");
    }

    private void text(String text) {
        int shown = Math.min(UNITS, text.length());
        if (shown < text.length() && Character.isHighSurrogate(text.charAt(shown - 1))) {
            shown--;
        }
        out.append(text, 0, shown);
        more(text.length() - shown);
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
