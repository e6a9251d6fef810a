package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.tokenize.dictionary.UserDictionary;

/** Where blocks begin and end, what overlaps, and which cut NEVER words get, all of it by value. */
class TaggingRunTest {
    /** 头 and 尾 make a word, 中 and 软 stand between them, 独 stands alone; 软 would rather be cut off than 中. */
    private static PlainModel model() {
        return new PlainModel(1)
                .with('头', 10, 0, 0, 0)
                .with('中', 0, 10, 0, 0)
                .with('软', 0, 3, 0, 0)
                .with('双', 8, 10, 0, 0)
                .with('尾', 0, 0, 10, 0)
                .with('独', 0, 0, 0, 10)
                .with('。', 0, 0, 0, 10);
    }

    private static final TaggingSegmenter PLAIN = model().segmenter();

    /** The same, but where a block begins with it, 头 stands alone; so borders of blocks can be seen. */
    private static final TaggingSegmenter BORDERS =
            model().first('头', 0, 0, 0, 30).segmenter();

    private static TaggingSegmenter user(UserDictionary.Builder dictionary) {
        return PLAIN.withDictionary(dictionary.build());
    }

    private static UserDictionary.Builder words() {
        return UserDictionary.builder("user");
    }

    private static String cut(TaggingSegmenter segmenter, String text) {
        return PlainModel.cut(segmenter, text);
    }

    /** Where 头 stands alone, in a text where it never would but where a block begins. */
    private static List<Integer> blocks(String text) {
        List<Integer> starts = new ArrayList<>();
        BORDERS.segment(text, 0, text.length(), (start, end) -> {
            if (end == start + 1 && text.charAt(start) == '头') {
                starts.add(start);
            }
        });
        return starts;
    }

    @Test
    void theModelCutsAsItIsMade() {
        assertEquals("头中尾|独|头尾|独|独|头软中尾", cut(PLAIN, "头中尾独头尾独独头软中尾"));
    }

    @Test
    void aForbiddenWordIsCutWhereTheModelMindsLeast() {
        assertEquals("头中|软尾", cut(user(words().never("头中软尾")), "头中软尾"));
        assertEquals("头|软中尾", cut(user(words().never("头软中尾")), "头软中尾"));
        assertEquals("头|中尾", cut(user(words().never("头中尾")), "头中尾"), "the first of equal places");
        // 软 as no begin loses 3, 双 as a begin but 2.
        assertEquals("头软|双尾", cut(user(words().never("头软双尾")), "头软双尾"));
        assertEquals("头|双软尾", cut(user(words().never("头双软尾")), "头双软尾"));
        assertEquals("独|头|尾|独", cut(user(words().never("头尾")), "独头尾独"));
    }

    @Test
    void whatIsLeftOfAForbiddenWordIsLookedAtAgain() {
        assertEquals("头|中|软尾", cut(user(words().never("头中软尾").never("头中")), "头中软尾"));
        assertEquals("头中|软|尾", cut(user(words().never("头中软尾").never("软尾")), "头中软尾"));
        assertEquals("头|中|软|尾|独|头|中", cut(user(words().never("头中软尾").never("软尾").never("头中")), "头中软尾独头中"));
    }

    /** A block of several sentences: words before and behind one that is cut are looked at all the same. */
    @Test
    void allForbiddenWordsOfABlockAreCut() {
        TaggingSegmenter never = user(words().never("头尾").never("头中尾"));
        assertEquals("头|尾头|中尾|头|尾|。|头软尾|头|尾", cut(never, "头尾头中尾头尾。头软尾头尾"));
    }

    @Test
    void lettersDigitsAndPairsStayWholeInAForbiddenWord() {
        TaggingSegmenter glued = model().with('机', 0, 0, 60, 0)
                .with('c', 30, 0, 0, 0)
                .with('d', 0, 30, 0, 0)
                .with('7', 30, 20, 0, 0)
                .with('\ud842', 40, 0, 0, 0)
                .with('\udfb7', 0, 40, 0, 0)
                .segmenter();
        assertEquals("cd机", cut(glued, "cd机"));
        TaggingSegmenter without = glued.withDictionary(
                words().never("cd机").never("77机").never("𠮷机").never("cd").build());
        assertEquals("cd|机", cut(without, "cd机"));
        assertEquals("77机", cut(glued, "77机"));
        assertEquals("77|机", cut(without, "77机"));
        assertEquals("𠮷机", cut(glued, "𠮷机"));
        assertEquals("𠮷|机", cut(without, "𠮷机"));
        assertEquals("cd", cut(without, "cd"), "nothing inside it is free");
    }

    @Test
    void whatUsersForceIsAsTheySay() {
        assertEquals("头|尾独|头尾", cut(user(words().hard("尾独")), "头尾独头尾"));
        assertEquals("头|中|尾|独", cut(user(words().split("头中尾", "头", "中", "尾")), "头中尾独"));
        assertEquals("头中|尾", cut(user(words().split("头中尾", "头中", "尾")), "头中尾"));
        assertEquals("头尾 独|头尾", cut(user(words().hard("头尾 独")), "头尾 独头尾"));
        assertEquals("头|尾|独", cut(user(words().split("头尾", "头", "尾")), "头尾 独"));
        // White space between two pieces is handed out to nobody.
        assertEquals("头|尾|独", cut(user(words().split("头 尾", "头", "尾")), "头 尾独"));
        assertEquals("独|头|尾|独", cut(user(words().split("头  尾", "头", "尾")), "独头  尾独"));
        // 甲 scores nothing and would go with anything; what is white space lies between words here too.
        assertEquals("甲|甲|头尾", cut(user(words().hard("头尾")), "甲 甲头尾"));
    }

