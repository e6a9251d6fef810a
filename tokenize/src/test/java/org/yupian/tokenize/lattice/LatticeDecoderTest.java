package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;

/** Which edges are laid, what they cost, and where a text is cut by force, all of it by value. */
class LatticeDecoderTest {
    /** One unit of cost. */
    private static final double UNIT = 1.0 / LatticeModel.SCALE;

    private static String cut(LatticeSegmenter segmenter, String text) {
        List<String> words = new ArrayList<>();
        segmenter.segment(text).forEach((start, end) -> words.add(text.substring(start, end)));
        return String.join("/", words);
    }

    private static String cut(LatticeModel model, String text) {
        return cut(LatticeSegmenter.of(model), text);
    }

    /** Words of a tiny model of which some are hardly ever cut. */
    private static LatticeModel solid(TinyModel tiny, List<String> order, String... solid) {
        LatticeModel.Builder builder = tiny.builder();
        for (String word : solid) {
            builder.solid(LatticeModel.FIRST_WORD + order.indexOf(word));
        }
        return builder.build(TinyModel.card());
    }

    /**
     * Two ways to pair the characters never meet: 甲乙 from the first one on, and 乙甲 behind a first 甲, which is cheap
     * there. Which is better shows at the end, where 乙丙 is much cheaper than 丙. Up to 8,192 characters that is seen.
     */
    @Test
    void aWindowHas8192Characters() {
        LatticeModel model = new TinyModel()
                .word("甲乙", 2)
                .word("乙甲", 2)
                .word("甲", 25)
                .word("丙", 30)
                .word("乙丙", 2)
                .pair("", "甲", 1)
                .unknown(40, UnknownWords.NONE)
                .build();
        String seen = "甲乙".repeat(4095) + "丙";
        assertEquals("甲/" + "乙甲/".repeat(4094) + "乙丙", cut(model, seen));
        String unseen = "甲乙".repeat(4096) + "丙";
        assertEquals("甲乙/".repeat(4096) + "丙", cut(model, unseen));
        // Behind the place of force, a 甲 in the middle is worth it where 丙 is far away.
        String further = "甲乙".repeat(4097) + "丙";
        assertEquals("甲乙/".repeat(4096) + "甲/乙丙", cut(model, further));
    }

    /** Spelled for 4 nats, where 3 of the characters alone and 1 more are allowed: that is not less. */
    @Test
    void unknownWordsMustCostLessThanTheirCharactersAndTheMargin() {
        for (int units = -1; units <= 1; units++) {
            double[] begin = {1, 1};
            double[] middle = {9, 9};
            double[] end = {1 + units * UNIT, 1 + units * UNIT};
            double[] alone = {1.5, 1.5};
            LatticeModel model = new TinyModel()
                    .unknown(2, UnknownWords.of("甲", begin, middle, end, alone, 1))
                    .build();
            assertEquals(units < 0 ? "甲乙" : "甲/乙", cut(model, "甲乙"), units + " units above");
        }
    }

    @Test
    void unknownWordsHaveTwoToFourHanCharacters() {
        double[] none = {0};
        LatticeModel model = new TinyModel()
                .word("丁", 1)
                .unknown(2, UnknownWords.of("", none, none, none, new double[] {9}, 0))
                .build();
        assertEquals("甲乙", cut(model, "甲乙"));
        assertEquals("甲乙丙丙", cut(model, "甲乙丙丙"));
        assertEquals(2, cut(model, "甲乙丙甲乙").split("/").length, "five take two words");
        assertEquals("甲乙/,", cut(model, "甲乙,"));
        assertEquals("，/甲乙", cut(model, "，甲乙"));
        assertEquals("㐀/㐀", cut(model, "㐀㐀"), "only those of the first block");
        assertEquals("一龥", cut(model, "一龥"));
        assertEquals("甲\u9fff", cut(model, "甲\u9fff"));
        assertEquals("甲/\ua000", cut(model, "甲\ua000"));
    }

