package org.yupian.keywords;

import java.util.List;
import org.yupian.document.Layer;

/**
 * The keywords 关键词 of a document, the best first. Immutable.
 *
 * @param ranked no term occurs twice
 */
public record Keywords(List<Keyword> ranked) {
    /** Where {@link KeywordStage} puts them. */
    public static final Layer<Keywords> LAYER = Layer.of("keywords", Keywords.class);

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
}
