package org.yupian.tokenize.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;

class LatticeTrainerTest {
    private static final ModelCard CARD =
            ModelCard.builder("test", LatticeModel.KIND).jdk("17").build();

    /** No unknown words, no pruning: what comes out can be told by hand. */
    private static final LatticeOptions PLAIN = options(new Smoothing.Interpolated(0.5), 0, 0);

    private static final List<List<String>> SENTENCES = List.of(
            List.of("他", "研究", "生命", "起源"),
            List.of("研究生", "的", "命", "好"),
            List.of("他", "研究", "生命"),
            List.of("生命", "的", "起源"),
            List.of("他", "是", "研究生"));

    /** What the tests choose; the rest is as simple as may be. */
    private static LatticeOptions options(Smoothing smoothing, double prune, int rare) {
        return new LatticeOptions(smoothing, 0.5, prune, new LatticeOptions.Rare(rare, 0.7, 0), 0);
    }

    private static LatticeModel train(LatticeOptions options, List<List<String>> sentences) {
        LatticeTrainer trainer = LatticeTrainer.of(options);
        sentences.forEach(sentence -> trainer.add(sentence, 1));
        return trainer.train().build(CARD);
    }

    private static String cut(LatticeModel model, String text) {
        StringBuilder words = new StringBuilder();
        LatticeSegmenter.of(model).segment(text).forEach((start, end) -> words.append(words.isEmpty() ? "" : " ")
                .append(text, start, end));
        return words.toString();
    }