    /** A known word of two characters is no unknown one besides; nor are there any where a solid word begins. */
    @Test
    void knownWordsAreNotUnknownOnes() {
        double[] none = {0};
        UnknownWords free = UnknownWords.of("", none, none, none, new double[] {9}, 0);
        LatticeModel model = new TinyModel().word("甲乙", 5).unknown(2, free).build();
        List<Double> costs = LatticeSegmenter.of(model).explain("甲乙丙").edges().stream()
                .filter(edge -> edge.text().equals("甲乙"))
                .map(Explanation.Edge::wordCost)
                .toList();
        assertEquals(List.of(5.0), costs);
        LatticeModel solid =
                solid(new TinyModel().word("甲", 1).word("甲乙", 30).unknown(2, free), List.of("甲", "甲乙"), "甲乙");
        assertEquals("甲乙/丙", cut(solid, "甲乙丙"));
    }

    private static TinyModel words() {
        return new TinyModel()
                .word("甲乙丙", 12)
                .word("甲乙", 1)
                .word("甲", 1)
                .word("丙", 1)
                .word("乙", 1);
    }

    private static final List<String> ORDER = List.of("甲乙丙", "甲乙", "甲", "丙", "乙");

    /** The shorter words at the begin of a solid one are no rivals, and where all edges are wanted cost 24 nats more. */
    @Test
    void shorterWordsAreSetAside() {
        LatticeModel plain = words().build();
        assertEquals("甲乙/丙", cut(plain, "甲乙丙"));
        LatticeModel solid = solid(words(), ORDER, "甲乙丙");
        assertEquals("甲乙丙", cut(solid, "甲乙丙"));
        List<SegmentationPath> paths = LatticeSegmenter.of(solid).nBest("甲乙丙", 9);
        assertEquals(3, paths.size());
        // Each with 2 for the end of the line.
        assertEquals(12 + 2, paths.get(0).cost(), 1e-9);
        assertEquals(1 + 24 + 1 + 2, paths.get(1).cost(), 1e-9);
        assertEquals(1 + 24 + 1 + 1 + 2, paths.get(2).cost(), 1e-9);
    }

    @Test
    void theLongestSolidWordDecides() {
        TinyModel longer = words().word("甲乙丙丁", 1);
        List<String> order = List.of("甲乙丙", "甲乙", "甲", "丙", "乙", "甲乙丙丁");
        assertEquals("甲乙丙丁", cut(solid(longer, order, "甲乙丙"), "甲乙丙丁"), "a longer one is weighed");
        TinyModel dear = words().word("甲乙丙丁", 50);
        assertEquals("甲乙丙/丁", cut(solid(dear, order, "甲乙丙"), "甲乙丙丁"));
        assertEquals("甲乙丙丁", cut(solid(dear, order, "甲乙丙", "甲乙丙丁"), "甲乙丙丁"));
        assertEquals("甲乙/丙", cut(solid(words(), ORDER, "甲乙"), "甲乙丙"), "甲 is set aside, 甲乙丙 is not");
        assertEquals("甲乙", cut(solid(words(), ORDER, "甲"), "甲乙"), "nothing is shorter than 甲");
        assertEquals("丙/甲乙丙", cut(solid(words(), ORDER, "甲乙丙"), "丙甲乙丙"));
    }

    @Test
    void usersWordsInsideASolidOneAreWeighed() {
        LatticeSegmenter solid = LatticeSegmenter.of(solid(words(), ORDER, "甲乙丙"));
        UserDictionary never = UserDictionary.builder("u").never("甲乙丙").build();
        assertEquals("甲乙/丙", cut(solid.withDictionary(never), "甲乙丙"));
        UserDictionary soft = UserDictionary.builder("u").soft("乙丙", 100_000).build();
        assertEquals("甲乙/丙", cut(solid.withDictionary(soft), "甲乙丙"), "now all of them are");
        UserDictionary elsewhere = UserDictionary.builder("u").soft("丁丁").build();
        assertEquals("甲乙丙", cut(solid.withDictionary(elsewhere), "甲乙丙"));
        UserDictionary hard = UserDictionary.of("乙丙丁");
        assertEquals("甲/乙丙丁", cut(solid.withDictionary(hard), "甲乙丙丁"));
    }

