package org.yupian.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestWordsTest {
    /** By sorting all. */
    private static List<String> slow(WordVectors vectors, String word, int count) {
        float[] query = vectors.vector(word).orElseThrow();
        return IntStream.range(0, vectors.size())
                .boxed()
                .filter(i -> !vectors.words().get(i).equals(word))
                .sorted((a, b) -> Float.compare(
                        Vectors.cosine(query, vectors.vector(b)), Vectors.cosine(query, vectors.vector(a))))
                .limit(count)
                .map(vectors.words()::get)
                .toList();
    }

    @Test
    void neighboursAreThoseThatSortingFinds() {
        // Sizes around a block, and dimensions that no unrolled loop divides.
        for (int size : new int[] {2, 6, 251, 252, 253, 1_000}) {
            for (int dimension : new int[] {1, 7, 100}) {
                WordVectors vectors = VectorsForTests.random(size, size, dimension);
                NearestWords search = NearestWords.of(vectors);
                String message = "seed and size " + size + ", dimension " + dimension;
                List<Neighbour> found = search.nearest("w1", 10).orElseThrow();
                if (dimension > 1) {
                    assertEquals(
                            slow(vectors, "w1", 10),
                            found.stream().map(Neighbour::word).toList(),
                            message);
                }
                for (Neighbour neighbour : found) {
                    assertEquals(
                            vectors.similarity("w1", neighbour.word()).orElseThrow(),
                            neighbour.similarity(),
                            1e-5f,
                            message);
                }
            }
        }
    }

    @Test
    void manyQueriesAtOnceAreAnsweredAsOneByOne() {
        WordVectors vectors = VectorsForTests.random(4, 500, 20);
        NearestWords search = NearestWords.of(vectors);
        float[][] queries = {vectors.vector(3), vectors.vector(77), new float[20]};
        List<List<Neighbour>> found = search.nearest(queries, 5);
        for (int q = 0; q < queries.length; q++) {
            assertEquals(search.nearest(queries[q], 5), found.get(q));
        }
        assertEquals("w3", found.get(0).get(0).word());
        // Nothing is near to nowhere, and the first rows are as good as any.
        assertEquals(
                List.of("w0", "w1", "w2", "w3", "w4"),
                found.get(2).stream().map(Neighbour::word).toList());
        assertEquals(Optional.empty(), search.nearest("none", 5));
        assertEquals(499, search.nearest("w0", 1_000).orElseThrow().size());
        assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[3], 1));
    }

    @Test
    void ofEqualOnesTheFirstRowsAreKeptAndSomeLeftOut() {
        // Four places, so that nearly all cosines are equal.
        Random random = new Random(11);
        float[] rows = new float[2 * 600];
        for (int i = 0; i < 600; i++) {
            int quarter = random.nextInt(4);
            rows[2 * i + quarter / 2] = quarter % 2 == 0 ? 1 : -1;
        }
        WordVectors vectors =
                WordVectors.of(IntStream.range(0, 600).mapToObj(i -> "w" + i).toList(), rows, 2);
        for (int count : new int[] {0, 1, 5, 200, 700}) {
            int[] excluded = {3, 0, 9};
            List<String> expected = IntStream.range(0, 600)
                    .filter(i -> i != 3 && i != 0 && i != 9)
                    .boxed()
                    .sorted((a, b) -> Float.compare(rows[2 * b], rows[2 * a]))
                    .limit(count)
                    .map(i -> "w" + i)
                    .toList();
            List<Neighbour> found = NearestWords.of(vectors)
                    .nearest(new float[][] {{1, 0}}, new int[][] {excluded}, count)
                    .get(0);
            assertEquals(expected, found.stream().map(Neighbour::word).toList(), "seed 11, count " + count);
        }
        assertThrows(
                IllegalArgumentException.class, () -> NearestWords.of(vectors).nearest(new float[2], -1));
    }

    @Test
    void analogiesAreSolvedOnAGrid() {
        // Country to capital is one and the same step, away from where all of them are.
        List<String> words = List.of("中国", "北京", "日本", "东京", "法国", "巴黎", "的");
        float[] rows = {5, 0, 1, 0, 5, 3, 1, 0, 5, 0, 0, 1, 5, 3, 0, 1, 5, 0, -1, -1, 5, 3, -1, -1, -3, 0, 0, 0};
        WordVectors vectors = WordVectors.of(words, rows, 4);
        for (Analogies.Method method : Analogies.Method.values()) {
            Analogies analogies = Analogies.of(NearestWords.of(vectors), method);
            List<Neighbour> answers =
                    analogies.solve(new Analogies.Question("中国", "北京", "日本"), 3).orElseThrow();
            assertEquals("东京", answers.get(0).word(), method.toString());
            assertEquals(3, answers.size());
            assertTrue(
                    analogies.solve(new Analogies.Question("中国", "北京", "韩国"), 3).isEmpty());
            AnalogyScore score = AnalogyScore.of(
                    analogies,
                    vectors,
                    List.of(
                            new AnalogyScore.Item(new Analogies.Question("中国", "北京", "法国"), "巴黎"),
                            new AnalogyScore.Item(new Analogies.Question("中国", "北京", "法国"), "日本"),
                            new AnalogyScore.Item(new Analogies.Question("中国", "北京", "法国"), "伦敦")));
            assertEquals(new AnalogyScore(1, 2, 3), score, method.toString());
            assertEquals(0.5, score.accuracy());
        }
    }

    @Test
    void synonymsSeeEachOther() {
        // "hub" is near to both, but each of them has a nearer neighbour.
        WordVectors vectors = WordVectors.of(
                List.of("hub", "a", "a2", "b", "b2", "far"),
                new float[] {1, 1, 1, 0, 1, 0.1f, 0, 1, 0.1f, 1, -1, -1},
                2);
        Synonyms synonyms = Synonyms.of(NearestWords.of(vectors), 0.6f);
        assertEquals("a2", synonyms.suggest("a", 1).orElseThrow().get(0).word());
        assertEquals(List.of(), synonyms.suggest("far", 1).orElseThrow());
        assertFalse(synonyms.suggest("none", 1).isPresent());
    }
}