    private static List<List<String>> randomCorpus(long seed, int sentences) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = random.nextInt(3); j >= 0; j--) {
                word.append((char) (0x4e00 + random.nextInt(200)));
            }
            words.add(word.toString());
        }
        words.addAll(List.of("1998年", "12", "mp3", "，", "。", "😺", "三千", "𠮷野", "ＡＢ"));
        List<List<String>> corpus = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            List<String> sentence = new ArrayList<>();
            for (int j = random.nextInt(20); j >= 0; j--) {
                // Squared, so that some words are frequent and many are rare.
                double share = random.nextDouble();
                sentence.add(words.get((int) (share * share * words.size())));
            }
            corpus.add(sentence);
        }
        return corpus;
    }

    @Test
    void learnsToCut() {
        for (LatticeOptions options : List.of(PLAIN, LatticeOptions.DEFAULT)) {
            LatticeModel model = train(options, SENTENCES);
            assertEquals("他 研究 生命 起源", cut(model, "他研究生命起源"), options.toString());
            assertEquals("他 是 研究生", cut(model, "他是研究生"), options.toString());
            assertEquals("研究生 的 命 好", cut(model, "研究生的命好"), options.toString());
        }
    }

    @Test
    void givesTheSameBytesTwice() {
        for (LatticeOptions options : List.of(PLAIN, LatticeOptions.DEFAULT)) {
            List<byte[]> runs = new ArrayList<>();
            for (int run = 0; run < 2; run++) {
                LatticeTrainer trainer = LatticeTrainer.of(options);
                randomCorpus(7, 2_000).forEach(sentence -> trainer.add(sentence, 1.5));
                trainer.addWord("补充");
                runs.add(trainer.train().build(CARD).writer().toBytes());
            }
            assertArrayEquals(runs.get(0), runs.get(1), options.toString());
        }
    }

    @Test
    void recallsMostOfWhatItWasTrainedOn() {
        List<List<String>> corpus = randomCorpus(11, 2_000);
        LatticeModel model = train(LatticeOptions.DEFAULT, corpus);
        SegmentationScorer scorer = SegmentationScorer.of();
        for (List<String> sentence : corpus.subList(0, 300)) {
            String cut = cut(model, String.join("", sentence));
            scorer.add(sentence, List.of(cut.split(" ")));
        }
        double f1 = scorer.score().f1();
        assertTrue(f1 > 0.8, "seed 11: F1 on the training text itself is " + f1);
    }

    @Test
    void countsAtomsAsClassesNotAsWords() {
        LatticeModel model = train(PLAIN, List.of(List.of("1998年", "他", "有", "24", "本", "mp3", "😺", "第三")));
        assertEquals(3, model.wordCount());
        assertEquals(-1, model.words().get("24"));
        assertEquals("2007年 他 有 35 本 mp4", cut(model, "2007年他有35本mp4"));
    }

    @Test
    void keepsFrequentWordsThatAreNumeralsToo() {
        LatticeModel seldom = train(PLAIN, List.of(List.of("千万", "不要")));
        assertEquals(-1, seldom.words().get("千万"));
        List<List<String>> often = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            often.add(List.of("千万", "不要"));
        }
        assertTrue(train(PLAIN, often).words().get("千万") >= 0);
    }

    @Test
    void readsWordsNormalised() {
        LatticeModel model = train(PLAIN, List.of(List.of("ＡＢＣ公司", "雲")));
        assertTrue(model.words().get("abc公司") >= 0 && model.words().get("云") >= 0);
        assertEquals("Abc公司 云", cut(model, "Abc公司云"));
    }

    @Test
    void addsWordsWithoutSentences() {
        LatticeTrainer trainer = LatticeTrainer.of(PLAIN);
        SENTENCES.forEach(sentence -> trainer.add(sentence, 1));
        trainer.addWord("起源地");
        trainer.addWord("2024年");
        LatticeModel model = trainer.train().build(CARD);
        assertEquals("生命 的 起源地", cut(model, "生命的起源地"));
        assertEquals(-1, model.words().get("2024年"), "an atom is no word");
        assertEquals(5, trainer.sentences());
    }

    @Test
    void heavierSentencesWin() {
        LatticeTrainer trainer = LatticeTrainer.of(PLAIN);
        trainer.add(List.of("和服", "装"), 1);
        trainer.add(List.of("和", "服装"), 9);
        assertEquals("和 服装", cut(trainer.train().build(CARD), "和服装"));
        LatticeTrainer other = LatticeTrainer.of(PLAIN);
        other.add(List.of("和服", "装"), 9);
        other.add(List.of("和", "服装"), 1);
        assertEquals("和服 装", cut(other.train().build(CARD), "和服装"));
    }

    private static LatticeOptions pruned(double prune) {
        return options(new Smoothing.KneserNey(0.9), prune, 1);
    }

    @Test
    void pruningLeavesFewerPairs() {
        List<List<String>> corpus = randomCorpus(3, 1_000);
        int all = train(pruned(0), corpus).bigramCount();
        int some = train(pruned(2), corpus).bigramCount();
        assertTrue(some > 0 && some < all, some + " of " + all + " pairs are left");
        assertEquals(0, train(pruned(1e9), corpus).bigramCount());
    }

    @Test
    void findsWordsThatLookLikeRareOnes() {
        // Rare words all begin with 阿 and end with 娃: the next such word is one, though nobody has seen it.
        List<List<String>> corpus = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            corpus.add(List.of("他", "是", "阿" + (char) (0x5000 + i) + "娃", "的", "朋友"));
            corpus.add(List.of("朋友", "是", "他", "的"));
        }
        String text = "他是阿莫娃的朋友";
        LatticeOptions without = options(new Smoothing.KneserNey(0.9), 0, 0);
        LatticeOptions with = options(new Smoothing.KneserNey(0.9), 0, 1);
        assertEquals("他 是 阿莫娃 的 朋友", cut(train(with, corpus), text));
        assertFalse(cut(train(without, corpus), text).contains("阿莫娃"));
    }

    @Test
    void refusesToLearnFromNothing() {
        assertThrows(
                IllegalArgumentException.class, () -> LatticeTrainer.of(PLAIN).train());
    }

    @Test
    void refusesOptionsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Smoothing.Interpolated(0));
        assertThrows(IllegalArgumentException.class, () -> new Smoothing.Interpolated(1));
        assertThrows(IllegalArgumentException.class, () -> new Smoothing.Interpolated(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Smoothing.KneserNey(0));
        assertThrows(IllegalArgumentException.class, () -> new Smoothing.KneserNey(1.1));
        assertEquals(1, new Smoothing.KneserNey(1).discount());
    }

    @Test
    void refusesNonsense() {
        LatticeTrainer trainer = LatticeTrainer.of(PLAIN);
        assertThrows(IllegalArgumentException.class, () -> trainer.add(List.of("甲"), 0));
        assertThrows(IllegalArgumentException.class, () -> trainer.add(List.of("甲"), Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> trainer.add(List.of("甲", ""), 1));
        assertThrows(IllegalArgumentException.class, () -> trainer.addWord(""));
    }
}
