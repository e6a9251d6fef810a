package org.yupian.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document has to do with its text: what a layer may point at, and how it looks on one line. */
class DocumentTextTest {
    private static final TagSet PKU = TagSet.of("pku", List.of("n", "v"));
    private static final TagSet UPOS = TagSet.of("upos", List.of("NOUN", "VERB"));
    private static final TagSet TYPES = TagSet.of("msra", List.of("PER", "LOC"));

    private static Spans spans(int... offsets) {
        Spans.Builder spans = Spans.builder(offsets.length / 2);
        for (int i = 0; i < offsets.length; i += 2) {
            spans.accept(offsets[i], offsets[i + 1]);
        }
        return spans.build();
    }

    /** A layer of one's own that points into the text. */
    private record Place(int offset) implements Checked {
        static final Layer<Place> LAYER = Layer.of("place", Place.class);

        @Override
        public void check(Document document) {
            spans(offset, offset + 1).check(document);
            if (document.has(Layer.TOKENS) && document.get(Layer.TOKENS).firstFrom(offset) == 0) {
                throw new IllegalArgumentException("no token before " + offset);
            }
        }
    }

    private static <T> void refused(String text, Layer<T> layer, T value, String message) {
        Document document = Document.of(text);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> document.with(layer, value), layer + " on " + text);
        assertEquals(message, e.getMessage());
        assertFalse(document.has(layer));
    }

    @Test
    void noLayerLeavesTheTextOrCutsASurrogatePair() {
        Spans ranges = spans(0, 1, 1, 2);
        Layer<Spans> own = Layer.of("own", Spans.class);
        Entities entities = Entities.of(ranges, Tags.of(TYPES, (short) 0, (short) 1), 1, 1);
        Keywords keywords = new Keywords(List.of(new Keyword("一", 1, spans(0, 1)), new Keyword("二", 1, ranges)));
        for (String end : List.of("leaves the text of 1 code units", "leaves the text of 0 code units")) {
            String text = end.contains("1") ? "一" : "";
            int range = text.length();
            String all = "range %d, [%d, %d), %s or cuts a surrogate pair".formatted(range, range, range + 1, end);
            refused(text, Layer.SENTENCES, ranges, all);
            refused(text, Layer.TOKENS, ranges, all);
            refused(text, own, ranges, all);
            refused(text, Layer.ENTITIES, entities, all);
            refused(text, Layer.KEYWORDS, keywords, all);
        }
        String half = "range 0, [0, 1), leaves the text of 2 code units or cuts a surrogate pair";
        refused("😀", Layer.SENTENCES, ranges, half);
        refused("😀", Layer.TOKENS, ranges, half);
        refused("😀", own, ranges, half);
        refused("😀", Layer.ENTITIES, entities, half);
        refused("😀", Layer.KEYWORDS, keywords, half);
        refused("😀", Place.LAYER, new Place(0), half);
        refused("一😀二", own, spans(2, 4), "range 0, [2, 4), leaves the text of 4 code units or cuts a surrogate pair");
    }

    @Test
    void loneSurrogatesAreCharactersOfTheirOwn() {
        for (String text : List.of("\ud83d一", "\ude00\ud83d", "\ud83d\ud83d", "\ude00\ude00")) {
            Document document = Document.of(text).with(Layer.TOKENS, spans(0, 1, 1, 2));
            assertEquals(List.of(text.substring(0, 1), text.substring(1)), document.words());
        }
    }

    @Test
    void aLayerOfOnesOwnIsAskedToo() {
        Document document = Document.of("一二三").with(Layer.TOKENS, spans(1, 2, 2, 3));
        assertEquals(
                2, document.with(Place.LAYER, new Place(2)).get(Place.LAYER).offset());
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> document.with(Place.LAYER, new Place(1)));
        assertEquals("no token before 1", e.getMessage());
        assertEquals(
                "range 0, [3, 4), leaves the text of 3 code units or cuts a surrogate pair",
                assertThrows(IllegalArgumentException.class, () -> document.with(Place.LAYER, new Place(3)))
                        .getMessage());
    }

    @Test
    void aSmallDocumentIsShownWhole() {
        assertEquals("", Document.of("").toString());
        assertEquals("他来。", Document.of("他来。").toString());
        assertEquals(
                "他来。 | sentences: 1",
                Document.of("他来。").with(Layer.SENTENCES, spans(0, 3)).toString());
        Document words = Document.of("他 来。").with(Layer.TOKENS, spans(0, 1, 2, 3, 3, 4));
        assertEquals("他 来 。", words.toString());
        assertEquals("", Document.of(" ").with(Layer.TOKENS, Spans.empty()).toString());
    }

    @Test
    void tagsEntitiesAndKeywordsAreShown() {
        Document words = Document.of("北京开会").with(Layer.TOKENS, spans(0, 2, 2, 4));
        Document universal = words.with(Layer.UPOS, Tags.of(UPOS, (short) 0, (short) 1));
        assertEquals("北京/NOUN 开会/VERB", universal.toString());
        Document tagged = universal.with(Layer.POS, Tags.of(PKU, (short) 0, (short) 1));
        assertEquals("北京/n 开会/v", tagged.toString());
        Document found = tagged.with(Layer.ENTITIES, Entities.of(spans(0, 2), Tags.of(TYPES, (short) 1), 0.5f))
                .with(
                        Layer.KEYWORDS,
                        new Keywords(List.of(new Keyword("开会", 2, spans(2, 4)), new Keyword("北京", 1, spans(0, 2)))))
                .with(Layer.SENTENCES, spans(0, 4));
        assertEquals("北京/n 开会/v | entities: 北京/LOC 0-2 | keywords: 开会 北京 | sentences: 1", found.toString());
        assertEquals(
                "北京开会 | entities:  | keywords: ",
                Document.of("北京开会")
                        .with(Layer.ENTITIES, Entities.none(TYPES))
                        .with(Layer.KEYWORDS, new Keywords(List.of()))
                        .toString());
    }

    @Test
    void aBigDocumentIsCutShort() {
        String hundred = "一二三四五六七八九十".repeat(10);
        assertEquals(hundred.repeat(2), Document.of(hundred.repeat(2)).toString());
        assertEquals(
                hundred.repeat(2) + " … 99800 more",
                Document.of(hundred.repeat(1_000)).toString());
        // Never half a surrogate pair.
        String pair = "一".repeat(199) + "😀二";
        assertEquals("一".repeat(199) + " … 3 more", Document.of(pair).toString());
        Spans.Builder all = Spans.builder(1_000);
        for (int i = 0; i < 1_000; i++) {
            all.accept(i, i + 1);
        }
        String forty = String.join(" ", hundred.substring(0, 40).split(""));
        Document words = Document.of(hundred.repeat(10)).with(Layer.TOKENS, all.build());
        assertEquals(forty + " … 960 more", words.toString());
        List<Keyword> keywords = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            keywords.add(new Keyword("k" + i, 1, Spans.empty()));
        }
        String shown = words.with(Layer.KEYWORDS, new Keywords(keywords)).toString();
        assertEquals(" | keywords: k0 k1 k2", shown.substring(forty.length() + 11, forty.length() + 32));
        assertEquals("k39 … 1 more", shown.substring(shown.length() - 12));
    }

    @Test
    void aLongWordIsCutShortToo() {
        String letters = "a".repeat(1_000_000);
        Document word = Document.of(letters).with(Layer.TOKENS, spans(0, letters.length()));
        assertEquals("a".repeat(40) + "…", word.toString());
        Document tagged = word.with(Layer.POS, Tags.of(PKU, (short) 0))
                .with(Layer.ENTITIES, Entities.of(spans(0, 50), Tags.of(TYPES, (short) 0), 1));
        assertEquals("a".repeat(40) + "…/n | entities: " + "a".repeat(40) + "…/PER 0-50", tagged.toString());
    }

    @Test
    void allOfItIsOnOneLine() {
        String text = "一\n二\r\n三\t四\u2028五\u0085六";
        assertEquals("一 二  三 四 五 六", Document.of(text).toString());
        assertEquals(
                "一 二   三",
                Document.of(text).with(Layer.TOKENS, spans(0, 3, 3, 6)).toString());
    }
}
