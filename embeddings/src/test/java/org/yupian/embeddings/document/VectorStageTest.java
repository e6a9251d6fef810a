package org.yupian.embeddings.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.embeddings.WordVectors;

class VectorStageTest {
    private final WordVectors vectors = WordVectors.of(List.of("研究", "生命", "的"), new float[] {1, 0, 0, 1, 2, 2}, 2);

    @Test
    void tokensAndDocumentGetVectors() {
        Document document =
                Document.of("研究生命 !").with(Layer.TOKENS, Spans.of(new int[] {0, 2, 5}, new int[] {2, 4, 6}));
        Document after = VectorStage.of(vectors).apply(document);
        TokenVectors tokens = after.get(TokenVectors.LAYER);
        assertEquals(3, tokens.size());
        assertArrayEquals(new float[] {0, 1}, tokens.vector(1));
        assertFalse(tokens.has(2));
        assertArrayEquals(new float[] {0, 0}, tokens.vector(2));
        assertArrayEquals(
                new float[] {0.5f, 0.5f}, after.get(DocumentVector.LAYER).numbers());
        Document empty = VectorStage.of(vectors).apply(Document.of("").with(Layer.TOKENS, Spans.empty()));
        assertArrayEquals(new float[2], empty.get(DocumentVector.LAYER).numbers());
    }

    @Test
    void frequentWordsCountLess() {
        List<String> words = List.of("研究", "的", "没有");
        // ln(11/11) + 1 for a word of all ten texts, ln(11/1) + 1 for one of none.
        double rare = Math.log(11) + 1;
        float[] vector = DocumentVectors.of(vectors, WordWeights.inverseDocumentFrequency(Map.of("的", 10L), 10))
                .vector(words);
        assertArrayEquals(new float[] {(float) ((rare + 2) / (rare + 1)), (float) (2 / (rare + 1))}, vector, 1e-6f);
        WordWeights smooth = WordWeights.smoothInverseFrequency(Map.of("的", 999L, "研究", 1L), 0.001);
        assertEquals(0.5, smooth.weight("研究"), 1e-12);
        assertEquals(0.001 / (0.001 + 0.999), smooth.weight("的"), 1e-12);
        assertEquals(1, smooth.weight("没有"), 1e-12);
    }

    @Test
    void whatAllTextsHaveInCommonIsTakenAway() {
        List<List<String>> sample = List.of(List.of("的"), List.of("的", "的"), List.of("的", "研究", "生命"));
        DocumentVectors plain = DocumentVectors.of(vectors, WordWeights.equal());
        DocumentVectors without = plain.withoutCommonDirection(sample);
        assertArrayEquals(new float[] {0, 0}, without.vector(List.of("的")), 1e-5f);
        assertArrayEquals(new float[] {0.5f, -0.5f}, without.vector(List.of("研究")), 1e-5f);
        assertArrayEquals(new float[] {2, 2}, plain.vector(List.of("的")));
    }
}
