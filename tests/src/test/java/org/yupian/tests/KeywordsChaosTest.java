package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.document.Document;
import org.yupian.document.Keyword;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.keywords.CandidateRules;
import org.yupian.keywords.CombinedExtractor;
import org.yupian.keywords.FrequencyExtractor;
import org.yupian.keywords.KeywordExtractor;
import org.yupian.keywords.StopWords;
import org.yupian.keywords.TextRankExtractor;
import org.yupian.keywords.discovery.DiscoveryOptions;
import org.yupian.keywords.discovery.NewWord;
import org.yupian.keywords.discovery.NewWordFinder;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.statistics.TermStatisticsBuilder;
import org.yupian.keywords.summary.Similarity;
import org.yupian.keywords.summary.Summarizer;
import org.yupian.learning.ProgressListener;
import org.yupian.text.CharacterClass;
import org.yupian.text.SentenceSplitter;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.lattice.LatticeSegmenter;

/** Text never breaks what finds keywords, sentences and new words, and no score is ever without a number. */
class KeywordsChaosTest {
    private static final int TEXTS = 200;
    private static final TagSet TAGS = TagSet.of(TagSet.PKU, List.of("n", "v", "a", "d", "u", "w"));

    private final Segmenter segmenter = LatticeSegmenter.of(Engines.models().get(0));
    private final TermStatistics statistics;
    private final List<KeywordExtractor> extractors;

    KeywordsChaosTest() {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        for (long seed = 0; seed < 20; seed++) {
            String text = ChaosText.of(new Random(~seed), 500);
            counts.addDocument(text, segmenter.segment(text));
        }
        statistics = counts.build();
        CandidateRules words = CombinedExtractor.RULES.withWords(1);
        extractors = List.of(
                FrequencyExtractor.of(words),
                FrequencyExtractor.of(CombinedExtractor.RULES, statistics),
                TextRankExtractor.of(words),
                TextRankExtractor.of(CombinedExtractor.RULES.withLengths(1, 100)),
                CombinedExtractor.of(CombinedExtractor.RULES, statistics),
                CombinedExtractor.of(CombinedExtractor.RULES.withStopWords(StopWords.none()), TermStatistics.empty()));
    }

    /** A text with words and sentences, and a random part of speech for each word. */
    private Document document(String text, long seed) {
        Document document = SentenceSplitter.standard().apply(segmenter.apply(Document.of(text)));
        Random random = new Random(seed);
        short[] tags = new short[document.get(Layer.TOKENS).size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = (short) random.nextInt(TAGS.size());
        }
        return document.with(Layer.POS, Tags.of(TAGS, tags));
    }

    @Test
    void randomTextHasKeywordsThatItContains() {
        for (long seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            Document document = document(ChaosText.of(random, random.nextInt(seed % 10 == 0 ? 3_000 : 100)), seed);
            for (KeywordExtractor extractor : extractors) {
                String message = extractor.getClass().getSimpleName() + ", seed " + seed;
                List<Keyword> found = extractor.extract(document, 10).ranked();
                assertEquals(found, extractor.extract(document, 10).ranked(), message + ": the second time");
                for (Keyword keyword : found) {
                    assertTrue(Double.isFinite(keyword.score()), message + ": " + keyword);
                    assertTrue(keyword.count() > 0, message + ": " + keyword);
                    Spans spans = keyword.occurrences();
                    assertEquals(
                            keyword.term(),
                            document.text().substring(spans.start(0), spans.end(0)),
                            message + ": " + keyword);
                }
            }
            for (Similarity similarity : Similarity.values()) {
                Spans summary = Summarizer.of(StopWords.standard(), similarity).summarize(document, 50);
                int[] length = new int[1];
                summary.forEach((start, end) -> length[0] += end - start);
                assertTrue(length[0] <= 50, similarity + ", seed " + seed + ": " + summary);
                // The layer refuses what leaves the text or cuts a surrogate pair.
                document.with(Layer.of("summary", Spans.class), summary);
            }
        }
    }

    @Test
    void aMillionTimesTheSameSentence() {
        String text = "今天天气很好。".repeat(1_000_000);
        Document document = document(text, 1);
        for (KeywordExtractor extractor : extractors) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> assertTrue(extractor.extract(document, 5).size() > 0));
        }
    }

    @Test
    void oneSentenceIsTheSummaryOfAMillionTimesTheSame() {
        String text = "今天天气很好。".repeat(1_000_000);
        Document document = document(text, 1);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertEquals(
                        Spans.of(new int[] {0}, new int[] {7}),
                        Summarizer.of(StopWords.none(), Similarity.BM25).summarize(document, 100)));
    }

    @Test
    void newWordsOfRandomTextHaveFiniteMeasures(@TempDir Path folder) throws IOException {
        DiscoveryOptions options = new DiscoveryOptions(6, 2, 0.01, 0.01, true, DiscoveryOptions.LEAST_MEMORY);
        List<NewWord> all = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            try (NewWordFinder finder = NewWordFinder.in(folder, options, ProgressListener.NONE)) {
                for (int line = 0; line < 50; line++) {
                    finder.add(ChaosText.of(new Random(seed * 1000 + line), 200));
                }
                all.addAll(finder.find());
            }
        }
        assertTrue(all.size() > 100, "only " + all.size());
        for (NewWord word : all) {
            assertTrue(Double.isFinite(word.score()) && word.score() > 0, word.toString());
            assertTrue(
                    word.text()
                            .codePoints()
                            .mapToObj(CharacterClass::of)
                            .allMatch(
                                    EnumSet.of(CharacterClass.HAN, CharacterClass.LATIN, CharacterClass.DIGIT)
                                            ::contains),
                    word.toString());
        }
    }
}
