package org.yupian.tagging.hmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.model.ModelCard;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;

class HmmEntityTaggerTest {
    private static final ModelCard CARD =
            ModelCard.builder("hmm-tiny", HmmModel.KIND).build();
    private static final List<String> LABELS = List.of("O", "B-LOC", "I-LOC", "B-PER", "I-PER");

    /** A tagger that gives each character the label it is told, and I-LOC to all others. */
    private static HmmEntityTagger tagger(String characters, String... labels) {
        Map<String, float[]> known = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            known.put(characters.substring(i, i + 1), only(labels[i]));
        }
        float[] transitions = new float[(LABELS.size() + 1) * (LABELS.size() + 1)];
        return HmmEntityTagger.of(HmmModel.of(CARD, LABELS, 1, transitions, known, Map.of("", only("I-LOC"))));
    }

    private static float[] only(String label) {
        float[] scores = new float[LABELS.size()];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        scores[LABELS.indexOf(label)] = 0;
        return scores;
    }

    private static String found(HmmEntityTagger tagger, String text) {
        Entities entities = tagger.apply(Document.of(text)).get(Layer.ENTITIES);
        for (int i = 0; i < entities.size(); i++) {
            assertEquals(1, entities.score(i));
        }
        return entities.toString();
    }

    @Test
    void findsWhatItCounted() {
        HmmTrainer trainer = HmmTrainer.of(new HmmOptions(2, 1, 4));
        String text = "江泽民在北京";
        for (int i = 0; i < 5; i++) {
            trainer.add(
                    HmmCharacters.of(text, 0, text.length()),
                    List.of("B-PER", "I-PER", "I-PER", "O", "B-LOC", "I-LOC"));
        }
        HmmEntityTagger tagger = HmmEntityTagger.of(trainer.train(CARD));
        assertEquals("0-3 PER 4-6 LOC", found(tagger, text));
        assertEquals("0-3 PER 4-6 LOC 7-9 LOC 10-13 PER", found(tagger, text + "\n北京在江泽民"));
        assertEquals("", found(tagger, ""));
        assertEquals("LOC", tagger.types().tag(0));
        assertEquals("PER", tagger.types().tag(1));
        assertEquals(2, tagger.types().size());
    }

    /** Whatever the halves of a pair would be by themselves, it has the label of the first. */
    @Test
    void noEntityCutsASurrogatePair() {
        String alphabet = "在\ud83d\ude00京";
        assertEquals("", found(tagger(alphabet, "O", "O", "B-LOC", "O"), "在😀京"));
        assertEquals("", found(tagger(alphabet, "O", "O", "B-LOC", "O"), "在😀"));
        assertEquals("3-4 LOC", found(tagger(alphabet, "O", "O", "I-LOC", "I-LOC"), "在😀京"));
        assertEquals("1-3 LOC", found(tagger(alphabet, "O", "B-LOC", "O", "O"), "在😀京"));
        assertEquals("1-4 LOC", found(tagger(alphabet, "O", "B-LOC", "B-PER", "I-LOC"), "在😀京"));
        assertEquals("1-3 LOC 3-4 PER", found(tagger(alphabet, "O", "B-LOC", "O", "B-PER"), "在😀京"));
        assertEquals("0-3 PER", found(tagger(alphabet, "B-PER", "I-PER", "B-LOC", "O"), "在😀京"));
        assertEquals("0-1 PER 1-3 LOC", found(tagger(alphabet, "B-PER", "I-LOC", "I-PER", "O"), "在😀京"));
        // Halves by themselves are characters like others.
        assertEquals("0-1 LOC 2-3 PER", found(tagger(alphabet, "O", "B-LOC", "B-PER", "O"), "\ud83d在\ude00"));
        assertEquals("0-2 LOC", found(tagger(alphabet, "O", "I-LOC", "I-LOC", "O"), "\ude00\ud83d"));
    }

    @Test
    void whiteSpaceIsNoEndOfAnEntity() {
        assertEquals("1-4 LOC", found(tagger(""), " 京 城\u3000\n"));
        assertEquals("", found(tagger(""), " \t\u3000\n \u2028"));
    }

    /** A block ends behind every sentence, and after 512 characters. */
    @Test
    void entitiesEndWhereBlocksDo() {
        for (String end : List.of("。", "！", "？", "!", "?", "；", ";", "｡", "‼", "⁇", "⁈", "⁉")) {
            assertEquals("0-2 LOC 2-3 LOC", found(tagger(""), "京" + end + "城"), end);
        }
        for (String end : List.of("\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029")) {
            String message = Integer.toHexString(end.charAt(0));
            assertEquals("2-3 LOC", found(tagger("京" + end, "O", "O"), "京" + end + "城"), message);
            assertEquals(2, tagger("").find("京" + end + "城").size(), message);
        }
        assertEquals("0-512 LOC 512-1024 LOC 1024-1200 LOC", found(tagger(""), "京".repeat(1200)));
        assertEquals("0-513 LOC 513-515 LOC", found(tagger(""), "京".repeat(511) + "😀城市"));
        assertEquals("511-513 PER", found(tagger("在\ud83d\ude00", "O", "B-PER", "B-LOC"), "在".repeat(511) + "😀"));
    }

    @Test
    void answersAnyText() {
        HmmEntityTagger tagger = tagger("在\ud83d\ude00京", "O", "O", "B-LOC", "B-PER");
        String alphabet = "在京\ud83d\ude00\ud842\udfb7 \n。A\u0301";
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1500); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Document document = Document.of(text.toString());
            // The document refuses entities that cut a pair.
            Entities entities = tagger.apply(document).get(Layer.ENTITIES);
            assertEquals(tagger.find(text), entities, "seed " + seed);
        }
    }

    @Test
    void modelsOfOtherLabelsAreRefused() {
        for (List<String> labels : List.of(
                List.of("O"),
                List.of("B", "M", "E", "S"),
                List.of("n", "v"),
                List.of("B-LOC", "abc"),
                List.of("X-LOC", "O"),
                List.of("B-", "I-LOC"))) {
            float[] scores = new float[labels.size()];
            float[] transitions = new float[(labels.size() + 1) * (labels.size() + 1)];
            HmmModel model = HmmModel.of(CARD, labels, 1, transitions, Map.of(), Map.of("", scores));
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> HmmEntityTagger.of(model), labels::toString);
            assertEquals(
                    "hmm-tiny: expected a hidden Markov model of entities, found labels " + labels, e.getMessage());
        }
    }
}