    @Test
    void softWordsCompete() {
        assertEquals("头|中|尾", cut(user(words().split("头中尾", "头", "中", "尾").soft("头中")), "头中尾"));
        assertEquals("独独|独", cut(user(words().soft("独独")), "独独 独"));
        assertEquals("独|独独|头尾", cut(user(words().soft("独独")), "独独独头尾"));
        assertEquals("独独", cut(user(words().soft("独独", 1)), "独独"), "once in a million is enough");
        assertEquals("头中尾", cut(user(words().hard("头中尾").soft("头中")), "头中尾"), "but not against forced ones");
    }

    /** A block has 1,024 characters; words that end in its last 64 are looked at again with the next block. */
    @Test
    void aFullBlockEndsBeforeItsLastWords() {
        assertEquals(List.of(0, 960, 1920, 2880), blocks("头尾".repeat(1500)));
        assertEquals(List.of(959, 1919), blocks("独" + "头尾".repeat(1400)).subList(0, 2));
        assertEquals(List.of(0), blocks("头尾".repeat(512)), "all of it fits");
        assertEquals(List.of(0, 960), blocks("头尾".repeat(513)));
    }

    @Test
    void aLongBlockEndsBehindItsLastSentence() {
        String tail = "头尾".repeat(400);
        // The second of two sentences that fit; what is behind the full block counts for nothing.
        assertEquals(List.of(0, 801), blocks("头尾".repeat(300) + "。" + "头尾".repeat(99) + "独。" + "头尾".repeat(200)));
        assertEquals(List.of(0, 513), blocks("头尾".repeat(256) + "。" + tail));
        assertEquals(List.of(0, 512), blocks("头尾".repeat(255) + "独。" + tail));
        // One in the first half is none: 511 characters, then a full block.
        assertEquals(List.of(0, 959), blocks("头尾".repeat(255) + "。" + tail));
        assertEquals(List.of(0), blocks("头尾".repeat(300) + "。" + "头尾".repeat(200)), "all of it fits");
        assertEquals(List.of(0, 1024), blocks("头尾".repeat(511) + "独。" + tail));
        assertEquals(List.of(0, 960), blocks("头尾".repeat(512) + "。" + "头尾".repeat(100)));
    }

    @Test
    void aBlockEndsAtWhiteSpace() {
        assertEquals(List.of(0, 3, 7), blocks("头尾 头尾\t\n头尾"));
        assertEquals(List.of(0, 601), blocks("头尾".repeat(300) + " " + "头尾".repeat(300)));
        assertEquals(List.of(0, 1025), blocks("头尾".repeat(512) + " 头尾"), "nothing is looked at again");
    }

    /** The pair would be the 1,024th and the 1,025th character: the block has one more, and its end is one further. */
    @Test
    void aPairIsNotDividedBetweenBlocks() {
        String pair = "独" + "头尾".repeat(511) + "😀" + "头尾".repeat(600);
        assertEquals(961, blocks(pair).get(0));
        String before = "独" + "头尾".repeat(510) + "独😀" + "头尾".repeat(600);
        assertEquals(959, blocks(before).get(0));
    }

    @Test
    void aForcedWordIsNotDividedBetweenBlocks() {
        String word = "独尾独尾独尾独尾";
        for (int before = 1010; before <= 1030; before++) {
            String text = "独".repeat(before) + word + "独".repeat(1000);
            String expected = "独|".repeat(before) + word + "|独".repeat(1000);
            assertEquals(expected, cut(user(words().hard(word)), text), before + " before it");
            String parts = "独|".repeat(before) + "独尾独|尾独尾独尾" + "|独".repeat(1000);
            assertEquals(parts, cut(user(words().split(word, "独尾独", "尾独尾独尾")), text), before + " before it");
        }
    }

    /** Sentences end neither a block nor a word inside of what is forced, nor does white space. */
    @Test
    void forcedWordsMayHoldSentencesAndSpace() {
        String word = "头。 。尾";
        String text = "头尾".repeat(350) + word + "头尾".repeat(400);
        assertEquals("头尾|".repeat(350) + word + "|头尾".repeat(400), cut(user(words().hard(word)), text));
        String spaced = " 独 尾 ";
        assertEquals("头尾|独 尾|头尾", cut(user(words().hard("独 尾")), "头尾" + spaced + "头尾"));
    }

    /** A word that fills the block makes it twice as long, up to 8,192 characters, where it is cut in any case. */
    @Test
    void aWordThatFillsItsBlockIsLookedAtFurther() {
        assertEquals("头" + "中".repeat(3000) + "尾|独", cut(PLAIN, "头" + "中".repeat(3000) + "尾独"));
        String endless = "头" + "中".repeat(10_000);
        List<Integer> ends = new ArrayList<>();
        PLAIN.segment(endless, 0, endless.length(), (start, end) -> ends.add(end));
        assertEquals(List.of(8192, 10_001), ends);
    }

    @Test
    void offsetsAreThoseOfTheWholeText() {
        List<String> words = new ArrayList<>();
        String text = "独 头中尾独头尾 ";
        user(words().never("头中尾")).segment(text, 1, 8, (start, end) -> words.add(start + "-" + end));
        assertEquals(List.of("2-3", "3-5", "5-6", "6-8"), words);
    }
}