    /** A solid word would leave half a run of letters or a mark behind: then it is none here. */
    @Test
    void solidWordsDoNotSplitWhatBelongsTogether() {
        LatticeModel model =
                solid(new TinyModel().word("甲a", 9).word("甲", 1).word("乙", 1), List.of("甲a", "甲", "乙"), "甲a");
        assertEquals("甲a/乙", cut(model, "甲a乙"));
        assertEquals("甲/ab/乙", cut(model, "甲ab乙"));
        assertEquals("甲/a\u0301/乙", cut(model, "甲a\u0301乙"));
    }

    @Test
    void unknownCharactersStandWhereNothingElseDoes() {
        LatticeModel model = new TinyModel().word("甲乙", 1).build();
        assertEquals("丙", cut(model, "丙"));
        assertEquals("乙/甲乙", cut(model, "乙甲乙"));
        assertEquals("𠮷/丙", cut(model, "𠮷丙"));
        assertEquals("丙\u0301\u0302/丙", cut(model, "丙\u0301\u0302丙"), "with the marks that belong to it");
        assertEquals("\ud842/丙", cut(model, "\ud842丙"));
        // 甲 and 乙 are no words themselves, so each may stand alone as well.
        assertEquals(2, LatticeSegmenter.of(model).nBest("甲乙", 9).size());
    }

    @Test
    void longRunsOfMarksAndSpaceAreDivided() {
        LatticeModel model = new TinyModel().word("甲", 1).build();
        String marks = "丙" + "\u0301".repeat(AtomScanner.LONGEST + 9);
        Spans tokens = LatticeSegmenter.of(model).segment(marks);
        assertEquals(AtomScanner.LONGEST, tokens.end(0));
        String space = "甲" + " ".repeat(3 * AtomScanner.LONGEST) + "甲";
        Spans two = LatticeSegmenter.of(model).segment(space);
        assertEquals(2, two.size());
        assertEquals(space.length() - 1, two.start(1));
    }

    /** What is too long is cut off, and what follows begins anew, as if nothing stood before it. */
    @Test
    void longNumbersAndWordsInLettersAreDivided() {
        LatticeModel model = new TinyModel().word("甲", 1).build();
        for (String unit : List.of("1", "a")) {
            Spans tokens = LatticeSegmenter.of(model).segment("甲" + unit.repeat(2 * AtomScanner.LONGEST + 9) + "甲");
            List<Integer> ends = new ArrayList<>();
            tokens.forEach((start, end) -> ends.add(end));
            int longest = AtomScanner.LONGEST;
            assertEquals(List.of(1, longest + 1, 2 * longest + 1, 2 * longest + 10, 2 * longest + 11), ends, unit);
        }
    }

    /** Behind a new line words follow the begin of a line, behind a space nothing in particular. */
    @Test
    void spaceAndNewLinesAreDifferent() {
        LatticeModel model = new TinyModel()
                .word("甲", 3)
                .word("乙丙", 3)
                .word("乙", 3)
                .word("丙", 3)
                .pair("", "乙", 0.5)
                .pair("乙", "丙", 0.5)
                .pair("甲", "乙", 0.5)
                .build();
        assertEquals("乙/丙", cut(model, "乙丙"));
        assertEquals("甲/乙/丙", cut(model, "甲乙丙"));
        assertEquals("甲/乙丙", cut(model, "甲 乙丙"));
        assertEquals("甲/乙/丙", cut(model, "甲\n乙丙"));
        assertEquals("甲/乙/丙", cut(model, "甲 \n 乙丙"));
    }

    /** What is fixed by a user costs nothing, but has its neighbours where the model knows it. */
    @Test
    void forcedWordsHaveTheirPairs() {
        LatticeModel model = new TinyModel()
                .word("甲乙", 3)
                .word("丙", 3)
                .word("丙丁", 3.05)
                .word("丁", 3)
                .pair("甲乙", "丙", 0.1)
                .pair("丙", "丁", 0.1)
                .build();
        assertEquals("甲乙/丙/丁", cut(model, "甲乙丙丁"));
        LatticeSegmenter hard = LatticeSegmenter.of(model).withDictionary(UserDictionary.of("甲乙", "乙乙"));
        assertEquals("甲乙/丙/丁", cut(hard, "甲乙丙丁"));
        assertEquals("乙乙/丙丁", cut(hard, "乙乙丙丁"), "unknown to the model, it has none");
    }

