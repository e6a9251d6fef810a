package org.yupian.document;

import java.util.List;

/**
 * The keywords 关键词 of a document, the best first. Immutable.
 *
 * @param ranked no term occurs twice
 */
public record Keywords(List<Keyword> ranked) implements Checked {
    /** Keywords in this order. */
    public Keywords {
        ranked = List.copyOf(ranked);
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
