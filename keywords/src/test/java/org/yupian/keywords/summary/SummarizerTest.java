package org.yupian.keywords.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.keywords.StopWords;

class SummarizerTest {
    /** Sentences end at 。 and every other char is a word. */
    private static Document document(String text) {
        Spans.Builder sentences = Spans.builder(8);
        Spans.Builder tokens = Spans.builder(text.length());
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            tokens.accept(i, i + 1);
            if (text.charAt(i) == '。') {
                sentences.accept(start, i + 1);
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.accept(start, text.length());
        }
        return Document.of(text).with(Layer.SENTENCES, sentences.build()).with(Layer.TOKENS, tokens.build());
    }

    private static String summary(Summarizer summarizer, String text, int limit) {
        StringBuilder summary = new StringBuilder();
        summarizer.summarize(document(text), limit).forEach((start, end) -> summary.append(text, start, end));
        return summary.toString();
    }

    private static Summarizer by(Similarity similarity) {
        return Summarizer.of(StopWords.of(Set.of("的")), similarity);
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void theSentenceThatSharesMostComesFirst(Similarity similarity) {
        String text = "甲乙丙。丁戊己。甲丁庚。子丑寅。";
        assertEquals("甲丁庚。", summary(by(similarity), text, 4));
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void picksStandInTheOrderOfTheTextAndFit(Similarity similarity) {
        String text = "甲乙丙。丁戊己。甲丁庚。子丑寅。";
        String two = summary(by(similarity), text, 9);
        assertTrue(two.equals("甲乙丙。甲丁庚。") || two.equals("丁戊己。甲丁庚。"), two);
        assertEquals(text, summary(by(similarity), text, 99));
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void nothingIsSaidTwice(Similarity similarity) {
        String text = "甲乙丙丁。甲乙丙丁。甲的乙丙丁。甲乙丙戊。己庚辛壬。";
        String summary = summary(by(similarity), text, 99);
        assertTrue(summary.contains("己庚辛壬。"), summary);
        assertEquals(10, summary.length(), summary);
    }

    /** The summary as text, where white space stands between the sentences. */
    private static String apart(String text, int limit) {
        Spans.Builder sentences = Spans.builder(8);
        Spans.Builder tokens = Spans.builder(text.length());
        Pattern.compile("\\S+").matcher(text).results().forEach(found -> sentences.accept(found.start(), found.end()));
        Pattern.compile("\\S").matcher(text).results().forEach(found -> tokens.accept(found.start(), found.end()));
        Document document =
                Document.of(text).with(Layer.SENTENCES, sentences.build()).with(Layer.TOKENS, tokens.build());
        return SummaryStage.text(SummaryStage.of(by(Similarity.BM25), limit).apply(document));
    }

    @Test
    void blanksBetweenSentencesStay() {
        assertEquals("ab. cd.", apart("ab. cd.", 99));
        assertEquals("ab. cd.", apart("ab. \r\n cd.\n", 99));
        assertEquals("ab. cd! 甲乙。丙丁。 戊己。", apart("ab.\ncd!\r\n甲乙。\n丙丁。 戊己。", 99));
        assertEquals("", apart(" ", 99));
    }

    @Test
    void blanksCountToo() {
        assertEquals("甲乙。 丙丁。", apart("甲乙。 丙丁。", 7));
        assertEquals("甲乙。", apart("甲乙。 丙丁。", 6));
        assertEquals("甲乙。丙丁。", apart("甲乙。\n丙丁。", 6));
        assertEquals("甲乙。", apart("甲乙。 丙丁。", 3));
    }

    @Test
    void aSentenceThatIsTooLongIsCut() {
        assertEquals("甲乙丙", summary(by(Similarity.BM25), "甲乙丙丁戊己。", 3));
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void textWithoutWordsHasNoSummary(Similarity similarity) {
        assertEquals("", summary(by(similarity), "", 9));
        assertEquals("", summary(by(similarity), "。，。", 9));
        assertEquals("", summary(by(similarity), "的。的。", 9));
        assertEquals("甲", summary(by(similarity), "甲", 9));
    }

    @Test
    void manySentencesTakeNoSquareOfTime() {
        String same = "甲乙丙。".repeat(200_000);
        String differing = IntStream.range(0, 20_000)
                .mapToObj(i -> new StringBuilder()
                        .appendCodePoint('一' + i % 5000)
                        .appendCodePoint('一' + i * 7 % 5000)
                        .appendCodePoint('一' + i / 5)
                        .append('。')
                        .toString())
                .collect(Collectors.joining());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertEquals("甲乙丙。", summary(by(Similarity.BM25), same, 40));
            assertTrue(summary(by(Similarity.BM25), differing, 40).length() > 30);
        });
    }
}
