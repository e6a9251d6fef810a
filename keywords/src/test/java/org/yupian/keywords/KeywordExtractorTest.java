package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Keyword;
import org.yupian.document.Keywords;
import org.yupian.document.Spans;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.statistics.TermStatisticsBuilder;

class KeywordExtractorTest {
    private static final CandidateRules WORDS = CandidateRules.WORDS;

    private static TermStatistics statistics(String... documents) {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        for (String document : documents) {
            Spans.Builder words = Spans.builder(4);
            int at = 0;
            for (String word : document.split(" ")) {
                words.accept(at, at + word.length());
                at += word.length() + 1;
            }
            counts.addDocument(document, words.build());
        }
        return counts.build();
    }

    private static List<KeywordExtractor> all(CandidateRules rules) {
        TermStatistics statistics = statistics("机器 翻译", "机器 学习", "翻译");
        return List.of(
                FrequencyExtractor.of(rules),
                FrequencyExtractor.of(rules, statistics),
                TextRankExtractor.of(rules),
                CombinedExtractor.of(rules, statistics));
    }

    @Test
    void frequencyCountsAndSaysWhere() {
        Document document = TaggedText.of("机器/n 翻译/vn 的/u 翻译/vn ，/w 好/a");
        Keywords found = FrequencyExtractor.of(WORDS).extract(document, 10);
        assertEquals(List.of("翻译", "机器"), found.terms());
        assertEquals(2, found.ranked().get(0).score());
        assertEquals(2, found.ranked().get(0).count());
        assertEquals(
                Spans.of(new int[] {2, 5}, new int[] {4, 7}),
                found.ranked().get(0).occurrences());
    }

