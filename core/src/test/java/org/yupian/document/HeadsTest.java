package org.yupian.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private static final TagSet RELATIONS = TagSet.of("ud", List.of("root", "nsubj", "obj"));
    private static final int MANY = 100_000;

    /** Heads whose relations do not matter. */
    private static Heads heads(int... heads) {
        return Heads.of(heads, new short[heads.length], RELATIONS);
    }

    private static void refused(String message, int... heads) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> heads(heads), Arrays.toString(heads))
                        .getMessage());
    }

    @Test
    void keepsHeadsAndRelations() {
        Heads tree = Heads.of(new int[] {1, -1, 1}, new short[] {1, 0, 2}, RELATIONS);
        assertEquals(3, tree.size());
        assertEquals(1, tree.head(0));
        assertEquals(Heads.ROOT, tree.head(1));
        assertEquals("nsubj", tree.relation(0));
        assertEquals("root", tree.relation(1));
        assertEquals("obj", tree.relation(2));
        assertEquals(2, tree.relationId(2));
        assertEquals(RELATIONS, tree.relations());
    }

    @Test
    void copiesTheArrays() {
        int[] heads = {1, -1};
        short[] relations = {1, 0};
        Heads tree = Heads.of(heads, relations, RELATIONS);
        heads[0] = 0;
        relations[0] = 2;
        assertEquals(1, tree.head(0));
        assertEquals("nsubj", tree.relation(0));
    }

    @Test
    void areEqualByTheNamesOfTheRelations() {
        TagSet turned = TagSet.of("ud", List.of("obj", "nsubj", "root"));
        Heads tree = Heads.of(new int[] {1, -1}, new short[] {1, 0}, RELATIONS);
        assertEquals(tree, Heads.of(new int[] {1, -1}, new short[] {1, 2}, turned));
        assertEquals(
                tree.hashCode(),
                Heads.of(new int[] {1, -1}, new short[] {1, 2}, turned).hashCode());
        assertNotEquals(tree, Heads.of(new int[] {1, -1}, new short[] {1, 0}, turned));
        assertNotEquals(tree, Heads.of(new int[] {-1, 0}, new short[] {1, 0}, RELATIONS));
        assertNotEquals(tree, Heads.of(new int[] {1, -1}, new short[] {1, 0}, TagSet.of("sd", RELATIONS.tags())));
    }

    @Test
    void refusesNumbersThatAreNone() {
        refused("token 1 of 2 has head 2", -1, 2);
        refused("token 0 of 2 has head -2", -2, 0);
        assertEquals(
                "1 heads, but 2 relations",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Heads.of(new int[] {-1}, new short[] {0, 0}, RELATIONS))
                        .getMessage());
        for (short relation : new short[] {-1, 3}) {
            assertEquals(
                    "token 1 has relation " + relation + "; ud has 3",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> Heads.of(new int[] {-1, 0}, new short[] {0, relation}, RELATIONS))
                            .getMessage());
        }
    }

    @Test
    void forestsAreAccepted() {
        assertEquals(0, heads().size());
        assertEquals(3, heads(-1, -1, -1).size());
        assertEquals(6, heads(1, -1, 1, 5, 5, -1).size());
        // Arcs that cross are trees too.
        assertEquals(4, heads(2, 3, -1, 2).size());
    }

    @Test
    void circlesAreRefusedAndNamed() {
        refused("token 0 hangs on itself: 0 → 0", 0);
        refused("token 1 hangs on itself: 1 → 1", -1, 1, -1);
        refused("token 0 hangs on itself: 0 → 1 → 0", 1, 0);
        refused("token 1 hangs on itself: 1 → 3 → 2 → 1", -1, 3, 1, 2);
        // Tokens that only lead into the circle are not part of it.
        refused("token 2 hangs on itself: 2 → 3 → 2", 1, 2, 3, 2);
        refused("token 0 hangs on itself: 0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 0", 1, 2, 3, 4, 5, 6, 7, 0);
        refused("token 0 hangs on itself: 0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → …", 1, 2, 3, 4, 5, 6, 7, 8, 0);
    }

    @Test
    void aRandomArcMakesACircleOrNot() {
        int circles = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int[] heads = new int[1 + random.nextInt(12)];
            Arrays.setAll(heads, i -> random.nextInt(3) == 0 ? Heads.ROOT : random.nextInt(heads.length));
            boolean circle = IntStream.range(0, heads.length).anyMatch(token -> {
                int at = token;
                for (int steps = 0; steps < heads.length && at != Heads.ROOT; steps++) {
                    at = heads[at];
                }
                return at != Heads.ROOT;
            });
            if (circle) {
                assertThrows(IllegalArgumentException.class, () -> heads(heads), "seed " + seed);
                circles++;
            } else {
                assertEquals(heads.length, heads(heads).size(), "seed " + seed);
            }
        }
        assertTrue(circles > 500 && circles < 1_500, circles + " circles");
    }

    @Test
    void manyTokensInAChainTakeNoLongTime() {
        for (IntUnaryOperator chain : List.<IntUnaryOperator>of(i -> i - 1, i -> i + 1 < MANY ? i + 1 : Heads.ROOT)) {
            int[] heads = IntStream.range(0, MANY).map(chain).toArray();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertEquals(MANY, heads(heads).size()));
        }
        int[] circle = IntStream.range(0, MANY).map(i -> (i + 1) % MANY).toArray();
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> refused("token 0 hangs on itself: 0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → …", circle));
    }

    /** Five tokens; the first sentence has three of them. */
    private static Document sentences() {
        return Document.of("一二三四五")
                .with(Layer.SENTENCES, Spans.of(new int[] {0, 3}, new int[] {3, 5}))
                .with(Layer.TOKENS, Spans.of(new int[] {0, 1, 2, 3, 4}, new int[] {1, 2, 3, 4, 5}));
    }

    private static String refusal(Document document, Heads heads) {
        return assertThrows(IllegalArgumentException.class, () -> document.with(Layer.HEADS, heads))
                .getMessage();
    }

    @Test
    void aSentenceIsOneTree() {
        Heads trees = heads(1, -1, 1, -1, 3);
        assertEquals(trees, sentences().with(Layer.HEADS, trees).get(Layer.HEADS));
        assertEquals("sentence 0 has two roots, tokens 0 and 2", refusal(sentences(), heads(-1, 0, -1, -1, 3)));
        assertEquals("sentence 1 has two roots, tokens 3 and 4", refusal(sentences(), heads(1, -1, 1, -1, -1)));
        assertEquals(
                "token 2 of sentence 0, tokens 0 to 2, hangs on token 3", refusal(sentences(), heads(1, -1, 3, -1, 3)));
        assertEquals(
                "token 3 of sentence 1, tokens 3 to 4, hangs on token 1", refusal(sentences(), heads(1, -1, 1, 1, -1)));
        assertEquals(
                "layer heads has 4 values, but tokens below it has 5 items",
                refusal(sentences(), heads(-1, -1, -1, -1)));
    }

    @Test
    void withoutSentencesAnyForestWillDo() {
        Document words = Document.of("一二三四五").with(Layer.TOKENS, sentences().get(Layer.TOKENS));
        Heads forest = heads(-1, 0, 3, -1, -1);
        assertEquals(forest, words.with(Layer.HEADS, forest).get(Layer.HEADS));
        assertEquals(
                forest,
                words.with(Layer.SENTENCES, Spans.empty())
                        .with(Layer.HEADS, forest)
                        .get(Layer.HEADS));
    }
}
