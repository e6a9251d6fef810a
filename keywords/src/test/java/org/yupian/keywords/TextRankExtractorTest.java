package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Keyword;

/** Key phrases by the ranks of their words, by hand. */
class TextRankExtractorTest {
    /** Phrases score what their words do together, times how often they occur. */
    @Test
    void phrasesByHand() {
        Document document = TaggedText.of("甲/n 乙乙/n 的/u 甲/n 乙乙/n");
        TextRankOptions options = new TextRankOptions(2, 0.85, 1000, 1e-12);
        List<Keyword> found = TextRankExtractor.of(CandidateRules.WORDS.withWords(2))
                .withOptions(options)
                .extract(document, 9)
                .ranked();
        // Two neighbours of one another: each has the rank 1.
        assertEquals("甲乙乙", found.get(0).term());
        assertEquals(2 * 2, found.get(0).score(), 1e-9);
        assertEquals(1, found.size(), "甲 is too short, and 乙乙 occurs nowhere else");
        List<Keyword> single = TextRankExtractor.of(CandidateRules.WORDS)
                .withOptions(options)
                .extract(document, 9)
                .ranked();
        assertEquals(1, single.get(0).score(), 1e-9, "single words do not count twice");
    }
}
