package org.yupian.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final TagSet PKU = TagSet.of("pku", List.of("n", "v", "r", "w"));
    private static final TagSet UPOS = TagSet.of("upos", List.of("NOUN", "PRON", "PUNCT", "VERB"));
    private static final TagSet RELATIONS = TagSet.of("ud", List.of("root", "nsubj", "punct"));
    private static final TagSet TYPES = TagSet.of("msra", List.of("PER", "LOC"));
    private static final Layer<String> NOTE = Layer.of("note", String.class);
    private static final Layer<Tags> SENSES = Layer.over(Layer.POS, "senses", Tags.class);

    /** Ranges from pairs of offsets. */
    private static Spans spans(int... offsets) {
        Spans.Builder spans = Spans.builder(offsets.length / 2);
        for (int i = 0; i < offsets.length; i += 2) {
            spans.accept(offsets[i], offsets[i + 1]);
        }
        return spans.build();
    }

    private static Tags tags(TagSet set, String... tags) {
        short[] ids = new short[tags.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (short) set.id(tags[i]);
        }
        return Tags.of(set, ids);
    }

    /** Two sentences and six tokens, with a layer of every kind. */
    private static Document full() {
        return Document.of("他来。 你走。")
                .with(Layer.SENTENCES, spans(0, 3, 4, 7))
                .with(Layer.TOKENS, spans(0, 1, 1, 2, 2, 3, 4, 5, 5, 6, 6, 7))
                .with(Layer.POS, tags(PKU, "r", "v", "w", "r", "v", "w"))
                .with(SENSES, tags(PKU, "r", "v", "w", "r", "v", "w"))
                .with(Layer.UPOS, tags(UPOS, "PRON", "VERB", "PUNCT", "PRON", "VERB", "PUNCT"))
                .with(Layer.HEADS, Heads.of(new int[] {1, -1, 1, 4, -1, 4}, new short[] {1, 0, 2, 1, 0, 2}, RELATIONS))
                .with(Layer.ENTITIES, Entities.of(spans(0, 1, 4, 5), tags(TYPES, "PER", "PER"), 0.75f, 0.5f))
                .with(Layer.KEYWORDS, new Keywords(List.of(new Keyword("走", 2, spans(5, 6)))))
                .with(NOTE, "two");
    }

    @Test
    void aNewDocumentIsItsText() {
        Document document = Document.of("他来。");
        assertEquals("他来。", document.text());
        assertEquals(Set.of(), document.layers());
        assertFalse(document.has(Layer.TOKENS));
        assertThrows(
                UnsupportedOperationException.class, () -> document.layers().add(NOTE));
    }

    @Test
    void tokensAndWordsAreViews() {
        Document document = full();
        assertEquals(List.of("他", "来", "。", "你", "走", "。"), document.words());
        List<Token> tokens = document.tokens();
        assertEquals(6, tokens.size());
        Token token = tokens.get(4);
        assertEquals(new Token(document, 4), token);
        assertEquals(5, token.start());
        assertEquals(6, token.end());
        assertEquals("走", token.text());
        assertEquals("v", token.pos());
        assertEquals("VERB", token.upos());
        assertEquals("v", token.tag(SENSES));
        assertEquals("走/v 5-6", token.toString());
        assertEquals(
                "走 5-6",
                Document.of("他来。 你走。")
                        .with(Layer.TOKENS, spans(5, 6))
                        .tokens()
                        .get(0)
                        .toString());
        assertThrows(IndexOutOfBoundsException.class, () -> tokens.get(6));
        assertThrows(IndexOutOfBoundsException.class, () -> tokens.get(-1));
        assertThrows(UnsupportedOperationException.class, () -> tokens.remove(0));
        assertThrows(UnsupportedOperationException.class, () -> document.words().remove(0));
    }

    @Test
    void entitiesAndKeywordsAreViews() {
        Document document = full();
        Entity entity = document.entities().get(1);
        assertEquals(2, document.entities().size());
        assertEquals(4, entity.start());
        assertEquals(5, entity.end());
        assertEquals("你", entity.text());
        assertEquals("PER", entity.type());
        assertEquals(0.5f, entity.score());
        assertEquals("你/PER 4-5", entity.toString());
        assertThrows(IndexOutOfBoundsException.class, () -> document.entities().get(2));
        assertEquals(List.of(new Keyword("走", 2, spans(5, 6))), document.keywords());
        assertEquals(1, document.keywords().get(0).count());
        assertEquals(List.of("走"), document.get(Layer.KEYWORDS).terms());
    }

    @Test
    void aChangeLeavesTheOldDocumentAlone() {
        Document before = Document.of("他来。").with(NOTE, "old");
        Document after = before.with(NOTE, "new");
        assertEquals("old", before.get(NOTE));
        assertEquals("new", after.get(NOTE));
        Document more = after.with(Layer.TOKENS, spans(0, 1));
        assertSame(after.get(NOTE), more.get(NOTE));
        assertFalse(after.has(Layer.TOKENS));
    }

    /** Names in the order of {@link Document#layers()}. */
    private static String names(Document document) {
        return Document.names(document.layers());
    }

    @Test
    void layersAreInTheOrderInWhichTheyCame() {
        assertEquals("sentences, tokens, pos, senses, upos, heads, entities, keywords, note", names(full()));
        // What is replaced comes last.
        Document noted = full().with(Layer.UPOS, full().get(Layer.UPOS));
        assertEquals("sentences, tokens, pos, senses, heads, entities, keywords, note, upos", names(noted));
    }

    @Test
    void whatRestsOnALayerGoesWithIt() {
        Document full = full();
        assertEquals("sentences, entities, keywords, note, tokens", names(full.with(Layer.TOKENS, spans(0, 2))));
        assertEquals(
                "tokens, pos, senses, upos, entities, keywords, note, sentences",
                names(full.with(Layer.SENTENCES, spans(0, 7))));
        assertEquals(
                "sentences, tokens, upos, heads, entities, keywords, note, pos",
                names(full.with(Layer.POS, full.get(Layer.POS))));
        for (Layer<?> alone : List.of(SENSES, Layer.UPOS, Layer.HEADS, Layer.ENTITIES, Layer.KEYWORDS, NOTE)) {
            assertEquals(full.layers(), again(full, alone).layers(), alone.name());
        }
    }

    private static <T> Document again(Document document, Layer<T> layer) {
        return document.with(layer, document.get(layer));
    }

    @Test
    void newSentencesDropHeadsAlsoWhereThereWereNone() {
        Heads heads = Heads.of(new int[] {-1, 0}, new short[] {0, 1}, RELATIONS);
        Document document =
                Document.of("他来").with(Layer.TOKENS, spans(0, 1, 1, 2)).with(Layer.HEADS, heads);
        assertTrue(document.has(Layer.HEADS));
        assertEquals("tokens, sentences", names(document.with(Layer.SENTENCES, spans(0, 2))));
    }

    @Test
    void aLayerMadeAnewFindsWhatAnEqualOneStored() {
        Document full = full();
        assertEquals("two", full.get(Layer.of("note", String.class)));
        assertSame(full.get(Layer.POS), full.get(Layer.over(Layer.TOKENS, "pos", Tags.class)));
        Layer<Heads> heads = Layer.over(Layer.TOKENS, "heads", Heads.class);
        assertEquals(Layer.HEADS, heads.within(Layer.SENTENCES));
        // One that new sentences leave alone is another layer, or it would depend on the key what they drop.
        assertFalse(full.has(heads));
        assertFalse(full.has(Layer.of("note", Object.class)));
        assertFalse(full.has(Layer.of("pos", Tags.class)));
    }

    @Test
    void documentsAreEqualWhateverTheOrderOfTheirLayers() {
        Document one = Document.of("他").with(NOTE, "a").with(Layer.TOKENS, spans(0, 1));
        Document other = Document.of("他").with(Layer.TOKENS, spans(0, 1)).with(NOTE, "a");
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(full(), full());
        assertNotEquals(one, other.with(NOTE, "b"));
        assertNotEquals(one, Document.of("他").with(NOTE, "a"));
        assertNotEquals(one, Document.of("她").with(NOTE, "a").with(Layer.TOKENS, spans(0, 1)));
        assertNotEquals(one, Document.of("他").with(NOTE, "a").with(Layer.SENTENCES, spans(0, 1)));
    }

    @Test
    void tagsAreEqualByTheirNamesWhateverTheirNumbers() {
        TagSet turned = TagSet.of("pku", List.of("w", "r", "v", "n"));
        TagSet universal = TagSet.of("other", List.of("n", "v", "r", "w"));
        Tags tags = tags(PKU, "r", "v");
        assertEquals(tags, tags(turned, "r", "v"));
        assertEquals(tags.hashCode(), tags(turned, "r", "v").hashCode());
        assertNotEquals(tags, tags(turned, "v", "r"));
        assertNotEquals(tags, Tags.of(turned, (short) tags.id(0), (short) tags.id(1)));
        assertNotEquals(tags, tags(universal, "r", "v"));
        assertNotEquals(tags, tags(PKU, "r"));
        Document words = Document.of("他来").with(Layer.TOKENS, spans(0, 1, 1, 2));
        Document one = words.with(Layer.POS, tags);
        Document other = words.with(Layer.POS, tags(turned, "r", "v"));
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
    }

    @Test
    void aMissingLayerIsNamedAndSoIsWhatIsThere() {
        Document bare = Document.of("他来");
        Document cut = bare.with(Layer.SENTENCES, spans(0, 2)).with(Layer.TOKENS, spans(0, 2));
        assertMissing("the document has no layer 'tokens'; it has none", bare::tokens);
        assertMissing("the document has no layer 'tokens'; it has none", bare::words);
        assertMissing("the document has no layer 'sentences'; it has none", bare::sentences);
        assertMissing("the document has no layer 'entities'; it has sentences, tokens", cut::entities);
        assertMissing("the document has no layer 'keywords'; it has sentences, tokens", cut::keywords);
        assertMissing("the document has no layer 'note'; it has sentences, tokens", () -> cut.get(NOTE));
        Token token = cut.tokens().get(0);
        assertMissing("the document has no layer 'pos'; it has sentences, tokens", token::pos);
        assertMissing("the document has no layer 'upos'; it has sentences, tokens", token::upos);
        assertMissing(
                "the document has no layer 'tokens'; it has none", () -> bare.with(Layer.POS, tags(PKU, "r", "v")));
        assertMissing(
                "the document has no layer 'pos'; it has sentences, tokens", () -> cut.with(SENSES, tags(PKU, "r")));
    }

    private static void assertMissing(String message, Supplier<Object> asked) {
        assertEquals(
                message, assertThrows(MissingLayerException.class, asked::get).getMessage());
    }

    @Test
    void thereIsAValueForEveryItemBelow() {
        Document words = Document.of("他来").with(Layer.TOKENS, spans(0, 1, 1, 2));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> words.with(Layer.POS, tags(PKU, "r", "v", "w")));
        assertEquals("layer pos has 3 values, but tokens below it has 2 items", e.getMessage());
        Document tagged = words.with(Layer.POS, tags(PKU, "r", "v"));
        e = assertThrows(IllegalArgumentException.class, () -> tagged.with(SENSES, tags(PKU, "r")));
        assertEquals("layer senses has 1 values, but pos below it has 2 items", e.getMessage());
    }
}
