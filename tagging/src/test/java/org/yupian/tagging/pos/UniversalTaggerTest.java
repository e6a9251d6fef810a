package org.yupian.tagging.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import org.yupian.document.Token;

class UniversalTaggerTest {
    private static final UniversalTagger TAGGER = UniversalTagger.standard();

    /** 他来 with two tags. */
    private static Document tagged(String set, String first, String second) {
        return Document.of("他来")
                .with(Layer.TOKENS, Spans.of(new int[] {0, 1}, new int[] {1, 2}))
                .with(Layer.POS, Tags.of(TagSet.of(set, List.of(first, second)), (short) 0, (short) 1));
    }

    @Test
    void putsUniversalTagsBesideThoseOfPeking() {
        Document document = TAGGER.apply(tagged(TagSet.PKU, "r", "v"));
        assertEquals(
                List.of("PRON", "VERB"),
                document.tokens().stream().map(Token::upos).toList());
        assertEquals(
                List.of("r", "v"), document.tokens().stream().map(Token::pos).toList());
        assertEquals(TagSet.UPOS, document.get(Layer.UPOS).tagSet().name());
        assertEquals(
                "X", TAGGER.apply(tagged(TagSet.PKU, "r", "?")).tokens().get(1).upos());
    }

    @Test
    void universalTagsStayAsTheyAre() {
        Document document = tagged(TagSet.UPOS, "PRON", "VERB");
        assertSame(document.get(Layer.POS), TAGGER.apply(document).get(Layer.UPOS));
    }

    @Test
    void othersAreRefused() {
        Document document = tagged("ctb", "PN", "VV");
        assertEquals(
                "'universal-pos' reads tags of the set 'pku' from layer 'pos', found those of 'ctb'",
                assertThrows(IllegalArgumentException.class, () -> TAGGER.apply(document))
                        .getMessage());
        assertEquals(
                "the document has no layer 'pos'; it has none",
                assertThrows(MissingLayerException.class, () -> TAGGER.apply(Document.of("他来")))
                        .getMessage());
    }

    @Test
    void saysWhatItReadsAndWrites() {
        assertEquals(Set.of(Layer.POS), TAGGER.requires());
        assertEquals(Set.of(Layer.UPOS), TAGGER.provides());
        assertEquals(Map.of(Layer.POS, Set.of("pku", "upos")), TAGGER.reads());
        assertEquals(Map.of(Layer.UPOS, TagMapping.universal().target()), TAGGER.writes());
    }

    @Test
    void aMappingMayStayWithinItsSet() {
        UniversalTagger coarse = UniversalTagger.of(TagMapping.of("ctb", "ctb", Map.of("PN", "N", "VV", "V")));
        assertEquals(Map.of(Layer.POS, Set.of("ctb")), coarse.reads());
    }
}
