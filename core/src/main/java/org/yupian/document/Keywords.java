package org.yupian.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keywords 关键词 of a document, the best first. Immutable.
 *
 * @param ranked no term occurs twice
 */
public record Keywords(List<Keyword> ranked) implements Checked {
    /**
     * Keywords in this order.
     *
     * @throws IllegalArgumentException if a term occurs twice
     */
    public Keywords {
        ranked = List.copyOf(ranked);
        Set<String> terms = new HashSet<>();
        for (Keyword keyword : ranked) {
            if (!terms.add(keyword.term())) {
                throw new IllegalArgumentException("keyword '%s' is there twice".formatted(keyword.term()));
            }
        }
    }

    /** How many there are. */
    public int size() {
        return ranked.size();
    }

    /** The terms alone. */
    public List<String> terms() {
        return ranked.stream().map(Keyword::term).toList();
    }

    @Override
    public void check(Document document) {
        for (Keyword keyword : ranked) {
            keyword.occurrences().check(document);
        }
    }
}
