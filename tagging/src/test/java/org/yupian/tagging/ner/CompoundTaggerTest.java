package org.yupian.tagging.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.MissingLayerException;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.ner.CompoundTrainer;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tokenize.train.TaggedSentence;

class CompoundTaggerTest {
    private static final TagSet TAGS = TagSet.of("pku", List.of("n", "nr", "ns", "v", "w"));

    private static CompoundModel model() {
        CompoundTrainer trainer = CompoundTrainer.of(EntityOptions.WORDS);
        for (int i = 0; i < 4; i++) {
            trainer.add(new TaggedSentence(
                    List.of("中央", "人民", "电台", "报道", "。"),
                    List.of("n", "n", "n", "v", "w"),
                    List.of(new TaggedSentence.Compound(0, 3, "nt"))));
            trainer.add(new TaggedSentence(List.of("江", "成", "访问", "北京"), List.of("nr", "nr", "v", "ns"), List.of()));
            trainer.add(new TaggedSentence(List.of("人民", "报道", "中央"), List.of("n", "v", "n"), List.of()));
        }
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder("tiny", CompoundModel.KIND).build());
    }

    private static Document document(String... items) {
        StringBuilder text = new StringBuilder();
        Spans.Builder spans = Spans.builder(items.length);
        List<Short> ids = new ArrayList<>();
        for (String item : items) {
            int slash = item.indexOf('/');
            int start = text.length();
            text.append(item, 0, slash);
            spans.accept(start, text.length());
            ids.add((short) TAGS.id(item.substring(slash + 1)));
            // A gap, as white space leaves it.
            text.append(' ');
        }
        short[] array = new short[ids.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = ids.get(i);
        }
        return Document.of(text.toString()).with(Layer.TOKENS, spans.build()).with(Layer.POS, Tags.of(TAGS, array));
    }

    @Test
    void composesWordsAndJoinsNames() {
        Document document = CompoundTagger.of(model())
                .apply(document("中央/n", "人民/n", "电台/n", "报道/v", "。/w", "江/nr", "成/nr", "访问/v", "北京/ns"));
        Entities entities = document.get(Layer.ENTITIES);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            found.add(document.text().substring(entities.start(i), entities.end(i)) + "/" + entities.type(i));
            assertTrue(entities.score(i) > 0.5f, found + ": " + entities.score(i));
        }
        assertEquals(List.of("中央 人民 电台/ORG", "江 成/PER", "北京/LOC"), found);
    }

    @Test
    void wordsThatOverlapAreRefused() {
        Spans.Builder words = Spans.builder(2);
        words.accept(0, 2);
        words.accept(1, 3);
        Document document =
                Document.of("北京市").with(Layer.TOKENS, words.build()).with(Layer.POS, Tags.of(TAGS, new short[] {0, 0}));
        CompoundTagger tagger = CompoundTagger.of(model());
        assertEquals(
                "'compound-entities' cannot read ranges of layer 'tokens' that overlap",
                assertThrows(IllegalArgumentException.class, () -> tagger.apply(document))
                        .getMessage());
    }

    @Test
    void aThresholdAboveAllLeavesNone() {
        CompoundTagger tagger = CompoundTagger.of(model()).withThreshold(1);
        assertEquals(
                0, tagger.apply(document("江/nr", "报道/v")).get(Layer.ENTITIES).size());
        assertThrows(IllegalArgumentException.class, () -> tagger.withThreshold(1.5));
    }

    @Test
    void namesEndAtLineEnds() {
        assertEquals("0-3 PER", twoWords(' '));
        for (char end : "\n\r\u000b\f\u0085\u2028\u2029".toCharArray()) {
            assertEquals("", twoWords(end), Integer.toHexString(end));
        }
    }

    private static String twoWords(char between) {
        Document document = Document.of("江" + between + "成")
                .with(Layer.TOKENS, Spans.of(new int[] {0, 2}, new int[] {1, 3}))
                .with(Layer.POS, Tags.of(TAGS, (short) 1, (short) 1));
        return CompoundTagger.of(model()).apply(document).get(Layer.ENTITIES).toString();
    }

    @Test
    void sentencesAreLookedAtByThemselves() {
        CompoundTagger tagger = CompoundTagger.of(model());
        Entities first =
                tagger.apply(document("江/nr", "成/nr", "访问/v", "北京/ns", "。/w")).get(Layer.ENTITIES);
        assertEquals("0-3 PER 7-9 LOC", first.toString());
        Entities second = tagger.apply(document("中央/n", "人民/n", "电台/n", "报道/v")).get(Layer.ENTITIES);
        assertEquals("0-8 ORG", second.toString());
        for (char end : "。！？!?；;｡‼⁇⁈⁉".toCharArray()) {
            Entities both = tagger.apply(
                            document("江/nr", "成/nr", "访问/v", "北京/ns", end + "/w", "中央/n", "人民/n", "电台/n", "报道/v"))
                    .get(Layer.ENTITIES);
            String message = Integer.toHexString(end);
            assertEquals("0-3 PER 7-9 LOC 12-20 ORG", both.toString(), message);
            assertEquals(second.score(0), both.score(2), message);
        }
    }

    @Test
    void wordsWithoutTagsAreRefused() {
        CompoundTagger tagger = CompoundTagger.of(model());
        assertThrows(MissingLayerException.class, () -> tagger.apply(Document.of("江成")));
        assertEquals(0, tagger.apply(document()).get(Layer.ENTITIES).size());
    }

    @Test
    void survivesItsFileAndRefusesOthers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model().writer().writeTo(bytes);
        ModelFile file = ModelFile.read(new ByteArrayInputStream(bytes.toByteArray()), "tiny.ypm");
        Document text = document("中央/n", "人民/n", "电台/n", "报道/v");
        assertEquals(
                CompoundTagger.of(model()).apply(text).get(Layer.ENTITIES),
                CompoundTagger.of(CompoundModel.load(file)).apply(text).get(Layer.ENTITIES));
        assertThrows(ModelFormatException.class, () -> EntityModel.load(file));
    }
}
