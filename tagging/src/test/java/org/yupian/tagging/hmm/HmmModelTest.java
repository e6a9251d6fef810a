package org.yupian.tagging.hmm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;

class HmmModelTest {
    private static final ModelCard CARD =
            ModelCard.builder("hmm-tiny", HmmModel.KIND).build();

    private static HmmModel model(int order) {
        HmmTrainer trainer = HmmTrainer.of(new HmmOptions(order, 2, 4));
        for (int i = 0; i < 5; i++) {
            trainer.add(List.of("他", "研究", "历史", "。"), List.of("r", "v", "n", "w"));
            trainer.add(List.of("他", "的", "研究", "。"), List.of("r", "u", "vn", "w"));
        }
        trainer.add(List.of("他", "讲学", "。"), List.of("r", "v", "w"));
        trainer.add(List.of("的", "科学", "。"), List.of("u", "n", "w"));
        trainer.add(List.of("的", "哲学", "。"), List.of("u", "n", "w"));
        return trainer.train(CARD);
    }

    private static List<String> tags(HmmModel model, String... texts) {
        List<String> tags = new ArrayList<>();
        for (int label : model.decode(List.of(texts))) {
            tags.add(model.labels().get(label));
        }
        return tags;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void usesContextAndEndings(int order) {
        HmmModel model = model(order);
        assertEquals(List.of("r", "v", "n", "w"), tags(model, "他", "研究", "历史", "。"));
        assertEquals(List.of("u", "vn", "w"), tags(model, "的", "研究", "。"));
        assertEquals(List.of("u", "n", "w"), tags(model, "的", "数学", "。"));
        assertEquals(List.of(), tags(model));
        assertTrue(model.knows("研究"));
        assertEquals(
                "vn",
                HmmTagger.of(model, "pku")
                        .tag("他的研究", Spans.of(new int[] {0, 1, 2}, new int[] {1, 2, 4}))
                        .tag(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aModelReadBackIsTheSame(int order) throws IOException {
        byte[] bytes = bytes(model(order));
        HmmModel read = HmmModel.load(ModelFile.read(new ByteArrayInputStream(bytes), "hmm.ypm"));
        assertArrayEquals(bytes, bytes(read));
        assertEquals(order, read.order());
    }

    private static byte[] bytes(HmmModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.writer().writeTo(out);
        return out.toByteArray();
    }

    /** Against all paths there are. */
    @Test
    void findsTheBestPath() {
        long seed = 7;
        Random random = new Random(seed);
        List<String> labels = List.of("A", "B", "C");
        for (int round = 0; round < 100; round++) {
            int order = 1 + round % 2;
            float[] transitions = new float[order == 1 ? 16 : 64];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = -random.nextInt(1000) / 100f;
            }
            float[] x = {-random.nextInt(9), -random.nextInt(9), Float.NEGATIVE_INFINITY};
            float[] y = {-random.nextInt(9), -random.nextInt(9), -random.nextInt(9)};
            HmmModel model = HmmModel.of(CARD, labels, order, transitions, Map.of("x", x), Map.of("", y));
            List<String> texts = List.of("x", "y", "y", "x", "z");
            double best = Double.NEGATIVE_INFINITY;
            for (int code = 0; code < 243; code++) {
                int[] path = {code / 81, code / 27 % 3, code / 9 % 3, code / 3 % 3, code % 3};
                best = Math.max(best, score(path, texts, order, transitions, x, y));
            }
            assertEquals(best, score(model.decode(texts), texts, order, transitions, x, y), 1e-4, "seed " + seed);
        }
    }

    private static double score(int[] path, List<String> texts, int order, float[] transitions, float[] x, float[] y) {
        double score = 0;
        int before2 = 3;
        int before = 3;
        for (int i = 0; i <= path.length; i++) {
            int label = i < path.length ? path[i] : 3;
            score += order == 1 ? transitions[before * 4 + label] : transitions[(before2 * 4 + before) * 4 + label];
            score += i == path.length ? 0 : texts.get(i).equals("x") ? x[label] : y[label];
            before2 = before;
            before = label;
        }
        return score;
    }

    /** A string that no label may have would leave a text without an answer. */
    @Test
    void everyStringHasALabel() throws IOException {
        float[] none = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        float[] some = {0, Float.NEGATIVE_INFINITY};
        List<String> labels = List.of("A", "B");
        for (boolean known : new boolean[] {true, false}) {
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class,
                    () -> HmmModel.of(
                            CARD,
                            labels,
                            1,
                            new float[9],
                            Map.of("x", known ? none : some),
                            Map.of("", known ? some : none)));
            assertEquals("no label has a score for '" + (known ? "x" : "") + "'", e.getMessage());
        }
        HmmModel good = HmmModel.of(CARD, labels, 1, new float[9], Map.of("x", some), Map.of("", some));
        ModelFile file = ModelFile.read(new ByteArrayInputStream(bytes(good)), "hmm.ypm");
        ModelWriter bad = ModelWriter.of(CARD)
                .strings("labels", labels)
                .ints("numbers", file.ints("numbers"))
                .floats("transitions", file.floats("transitions"));
        for (String part : List.of("known/", "endings/")) {
            boolean empty = part.equals("known/");
            bad.strings(part + "texts", file.strings(part + "texts"))
                    .ints(part + "lengths", empty ? new int[1] : file.ints(part + "lengths"))
                    .shorts(part + "labels", empty ? new short[0] : file.shorts(part + "labels"))
                    .floats(part + "scores", empty ? new float[0] : file.floats(part + "scores"));
        }
        ModelFile read = ModelFile.read(new ByteArrayInputStream(bad.toBytes()), "bad.ypm");
        IOException e = assertThrows(IOException.class, () -> HmmModel.load(read));
        assertTrue(e.getMessage().startsWith("bad.ypm: "), e.getMessage());
    }

    @Test
    void refusesBadInput() {
        assertThrows(IllegalArgumentException.class, () -> HmmTrainer.of(HmmOptions.DEFAULT)
                .train(CARD));
        assertThrows(IllegalArgumentException.class, () -> new HmmOptions(3, 2, 4));
        assertThrows(IllegalArgumentException.class, () -> HmmTrainer.of(HmmOptions.DEFAULT)
                .add(List.of("a"), List.of()));
        byte[] magic = {1, 2, 3};
        assertThrows(IOException.class, () -> HmmModel.load(ModelFile.read(new ByteArrayInputStream(magic), "x")));
    }

    /** A sentence begins anew: in the one before, its first word would be another part of speech. */
    @Test
    void sentencesAreTaggedByThemselves() {
        HmmModel model = model(2);
        HmmTagger tagger = HmmTagger.of(model, "pku");
        for (char end : "。！？!?；;｡‼⁇⁈⁉".toCharArray()) {
            Tags both = tagger.tag("他的" + end + "研究历史", Spans.of(new int[] {0, 1, 2, 3, 5}, new int[] {1, 2, 3, 5, 7}));
            Tags first = tagger.tag("他的" + end, Spans.of(new int[] {0, 1, 2}, new int[] {1, 2, 3}));
            Tags second = tagger.tag("研究历史", Spans.of(new int[] {0, 2}, new int[] {2, 4}));
            String message = Integer.toHexString(end);
            for (int i = 0; i < 5; i++) {
                assertEquals(i < 3 ? first.tag(i) : second.tag(i - 3), both.tag(i), message);
            }
        }
    }
}
