package org.yupian.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Keywords;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.text.CharacterClass;
import org.yupian.text.OffsetUnit;

/** What is written can be read back, for every pair. */
class RoundTripTest {
    private static final int SEEDS = 1_000;
    private static final List<OffsetUnit> UNITS = List.of(OffsetUnit.values());
    private static final TagSet TYPES = TagSet.of("types", List.of("LOC", "PER", "PERSON", "P"));

    private static List<Document> random(int seed, boolean tokens) {
        Random random = new Random(seed);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            documents.add(Samples.random(random, tokens));
        }
        return documents;
    }

    @Test
    void jsonHasEverything() throws IOException {
        for (OffsetUnit unit : OffsetUnit.values()) {
            Texts.Opener opener = in -> JsonLinesReader.of(in, "a").withOffsets(unit);
            Texts.roundTrip(JsonLinesFormat.all(unit), Samples.odd(), unit.toString(), opener);
            for (int seed = 0; seed < SEEDS; seed++) {
                Texts.roundTrip(JsonLinesFormat.all(unit), random(seed, false), unit + " " + seed, opener);
            }
        }
    }

    @Test
    void jsonHasWordsThatOverlap() throws IOException {
        Document words = Document.of("研究生命").with(Layer.TOKENS, Samples.spans(0, 2, 0, 3, 2, 4));
        Texts.roundTrip(JsonLinesFormat.all(OffsetUnit.UTF8), List.of(words), "", in -> JsonLinesReader.of(in, "a")
                .withOffsets(OffsetUnit.UTF8));
    }

    @Test
    void jsonHasWordsAndTags() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            OffsetUnit unit = UNITS.get(seed % 3);
            String text = Samples.text(random, Samples.ALL, 30);
            Spans tokens = Samples.spans(random, text, 0.2);
            Document words = Document.of(text).with(Layer.TOKENS, tokens);
            Texts.roundTrip(
                    JsonLinesFormat.words(unit), List.of(words), "seed " + seed, in -> JsonLinesReader.of(in, "a")
                            .withOffsets(unit));
            for (Layer<Tags> layer : List.of(Layer.POS, Layer.UPOS)) {
                String set = layer.equals(Layer.UPOS) ? TagSet.UPOS : TagSet.PKU;
                String[] tags = new String[tokens.size()];
                for (int i = 0; i < tags.length; i++) {
                    tags[i] = Samples.text(random, Samples.ALL, 2);
                }
                if (tags.length > 0) {
                    Document tagged = words.with(layer, Samples.tags(set, tags));
                    Texts.roundTrip(
                            JsonLinesFormat.tagged(layer, unit),
                            List.of(tagged),
                            "seed " + seed,
                            in -> JsonLinesReader.of(in, "a").withOffsets(unit).withTagSet(set));
                }
            }
        }
    }

    @Test
    void jsonHasEntitiesWithFourDigits() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            OffsetUnit unit = UNITS.get(seed % 3);
            String text = Samples.text(random, Samples.ALL, 30);
            Spans spans = Samples.spans(random, text, 0.5);
            float[] scores = new float[spans.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Float.parseFloat(random.nextInt(10_001) + "e-4");
            }
            Document document = Document.of(text)
                    .with(Layer.ENTITIES, Entities.of(spans, types(random, spans.size(), "ner"), scores));
            Texts.roundTrip(
                    JsonLinesFormat.entities(unit), List.of(document), "seed " + seed, in -> JsonLinesReader.of(in, "a")
                            .withOffsets(unit)
                            .withTagSet("ner"));
        }
    }

    private static Tags types(Random random, int size, String set) {
        short[] ids = new short[size];
        for (int i = 0; i < size; i++) {
            ids[i] = (short) random.nextInt(TYPES.size());
        }
        return Tags.of(TagSet.of(set, TYPES.tags()), ids);
    }

    @Test
    void jsonHasKeywordsOfAGivenText() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Document document = Samples.random(new Random(seed), false);
            if (!document.has(Layer.KEYWORDS)) {
                continue;
            }
            OffsetUnit unit = UNITS.get(seed % 3);
            Keywords keywords = document.get(Layer.KEYWORDS);
            String written = Texts.write(JsonLinesFormat.keywords(unit), document, document);
            try (JsonLinesReader reader =
                    JsonLinesReader.of(Texts.stream(written), "a").withOffsets(unit)) {
                Document expected = Document.of(document.text()).with(Layer.KEYWORDS, keywords);
                assertEquals(expected, reader.next(document.text()), "seed " + seed);
                assertEquals(expected, reader.next(document.text()), "seed " + seed);
                assertEquals(2, reader.line());
                assertNull(reader.next(document.text()));
            }
        }
    }

    @Test
    void conlluHasEverythingOfWhatHasWords() throws IOException {
        List<Document> odd = Samples.odd().stream()
                .filter(document ->
                        document.has(Layer.TOKENS) && document.get(Layer.TOKENS).size() > 0)
                .toList();
        assertEquals(12, odd.size());
        Texts.roundTrip(ConlluFormat.of(), odd, "odd", in -> ConlluReader.of(in, "a"));
        int documents = 0;
        for (int seed = 0; seed < 3 * SEEDS; seed++) {
            List<Document> written = random(seed, true).stream()
                    .filter(document -> document.get(Layer.TOKENS).size() > 0)
                    .toList();
            documents += written.size();
            Texts.roundTrip(ConlluFormat.of(), written, "seed " + seed, in -> ConlluReader.of(in, "a"));
        }
        assertTrue(documents > 7 * SEEDS, documents + " documents");
        assertEquals("", Texts.write(ConlluFormat.of(), Document.of("a").with(Layer.TOKENS, Spans.empty())));
    }

    @Test
    void tablesHaveEverything() throws IOException {
        Texts.roundTrip(TableFormat.of(), Samples.odd(), "odd", in -> TableReader.of(in, "a"));
        for (int seed = 0; seed < SEEDS; seed++) {
            Texts.roundTrip(TableFormat.of(), random(seed, false), "seed " + seed, in -> TableReader.of(in, "a"));
        }
    }

    @Test
    void bioHasEntitiesOfTextWithoutWhiteSpace() throws IOException {
        List<String> pieces = Samples.ENCODABLE.stream()
                .filter(piece ->
                        piece.codePoints().noneMatch(point -> CharacterClass.of(point) == CharacterClass.SPACE))
                .toList();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String text = "甲" + Samples.text(random, pieces, 20);
                Spans spans = Samples.spans(random, text, 0.4);
                documents.add(entities(text, spans, types(random, spans.size(), "ner")));
            }
            Texts.roundTrip(BioFormat.of(), documents, "seed " + seed, in -> BioReader.of(in, "a")
                    .withTagSet("ner"));
        }
    }

    private static Document entities(String text, Spans spans, Tags types) {
        float[] scores = new float[spans.size()];
        Arrays.fill(scores, 1);
        return Document.of(text).with(Layer.ENTITIES, Entities.of(spans, types, scores));
    }

    @Test
    void bioLosesWhiteSpaceButNoBorder() throws IOException {
        // The second entity begins with a space, which has no line.
        Document document =
                entities("江 泽 民 ", Samples.spans(0, 1, 1, 3, 3, 6), Samples.tags("ner", "PER", "PER", "PER"));
        assertEquals("江\tB-PER\n泽\tB-PER\n民\tB-PER\n\n", Texts.write(BioFormat.of(), document));
        assertEquals(
                List.of(entities("江泽民", Samples.spans(0, 1, 1, 2, 2, 3), Samples.tags("ner", "PER", "PER", "PER"))),
                Texts.read(Texts.write(BioFormat.of(), document), in -> BioReader.of(in, "a")
                        .withTagSet("ner")));
    }

    @Test
    void bracketsHaveEntities() throws IOException {
        for (int seed = 0; seed < 4 * SEEDS; seed++) {
            Random random = new Random(seed);
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String text = Samples.text(random, Samples.ENCODABLE, 20);
                String kept = text.endsWith("\r") ? text + "甲" : text;
                Spans spans = Samples.spans(random, kept, 0.6);
                documents.add(entities(kept, spans, types(random, spans.size(), "types")));
            }
            Texts.roundTrip(BracketFormat.of(), documents, "seed " + seed, in -> BracketReader.of(in, "a", TYPES));
        }
    }

    @Test
    void layersOfOnesOwnAreRefusedRatherThanLost() {
        Document document = Samples.full().with(Layer.of("mood", String.class), "good");
        for (DocumentFormat format :
                List.of(JsonLinesFormat.all(OffsetUnit.UTF16), ConlluFormat.of(), TableFormat.of())) {
            String message = assertThrows(IllegalArgumentException.class, () -> Texts.write(format, document))
                    .getMessage();
            assertTrue(message.startsWith("layer 'mood' has no place in "), message);
        }
    }
}