    @Test
    void spaceBetweenForcedPiecesIsNoWord() {
        LatticeModel model =
                new TinyModel().word("甲", 3).word("乙", 3).pair("甲", "乙", 0.5).build();
        UserDictionary split =
                UserDictionary.builder("u").split("甲  乙", "甲", "乙").build();
        LatticeSegmenter user = LatticeSegmenter.of(model).withDictionary(split);
        assertEquals("乙/甲/乙/甲", cut(user, "乙甲  乙甲"));
        List<String> spans = new ArrayList<>();
        user.segment("乙甲  乙").forEach((start, end) -> spans.add(start + "-" + end));
        assertEquals(List.of("0-1", "1-2", "4-5"), spans);
    }

    /** Lengths up to 63 have a bit each; longer words are looked up once more. */
    @Test
    void wordsOfAnyLengthCanBeForbidden() {
        for (int length : new int[] {2, 62, 63, 64, 65, 130}) {
            String word = "甲".repeat(length);
            LatticeModel model = new TinyModel()
                    .word("甲", 5)
                    .word(word, 1)
                    .word(word + "甲", 2)
                    .build();
            LatticeSegmenter plain = LatticeSegmenter.of(model);
            assertEquals(word, cut(plain, word));
            LatticeSegmenter never =
                    plain.withDictionary(UserDictionary.builder("u").never(word).build());
            assertEquals("甲/".repeat(length), cut(never, word) + "/");
            assertEquals(word + "甲", cut(never, word + "甲"), "the next longer one is not");
        }
    }

    /** A user's word takes the place of the unknown one of its length, and says where it comes from. */
    @Test
    void softWordsAreNoUnknownWordsBesides() {
        double[] none = {0};
        UnknownWords free = UnknownWords.of("", none, none, none, new double[] {9}, 0);
        LatticeModel model = new TinyModel().unknown(2, free).build();
        UserDictionary.Builder words = UserDictionary.builder("u");
        for (String word : List.of("丙", "甲", "甲乙", "丙乙甲")) {
            Entry.Origin origin = new Entry.Origin("mine.txt", 10 + word.length());
            words.add(new Entry(word, Rule.SOFT, 1000, List.of(), "", origin));
        }
        LatticeSegmenter user = LatticeSegmenter.of(model).withDictionary(words.build());
        List<String> edges = user.explain("甲乙").edges().stream()
                .map(edge -> edge.text() + " " + edge.source())
                .sorted()
                .toList();
        assertEquals(List.of("乙 unknown character", "甲 mine.txt:11 SOFT", "甲乙 mine.txt:12 SOFT"), edges);
        long edgesOfThree = user.explain("丙乙甲").edges().stream()
                .filter(edge -> edge.text().equals("丙乙甲"))
                .count();
        assertEquals(1, edgesOfThree, "no unknown word of three characters besides");
    }

    /** No word is shorter than a solid one that begins there, if a word of the dictionary is that could be. */
    @Test
    void noPathGoesThroughSolidWords() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TinyModel tiny = TinyModel.random(random).word("甲乙丙", 3);
            LatticeModel.Builder builder = tiny.builder();
            for (int id = LatticeModel.FIRST_WORD; id < builder.size(); id++) {
                if (random.nextInt(4) == 0) {
                    builder.solid(id);
                }
            }
            LatticeModel model = builder.build(TinyModel.card());
            String text = TinyModel.text(random, TinyModel.ALPHABET, 1 + random.nextInt(9));
            String message = "seed " + seed + ", " + text;
            Spans tokens = LatticeSegmenter.of(model).segment(text);
            tokens.forEach((start, end) -> {
                for (int longer = end + 1; longer <= text.length(); longer++) {
                    int value = model.words().get(text.substring(start, longer));
                    boolean cut = value >= 0 && model.solid(LatticeModel.FIRST_WORD + value);
                    assertFalse(cut && rivals(model, text, start, longer), message + ": " + tokens);
                }
            });
            assertTrue(tokens.size() > 0, "seed " + seed);
        }
    }

    private static boolean rivals(LatticeModel model, String text, int start, int end) {
        boolean any = false;
        for (int shorter = start + 1; shorter < end; shorter++) {
            any |= model.words().get(text.substring(start, shorter)) >= 0;
        }
        return any;
    }
}
