package org.yupian.embeddings;

import java.util.List;
import java.util.Optional;

/**
 * Words to suggest beside a keyword 同义词: neighbours that are near enough and see the keyword among their own
 * neighbours, which leaves out words that are near to everything. Immutable and safe for all threads.
 */
public final class Synonyms {
    private final NearestWords search;
    private final float least;

    private Synonyms(NearestWords search, float least) {
        this.search = search;
        this.least = least;
    }

    /**
     * Suggestions out of all words.
     *
     * @param least the lowest cosine that is near enough
     */
    public static Synonyms of(NearestWords search, float least) {
        return new Synonyms(search, least);
    }

    /** At most so many suggestions, the nearest first, or nothing if the keyword has no vector. */
    public Optional<List<Neighbour>> suggest(String keyword, int count) {
        int wide = (int) Math.min(2L * count, search.vectors().size());
        // A word never seen is nobody's neighbour, however near its n-grams bring it.
        boolean seen = search.vectors().index(keyword) >= 0;
        return search.nearest(keyword, wide).map(near -> near.stream()
                .filter(neighbour -> neighbour.similarity() >= least)
                .filter(neighbour -> !seen || mutual(keyword, neighbour.word(), wide))
                .limit(count)
                .toList());
    }

    private boolean mutual(String keyword, String word, int count) {
        return search.nearest(word, count).orElse(List.of()).stream()
                .anyMatch(neighbour -> neighbour.word().equals(keyword));
    }
}
