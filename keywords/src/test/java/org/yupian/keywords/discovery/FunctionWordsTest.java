package org.yupian.keywords.discovery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

class FunctionWordsTest {
    private static final TagSet TAGS = TagSet.of(TagSet.PKU, List.of("n", "v", "u", "p"));

    private static Document words(String... words) {
        return Document.of(String.join("", words)).with(Layer.TOKENS, Spans.adjacent(List.of(words)));
    }

    @Test
    void tagsTell() {
        Document tagged = words("过", "桥").with(Layer.POS, Tags.of(TAGS, new short[] {1, 0}));
        assertFalse(FunctionWords.atEdge(tagged));
        Document particle = words("桥", "过").with(Layer.POS, Tags.of(TAGS, new short[] {0, 2}));
        assertTrue(FunctionWords.atEdge(particle));
        Document preposition = words("按", "图").with(Layer.POS, Tags.of(TAGS, new short[] {3, 0}));
        assertTrue(FunctionWords.atEdge(preposition));
        Document inside = words("图", "按", "图").with(Layer.POS, Tags.of(TAGS, new short[] {0, 3, 0}));
        assertFalse(FunctionWords.atEdge(inside), "inside it is part of the word");
    }

    @Test
    void wordsTellWithoutTags() {
        assertTrue(FunctionWords.atEdge(words("不", "图")));
        assertTrue(FunctionWords.atEdge(words("小王", "在")));
        assertFalse(FunctionWords.atEdge(words("图", "过")));
    }

    @Test
    void whatIsOneWordIsNoFragment() {
        assertFalse(FunctionWords.atEdge(words("不")));
        assertFalse(FunctionWords.atEdge(words()));
    }
}
