package org.yupian.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final String TEXT = "一二三四五六七八九十";

    private static Spans spans(int... offsets) {
        Spans.Builder spans = Spans.builder(offsets.length / 2);
        for (int i = 0; i < offsets.length; i += 2) {
            spans.accept(offsets[i], offsets[i + 1]);
        }
        return spans.build();
    }

    private static Document document(Spans sentences, Spans tokens) {
        return Document.of(TEXT).with(Layer.SENTENCES, sentences).with(Layer.TOKENS, tokens);
    }

    /** The tokens of each sentence, as text. */
    private static List<List<String>> tokens(Document document) {
        return document.sentences().stream()
                .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
                .toList();
    }

    @Test
    void aSentenceIsAView() {
        Document document = document(spans(0, 4, 5, 10), spans(0, 2, 2, 4, 5, 7, 7, 8, 8, 10));
        Sentence sentence = document.sentences().get(1);
        assertEquals(new Sentence(document, 1), sentence);
        assertEquals(5, sentence.start());
        assertEquals(10, sentence.end());
        assertEquals("六七八九十", sentence.text());
        assertEquals("六七八九十", sentence.toString());
        assertEquals(2, sentence.firstToken());
        assertEquals(5, sentence.endToken());
        assertEquals(
                List.of(new Token(document, 2), new Token(document, 3), new Token(document, 4)), sentence.tokens());
        assertEquals(List.of(List.of("一二", "三四"), List.of("六七", "八", "九十")), tokens(document));
        assertThrows(IndexOutOfBoundsException.class, () -> sentence.tokens().get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> document.sentences().get(2));
    }

    @Test
    void aTokenThatCrossesTheBorderBelongsWhereItBegins() {
        assertEquals(
                List.of(List.of("一二", "三四五"), List.of("六")),
                tokens(document(spans(0, 4, 4, 10), spans(0, 2, 2, 5, 5, 6))));
    }

    @Test
    void whatBeginsInAGapBelongsToTheSentenceBefore() {
        assertEquals(
                List.of(List.of("一", "四", "五六"), List.of("七")),
                tokens(document(spans(0, 2, 6, 8), spans(0, 1, 3, 4, 4, 6, 6, 7))));
        assertEquals(List.of(List.of("一", "九")), tokens(document(spans(0, 2), spans(0, 1, 8, 9))));
    }

    @Test
    void whatStandsBeforeTheFirstSentenceBelongsToIt() {
        assertEquals(
                List.of(List.of("一", "二三", "四"), List.of("七")),
                tokens(document(spans(2, 5, 6, 8), spans(0, 1, 1, 3, 3, 4, 6, 7))));
    }

    @Test
    void aSentenceMayHaveNoTokens() {
        Document document = document(spans(0, 2, 3, 5, 6, 8), spans(0, 1, 6, 7));
        assertEquals(List.of(List.of("一"), List.of(), List.of("七")), tokens(document));
        assertEquals(1, document.sentences().get(1).firstToken());
        assertEquals(1, document.sentences().get(1).endToken());
        assertEquals(List.of(List.of(), List.of()), tokens(document(spans(0, 2, 3, 5), Spans.empty())));
        assertEquals(List.of(), tokens(document(Spans.empty(), spans(0, 1))));
    }

    @Test
    void withoutWordsThereAreNoTokens() {
        Sentence sentence =
                Document.of(TEXT).with(Layer.SENTENCES, spans(0, 4)).sentences().get(0);
        assertEquals("一二三四", sentence.text());
        assertEquals(
                "the document has no layer 'tokens'; it has sentences",
                assertThrows(MissingLayerException.class, sentence::tokens).getMessage());
    }

    /** Ranges in order; they overlap where {@code apart} is false. */
    private static Spans random(Random random, int length, boolean apart) {
        TreeSet<Integer> borders = new TreeSet<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            borders.add(random.nextInt(length + 1));
        }
        Spans.Builder spans = Spans.builder(30);
        int reach = 0;
        for (int start : borders) {
            if (start < length && (!apart || start >= reach)) {
                reach = Math.min(length, start + 1 + random.nextInt(12));
                spans.accept(start, reach);
            }
        }
        return spans.build();
    }

    @Test
    void everyTokenBelongsToExactlyOneSentence() {
        int crossing = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int length = 1 + random.nextInt(100);
            Spans sentences = random(random, length, true);
            Spans tokens = random(random, length, random.nextInt(4) > 0);
            Document document = Document.of("一".repeat(length))
                    .with(Layer.SENTENCES, sentences)
                    .with(Layer.TOKENS, tokens);
            List<Integer> owners = new ArrayList<>();
            for (Sentence sentence : document.sentences()) {
                for (Token token : sentence.tokens()) {
                    assertEquals(owners.size(), token.index(), "seed " + seed);
                    owners.add(sentence.index());
                }
            }
            assertEquals(sentences.size() == 0 ? 0 : tokens.size(), owners.size(), "seed " + seed);
            for (int token = 0; token < owners.size(); token++) {
                int owner = 0;
                for (int i = 0; i < sentences.size(); i++) {
                    owner = sentences.start(i) <= tokens.start(token) ? i : owner;
                }
                assertEquals(owner, owners.get(token), "seed %d, token %d".formatted(seed, token));
                crossing += tokens.end(token) > sentences.end(owner) ? 1 : 0;
            }
        }
        assertTrue(crossing > 1_000, "only " + crossing + " tokens left their sentence");
    }
}