    @Test
    void phrasesMayHaveAnyNumberOfWords() {
        Document document = TaggedText.of("好/a ，/w 机器/n 翻译/vn 系统/n");
        CandidateRules most = WORDS.withWords(Integer.MAX_VALUE);
        assertEquals(
                List.of("机器翻译系统"),
                FrequencyExtractor.of(most).extract(document, 10).terms());
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    all(WORDS.withWords(3)).get(i).extract(document, 10),
                    all(most).get(i).extract(document, 10));
        }
    }

    /** All runs that may be keywords. */
    private static Set<String> runs(String tagged, CandidateRules rules) {
        Candidates candidates = Candidates.of(KeptWords.of(TaggedText.of(tagged), rules), rules);
        Set<String> runs = new HashSet<>();
        for (int id = 0; id < candidates.size(); id++) {
            runs.add(candidates.term(id));
        }
        return runs;
    }

    @Test
    void rareWordsWeighMore() {
        TermStatistics statistics = statistics("机器 翻译", "机器 学习", "机器 视觉");
        Document document = TaggedText.of("机器/n ，/w 翻译/vn");
        Keywords found = FrequencyExtractor.of(WORDS, statistics).extract(document, 10);
        assertEquals(List.of("翻译", "机器"), found.terms());
        assertEquals(Math.log(4 / 1.5), found.ranked().get(0).score(), 1e-12);
        assertEquals(Math.log(4 / 3.5), found.ranked().get(1).score(), 1e-12);
    }

    /** A star: the hub has two neighbours with one each. S(hub) = .15 + .85 · 2 S(leaf), S(leaf) = .15 + .85 S(hub) / 2. */
    @Test
    void textRankIsTheFormula() {
        Document document = TaggedText.of("甲甲/n 中中/n 乙乙/n");
        TextRankOptions options = new TextRankOptions(2, 0.85, 1000, 1e-12);
        List<Keyword> found = TextRankExtractor.of(WORDS)
                .withOptions(options)
                .extract(document, 10)
                .ranked();
        double hub = (0.15 + 2 * 0.85 * 0.15) / (1 - 0.85 * 0.85);
        assertEquals("中中", found.get(0).term());
        assertEquals(hub, found.get(0).score(), 1e-9);
        assertEquals("甲甲", found.get(1).term(), "a tie goes to the first");
        assertEquals(0.15 + 0.85 * hub / 2, found.get(1).score(), 1e-9);
    }

    @Test
    void textRankStopsAfterTheIterationsItIsGiven() {
        Document document = TaggedText.of("甲甲/n 中中/n 乙乙/n");
        TextRankOptions options = new TextRankOptions(2, 0.85, 1, 0);
        List<Keyword> found = TextRankExtractor.of(WORDS)
                .withOptions(options)
                .extract(document, 1)
                .ranked();
        assertEquals(0.15 + 2 * 0.85, found.get(0).score(), 1e-12);
    }

    @Test
    void phrasesAreRunsOfContentWords() {
        assertEquals(
                Set.of("自适应", "自适应控制", "适应", "适应控制", "控制", "系统", "模型"),
                runs("自/d 适应/v 控制/vn 的/u 系统/n _ 模型/n", WORDS.withWords(3)));
    }

    @Test
    void phrasesBeginBehindWhatCountsAndWithAName() {
        CandidateRules three = WORDS.withWords(3);
        assertEquals(Set.of("运营商", "大平台", "平台"), runs("三/m 大/a 运营商/n 的/u 大/a 平台/n", three));
        assertEquals(Set.of("记者", "王小明", "报道"), runs("记者/n 王小明/nr 报道/vn", three));
        assertEquals(Set.of("记者", "王小明", "小明"), runs("记者/n 王/nr 小明/nr", three));
        assertTrue(runs("改进/vn Newton/nr 法/n", three).contains("改进Newton法"));
    }

    @Test
    void noPhraseEndsInAnAdverbOrBeginsWithASuffix() {
        assertEquals(Set.of("非线性", "线性", "线性化", "非线性化"), runs("非/d 线性/n 化/k 自/d", WORDS.withWords(4)));
    }

    @Test
    void nothingGoesOnAcrossAVerbThatAClauseIsBuiltAround() {
        assertEquals(Set.of("总统", "会见", "代表团"), runs("总统/n 会见/v 了/u 代表团/n", WORDS.withWords(4)));
        assertEquals(Set.of("机器", "翻译", "系统", "机器翻译", "翻译系统", "机器翻译系统"), runs("机器/n 翻译/v 系统/n", WORDS.withWords(4)));
    }

    @Test
    void whatHasOnlyOneCharIsGivenWhereThereIsNothingElse() {
        KeywordExtractor combined = CombinedExtractor.of(CombinedExtractor.RULES, TermStatistics.empty());
        assertEquals(List.of("猫"), combined.extract(TaggedText.of("猫/n 的/u"), 9).terms());
        assertEquals(
                List.of("老鼠"),
                combined.extract(TaggedText.of("猫/n 的/u 老鼠/n"), 9).terms());
        KeywordExtractor longer =
                CombinedExtractor.of(CombinedExtractor.RULES.withLengths(3, 9), TermStatistics.empty());
        assertEquals(0, longer.extract(TaggedText.of("猫/n 的/u 老鼠/n"), 9).size());
    }

    @Test
    void anAdverbAloneIsNoKeyword() {
        Document document = TaggedText.of("非常/d 的/u 化/k");
        assertEquals(
                0,
                FrequencyExtractor.of(WORDS.withWords(3)).extract(document, 9).size());
    }

    @Test
    void stopWordsPartPhrasesInWhateverForm() {
        CandidateRules rules = WORDS.withWords(3).withStopWords(StopWords.of(Set.of("ａpi")));
        Document document = TaggedText.of("接口/n API/n 文档/n");
        assertEquals(
                List.of("接口", "文档"),
                FrequencyExtractor.of(rules).extract(document, 9).terms());
    }

    @Test
    void sameTermInOtherFormsIsOne() {
        Document document = TaggedText.of("Java/n 的/u ＪＡＶＡ/n 的/u 數據/n 的/u 数据/n");
        Keywords found = FrequencyExtractor.of(WORDS).extract(document, 9);
        assertEquals(List.of("Java", "數據"), found.terms());
        assertEquals(2, found.ranked().get(0).count());
    }

    @Test
    void limitsHold() {
        Document document = TaggedText.of("长长长长/n 的/u 短短/n 的/u 短短/n");
        KeywordExtractor frequent = FrequencyExtractor.of(WORDS.withLeastCount(2));
        assertEquals(List.of("短短"), frequent.extract(document, 9).terms());
        KeywordExtractor lengthy = FrequencyExtractor.of(WORDS.withLengths(3, 9));
        assertEquals(List.of("长长长长"), lengthy.extract(document, 9).terms());
        assertEquals(0, frequent.extract(document, 0).size());
        assertThrows(IllegalArgumentException.class, () -> WORDS.withLengths(3, 2));
        assertThrows(IllegalArgumentException.class, () -> WORDS.withWords(0));
    }

    @Test
    void theHeadingSpeaksForATerm() {
        TermStatistics none = TermStatistics.empty();
        Document document = TaggedText.of("甲甲甲甲/n 的/u 乙乙乙乙/n 。/w _ 乙乙乙乙/n 的/u 丙/n");
        assertEquals(
                "乙乙乙乙",
                CombinedExtractor.of(CombinedExtractor.RULES, none)
                        .extract(document, 1)
                        .terms()
                        .get(0));
    }

    @Test
    void whatLivesInALongerPhraseOnlyIsNotGivenBesideIt() {
        Document document = TaggedText.of("神经/n 网络/n 的/u 神经/n 网络/n 与/u 网络/n");
        List<String> found = CombinedExtractor.of(CombinedExtractor.RULES, TermStatistics.empty())
                .extract(document, 9)
                .terms();
        assertEquals(List.of("神经网络", "网络"), found);
    }

    @Test
    void emptyAndOneWordAndNoChinese() {
        for (KeywordExtractor extractor : all(WORDS.withWords(3))) {
            assertEquals(0, extractor.extract(TaggedText.of(""), 5).size());
            List<Keyword> one = extractor.extract(TaggedText.of("机器/n"), 5).ranked();
            assertEquals(1, one.size());
            assertTrue(Double.isFinite(one.get(0).score()), one.toString());
            assertEquals(
                    List.of("Word"),
                    extractor.extract(TaggedText.of("Word/n ./w 😀/n"), 5).terms());
        }
    }

    @Test
    void fewerAreTheFirstOfMore() {
        for (int seed = 0; seed < 50; seed++) {
            Document document = random(seed, 200);
            for (KeywordExtractor extractor : all(WORDS.withWords(3))) {
                List<Keyword> ten = extractor.extract(document, 10).ranked();
                assertEquals(ten.subList(0, 5), extractor.extract(document, 5).ranked(), "seed " + seed);
                for (int i = 1; i < ten.size(); i++) {
                    assertTrue(ten.get(i - 1).score() >= ten.get(i).score(), "seed " + seed);
                }
            }
        }
    }

    /** Counts and offsets against a plain search. */
    @Test
    void occurrencesAreWhereTheTermIs() {
        for (int seed = 0; seed < 50; seed++) {
            Document document = random(seed, 60);
            Keywords found = FrequencyExtractor.of(WORDS.withWords(2)).extract(document, 1000);
            for (Keyword keyword : found.ranked()) {
                assertEquals(keyword.count(), keyword.occurrences().size());
                keyword.occurrences()
                        .forEach((start, end) ->
                                assertEquals(keyword.term(), document.text().substring(start, end)));
            }
            assertEquals(found.size(), found.terms().stream().distinct().count(), "a term twice, seed " + seed);
        }
    }

    private static Document random(int seed, int length) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String word = Stream.generate(
                            () -> "甲乙丙丁".substring(random.nextInt(4)).substring(0, 1))
                    .limit(1 + random.nextInt(3))
                    .reduce("", String::concat);
            words.add(word + "/" + List.of("n", "v", "a", "u", "d").get(random.nextInt(5)));
        }
        return TaggedText.of(String.join(" ", words));
    }
}
