package org.yupian.tagging.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.ner.EntityTrainer;

class EntityTaggerTest {
    private static EntityModel model(LabelScheme scheme) {
        EntityTrainer trainer =
                EntityTrainer.of(EntityOptions.DEFAULT.withScheme(scheme).withTemplates(EntityOptions.TEMPLATES));
        trainer.corpus("", Map.of("北京", EntityColumns.PLACE, "江", EntityColumns.SURNAME));
        for (int i = 0; i < 8; i++) {
            trainer.add(new EntitySentence(
                    "江泽民在北京说话", List.of(new EntityMention(0, 3, "PER"), new EntityMention(4, 6, "LOC"))));
            trainer.add(new EntitySentence("说话的人在这里。", List.of()));
            trainer.add(new EntitySentence("人在北京。", List.of(new EntityMention(2, 4, "LOC"))));
            trainer.add(new EntitySentence(
                    "A1在北京", List.of(new EntityMention(0, 2, "PER"), new EntityMention(3, 5, "LOC"))));
        }
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder("ner-test", EntityModel.KIND).build());
    }

    @Test
    void findsEntitiesWithConfidences() {
        for (LabelScheme scheme : LabelScheme.values()) {
            EntityTagger tagger = EntityTagger.of(model(scheme));
            Document document = tagger.apply(Document.of("江泽民在北京说话。说话的人在北京"));
            Entities entities = document.get(Layer.ENTITIES);
            assertEquals("0-3 PER 4-6 LOC 14-16 LOC", entities.toString(), scheme::name);
            assertTrue(entities.score(0) > 0.5 && entities.score(0) <= 1, scheme::name);
            assertEquals(0, tagger.withThreshold(1).find("说话的人").size());
            assertTrue(tagger.withThreshold(1).find("江泽民在北京说话").size() < 2, "nothing is certain");
        }
    }

    @Test
    void readsFullWidthAsHalfWidth() {
        EntityTagger tagger = EntityTagger.of(model(LabelScheme.BIO));
        assertEquals(tagger.find("A1在北京"), tagger.find("Ａ１在北京"));
        assertEquals(2, tagger.find("A1在北京").size());
    }

    @Test
    void answersAnyText() {
        EntityTagger tagger = EntityTagger.of(model(LabelScheme.BMES));
        assertEquals(0, tagger.find("").size());
        for (String piece : List.of("江", "\ud83d", "\ude00", " ", "😀", "江泽民在北京")) {
            tagger.apply(Document.of(piece.repeat(200_000)));
        }
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String alphabet = "江泽民在北京😀 \n。A1\ud83d\ude00\u3000";
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(2000); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Document document = Document.of(text.toString());
            int number = seed;
            Entities entities = tagger.apply(document).get(Layer.ENTITIES);
            for (int i = 0; i < entities.size(); i++) {
                String found = text.substring(entities.start(i), entities.end(i));
                assertEquals(found.strip(), found, () -> "seed " + number);
            }
        }
    }

    @Test
    void writesAndReadsItsModel(@TempDir Path folder) throws IOException {
        EntityModel model = model(LabelScheme.BMES);
        Path file = folder.resolve("ner-test.ypm");
        model.writer().write(file);
        EntityTagger read = EntityTagger.of(EntityModel.load(ModelFile.open(file)));
        assertEquals(EntityTagger.of(model).find("江泽民在北京说话"), read.find("江泽民在北京说话"));
    }

    /** Two corpora, of which one takes people for places. */
    private static EntityTrainer several() {
        EntityTrainer trainer = EntityTrainer.of(EntityOptions.DEFAULT.withStandards(
                EntityOptions.Standards.DEFAULT.withShares(List.of(1f, 0f)).withParts(2)));
        for (String type : List.of("PER", "LOC")) {
            trainer.corpus(type.toLowerCase(Locale.ROOT), Map.of());
            for (int i = 0; i < 8; i++) {
                trainer.add(new EntitySentence("江泽民说话", List.of(new EntityMention(0, 3, type))));
                trainer.add(new EntitySentence("人在北京说话", List.of(new EntityMention(2, 4, "LOC"))));
            }
        }
        return trainer;
    }

    @Test
    void followsOneOfSeveralStandards(@TempDir Path folder) throws IOException {
        EntityTrainer trainer = several();
        EntityModel model = trainer.model(
                        trainer.train(TrainingListener.NONE),
                        ModelCard.builder("ner-test", EntityModel.KIND).build())
                .withThreshold(0.25);
        model.writer().write(folder.resolve("several.ypm"));
        EntityModel read = EntityModel.load(ModelFile.open(folder.resolve("several.ypm")));
        assertEquals(List.of("per", "loc"), List.copyOf(read.standards().keySet()));
        assertEquals(0.25f, read.threshold());
        EntityTagger tagger = EntityTagger.of(read).withThreshold(0);
        assertEquals("0-3 PER", tagger.withStandard("per").find("江泽民说话").toString());
        assertEquals("0-3 LOC", tagger.withStandard("loc").find("江泽民说话").toString());
        assertEquals("0-3 PER", tagger.find("江泽民说话").toString(), "its share is all");
        assertThrows(IllegalArgumentException.class, () -> tagger.withStandard("org"));
    }

    /** Where all is found with certainty the lowest threshold is as good as any. */
    @Test
    void findsAThreshold() {
        double threshold = several().threshold(2);
        assertTrue(threshold >= 0 && threshold < 0.8, "" + threshold);
        assertThrows(IllegalArgumentException.class, () -> several().threshold(1));
    }

    @Test
    void refusesWhatDoesNotFit() {
        EntityTagger tagger = EntityTagger.of(model(LabelScheme.BIO));
        assertThrows(IllegalArgumentException.class, () -> tagger.withThreshold(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> tagger.withThreshold(1.5));
        EntityTrainer empty = EntityTrainer.of(EntityOptions.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> empty.train(TrainingListener.NONE));
        assertThrows(IllegalStateException.class, () -> empty.add(new EntitySentence("江", List.of())));
    }

    @Test
    void schemesConstrainWhatFollows() {
        List<String> types = List.of("PER", "LOC");
        List<String> labels = LabelScheme.BMES.labels(types);
        assertEquals(List.of("O", "B-PER", "M-PER", "E-PER", "S-PER", "B-LOC", "M-LOC", "E-LOC", "S-LOC"), labels);
        assertEquals(LabelScheme.BMES, LabelScheme.of(labels));
        assertEquals(LabelScheme.BIO, LabelScheme.of(LabelScheme.BIO.labels(types)));
        assertNull(LabelScheme.of(List.of("B", "M", "E", "S")));
        assertTrue(LabelScheme.BMES.allows(1, 2), "B M");
        assertFalse(LabelScheme.BMES.allows(1, 0), "B O");
        assertFalse(LabelScheme.BMES.allows(1, 6), "B-PER M-LOC");
        assertFalse(LabelScheme.BMES.allows(1, -1), "B at the end");
        assertFalse(LabelScheme.BIO.allows(0, 2), "O I");
        assertFalse(LabelScheme.BIO.allows(-1, 2), "I at the start");
        assertTrue(LabelScheme.BIO.allows(1, 3), "B B");
    }

    /** What stands behind the end of a sentence or line plays no part, nor does what stands before it. */
    @Test
    void sentencesAreLookedAtByThemselves() {
        EntityTagger tagger = EntityTagger.of(model(LabelScheme.BIO));
        String sentence = "江泽民在北京";
        Entities alone = tagger.find(sentence);
        for (char end : "。！？!?；;｡‼⁇⁈⁉\n\r\u000b\f\u0085\u2028\u2029".toCharArray()) {
            String message = Integer.toHexString(end);
            Entities first = tagger.find(sentence + end);
            Entities both = tagger.find(sentence + end + sentence);
            assertEquals("0-3 PER 4-6 LOC 7-10 PER 11-13 LOC", both.toString(), message);
            for (int i = 0; i < 2; i++) {
                assertEquals(first.score(i), both.score(i), message);
                assertEquals(alone.score(i), both.score(2 + i), message);
            }
        }
        Entities comma = tagger.find(sentence + "，" + sentence);
        assertNotEquals(alone.score(0), comma.score(2));
    }
}
