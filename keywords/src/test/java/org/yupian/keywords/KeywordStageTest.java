package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.MissingLayerException;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

class KeywordStageTest {
    private static final KeywordStage STAGE = KeywordStage.of(FrequencyExtractor.of(CandidateRules.WORDS), 2);

    /** 翻译机器翻译好 with four tags. */
    private static Document tagged(String set, String... tags) {
        Spans words = Spans.of(new int[] {0, 2, 4, 6}, new int[] {2, 4, 6, 7});
        return Document.of("翻译机器翻译好")
                .with(Layer.TOKENS, words)
                .with(Layer.POS, Tags.of(TagSet.of(set, List.of(tags)), (short) 0, (short) 1, (short) 0, (short) 2));
    }

    @Test
    void putsTheBestIntoTheDocument() {
        Document document = STAGE.apply(tagged(TagSet.PKU, "v", "n", "a"));
        assertEquals(List.of("翻译", "机器"), document.get(Layer.KEYWORDS).terms());
        assertEquals(2, document.keywords().get(0).count());
        assertEquals(
                List.of("翻译", "机器"),
                STAGE.apply(tagged(TagSet.UPOS, "VERB", "NOUN", "ADJ"))
                        .get(Layer.KEYWORDS)
                        .terms());
    }

    @Test
    void saysWhichTagsItReads() {
        assertEquals(Set.of(Layer.TOKENS, Layer.POS), STAGE.requires());
        assertEquals(Set.of(Layer.KEYWORDS), STAGE.provides());
        assertEquals(Map.of(Layer.POS, Set.of("pku", "upos")), STAGE.reads());
        CandidateRules own = CandidateRules.WORDS.withTags(Set.of("NN"));
        assertEquals(Map.of(), KeywordStage.of(FrequencyExtractor.of(own), 2).reads());
    }

    /** Rather than finding nothing in them. */
    @Test
    void tagsThatItDoesNotKnowAreRefused() {
        Document document = tagged("ctb", "VV", "NN", "VA");
        assertEquals(
                "'keywords' reads tags of the set 'pku' or 'upos' from layer 'pos', found those of 'ctb'",
                assertThrows(IllegalArgumentException.class, () -> STAGE.apply(document))
                        .getMessage());
        CandidateRules own = CandidateRules.WORDS.withTags(Set.of("NN"));
        assertEquals(
                List.of("机器"),
                KeywordStage.of(FrequencyExtractor.of(own), 2)
                        .apply(document)
                        .get(Layer.KEYWORDS)
                        .terms());
    }

    @Test
    void withoutTagsNothingIsFound() {
        Document words = Document.of("翻译").with(Layer.TOKENS, Spans.of(new int[] {0}, new int[] {2}));
        assertEquals(
                "the document has no layer 'pos'; it has tokens",
                assertThrows(MissingLayerException.class, () -> STAGE.apply(words))
                        .getMessage());
    }
}
