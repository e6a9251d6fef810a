package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.tokenize.dictionary.UserDictionary;

/** Long texts are decoded window by window; nobody may see where the windows are. */
class LatticeWindowsTest {
    private static final String MIXED =
            TinyModel.ALPHABET + TinyModel.ALPHABET + TinyModel.ALPHABET + "ab12三.,@# \n，…é\u0301";

    private static LatticeModel model(Random random) {
        TinyModel model = TinyModel.random(random).word("a", 3).word("，", 2);
        return model.word("丁戊", 4).pair("，", "丁戊", 1).build();
    }

    /** The best path of the lattice of the whole text, laid at once. */
    private static Spans whole(LatticeModel model, @Nullable UserWords user, String text) {
        Lattice lattice = LatticeDecoder.lattice(model, user, text);
        Deque<Integer> path = new ArrayDeque<>();
        for (int edge = lattice.cheapestToEnd(text.length());
                lattice.previous(edge) != Lattice.NONE;
                edge = lattice.previous(edge)) {
            path.push(edge);
        }
        Spans.Builder spans = Spans.builder(path.size());
        for (int edge : path) {
            if (lattice.origin(edge) != Lattice.GAP) {
                spans.accept(lattice.start(edge), lattice.end(edge));
            }
        }
        return spans.build();
    }

    @Test
    void cutsALongTextAsOneWindowWould() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            LatticeModel model = model(random);
            String text = TinyModel.text(random, MIXED, 50_000 + random.nextInt(30_000));
            assertSameWords(whole(model, null, text), LatticeSegmenter.of(model).segment(text), "seed " + seed);
        }
    }

    @Test
    void cutsALongTextWithUserWordsAsOneWindowWould() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            LatticeModel model = model(random);
            UserDictionary dictionary = UserDictionary.builder("test")
                    .hard("甲乙丙甲")
                    .hard("乙 丙")
                    .soft("丙乙甲")
                    .never("甲甲")
                    .split("乙乙丙", "乙乙", "丙")
                    .build();
            String text = TinyModel.text(random, MIXED, 50_000 + random.nextInt(30_000));
            Spans tokens = LatticeSegmenter.of(model).withDictionary(dictionary).segment(text);
            assertSameWords(whole(model, UserWords.of(dictionary, model), text), tokens, "seed " + seed);
        }
    }

    @Test
    void cutsTextWithoutABreakByForce() {
        // 甲乙 and 乙甲 overlap without end, so no place is one that every path goes through.
        LatticeModel model = new TinyModel()
                .word("甲乙", 2)
                .word("乙甲", 2)
                .unknown(9, UnknownWords.NONE)
                .build();
        String text = "甲乙".repeat(50_000);
        Spans tokens = LatticeSegmenter.of(model).segment(text);
        assertEquals(50_000, tokens.size());
        assertTrue(
                tokens.end(49_999) == text.length() && !tokens.overlapping(), "the words are in order up to the end");
    }

    @Test
    void carriesTheWordBeforeIntoTheNextWindow() {
        // After 乙 the pair 丙 is cheap; only who remembers 乙 across the place between two windows sees it.
        LatticeModel model = new TinyModel()
                .word("甲", 3)
                .word("乙", 3)
                .word("丙", 6)
                .word("丁", 6)
                .word("丙丁", 8)
                .pair("乙", "丙", 0.5)
                .build();
        for (int before = 480; before < 560; before++) {
            String text = "甲".repeat(before) + "乙丙丁" + "甲丙丁";
            Spans tokens = LatticeSegmenter.of(model).segment(text);
            assertEquals(before + 5, tokens.size(), "after " + before + " chars: " + tokens);
        }
    }

    private static void assertSameWords(Spans expected, Spans found, String message) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertEquals(
                    expected.start(i) + "-" + expected.end(i),
                    found.start(i) + "-" + found.end(i),
                    message + ", word " + i);
        }
        assertEquals(expected.size(), found.size(), message);
    }
}
