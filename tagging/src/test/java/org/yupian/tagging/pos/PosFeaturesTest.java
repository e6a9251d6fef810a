package org.yupian.tagging.pos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.document.TagSet;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/** However sparsely weights are kept, scores are the plain sums of the rounded ones, before and after a file. */
class PosFeaturesTest {
    private static final Templates TEMPLATES =
            Templates.of(PosColumns.NAMES, List.of("w[-1]", "w[0]", "w[1]", "z[0] w[1]", "k[-2] w[0]", "s[0]"));
    private static final float STEP = 0.5f;
    private static final String ALPHABET = "甲乙丙丁";

    private static WordClasses classes(int tags) {
        long[] shapes = new long[WordForms.COUNT];
        Arrays.fill(shapes, tags == 64 ? -1 : (1L << tags) - 1);
        return WordClasses.of(Map.of(), Set.of(), shapes);
    }

    private static LinearChain flat(int tags) {
        return LinearChain.of(new float[tags * tags], new float[tags], new float[tags]);
    }

    private static TagSet tagSet(int tags) {
        return TagSet.of("tiny", IntStream.range(0, tags).mapToObj(i -> "t" + i).toList());
    }

    private static PosModel.Builder builder(int tags) {
        return new PosModel.Builder(tagSet(tags), TEMPLATES, classes(tags), STEP, flat(tags));
    }

    private static PosModel build(PosModel.Builder builder) {
        return builder.build(ModelCard.builder("pos-tiny", PosModel.KIND).build());
    }

    private static PosModel readBack(PosModel model) throws IOException {
        byte[] bytes = model.writer().toBytes();
        return PosModel.load(ModelFile.read(new ByteArrayInputStream(bytes), "pos.ypm"));
    }

    private static List<String> text(Random random) {
        return IntStream.range(0, random.nextInt(9) + 1)
                .mapToObj(i ->
                        ALPHABET.substring(random.nextInt(4)).substring(0, 1).repeat(1 + random.nextInt(3)))
                .toList();
    }

    private static int units(float value) {
        return (int) Math.max(-127, Math.min(127, Math.floor(value / STEP + 0.5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 40, 64})
    void scoresAreSums(int tags) throws IOException {
        Random random = new Random(tags);
        Map<Long, float[]> rows = new HashMap<>();
        PosModel.Builder builder = builder(tags);
        for (int n = 0; n < 60; n++) {
            Columns columns = TinyPosModel.columns(classes(tags), text(random));
            for (Shape shape : TEMPLATES.shapes()) {
                for (int anchor = -3; anchor < columns.length() + 3; anchor++) {
                    long key = shape.key(columns, anchor);
                    if (key != 0 && !rows.containsKey(key) && random.nextInt(4) > 0) {
                        float[] row = row(random, shape.shifts() * tags);
                        rows.put(key, row);
                        builder.add(key, shape.number(), row, 0, 0);
                    }
                }
            }
        }
        PosModel model = build(builder);
        PosModel read = readBack(model);
        assertEquals(model.features(), read.features());
        assertArrayEquals(model.writer().toBytes(), read.writer().toBytes());
        for (int n = 0; n < 60; n++) {
            List<String> text = text(random);
            Columns columns = TinyPosModel.columns(classes(tags), text);
            for (PosModel either : List.of(model, read)) {
                PosFeatures features = either.features(text.size());
                features.read(columns);
                for (int i = 0; i < text.size(); i++) {
                    compare(features, columns, rows, i, tags);
                }
            }
        }
    }

    /** Mostly zeros, so that there are rows of every length. */
    private static float[] row(Random random, int width) {
        float[] row = new float[width];
        int dense = random.nextInt(9);
        for (int i = 0; i < width; i++) {
            row[i] = random.nextInt(9) < dense ? random.nextInt(400) - 200 + random.nextInt(4) / 4f - 0.125f : 0;
        }
        return row;
    }

    private static void compare(PosFeatures features, Columns columns, Map<Long, float[]> rows, int at, int tags) {
        int[] sums = new int[tags];
        for (Shape shape : TEMPLATES.shapes()) {
            for (int k = 0; k < shape.shifts(); k++) {
                float[] row = rows.get(shape.key(columns, at - shape.shift(k)));
                for (int tag = 0; row != null && tag < tags; tag++) {
                    sums[tag] += units(row[k * tags + tag]);
                }
            }
        }
        long candidates = 0x5a5a_5a5a_5a5a_5a5bL;
        int[] scores = new int[tags];
        Arrays.fill(scores, 77);
        features.scores(at, tags == 64 ? candidates : candidates & ((1L << tags) - 1), scores);
        for (int tag = 0; tag < tags; tag++) {
            if ((candidates >> tag & 1) != 0) {
                assertEquals(sums[tag], scores[tag], tags + " tags, word " + at + ", tag " + tag);
            }
        }
    }

    private static int[] single(PosModel model, String word, int tags) {
        PosFeatures features = model.features(1);
        features.read(TinyPosModel.columns(classes(tags), List.of(word)));
        int[] scores = new int[tags];
        features.scores(0, (1L << tags) - 1, scores);
        return scores;
    }

    /** The key of {@code w[0]}, and a row for its three shifts, of which the second is that of the word itself. */
    private static PosModel.Builder add(PosModel.Builder builder, String word, float[] weights, float threshold) {
        Shape shape = TEMPLATES.shapes().get(0);
        int own = IntStream.range(0, 3)
                .filter(k -> shape.shift(k) == 0)
                .findFirst()
                .orElseThrow();
        float[] row = new float[3 * weights.length];
        System.arraycopy(weights, 0, row, own * weights.length, weights.length);
        long key = shape.key(TinyPosModel.columns(classes(weights.length), List.of(word)), 0);
        return builder.add(key, shape.number(), row, 0, threshold);
    }

    @Test
    void weightsAreRoundedAndStopAt127() throws IOException {
        float[] weights = {0.24f, 0.25f, -0.24f, -0.26f, 63.4f, 63.5f, 900, -900};
        PosModel model = build(add(builder(8), "甲", weights, 0));
        int[] expected = {0, 1, 0, -1, 127, 127, 127, -127};
        assertArrayEquals(expected, single(model, "甲", 8));
        assertArrayEquals(expected, single(readBack(model), "甲", 8));
        assertEquals(1, model.features(), "what rounds to 0 is left out");
        assertEquals(
                0, build(add(builder(2), "甲", new float[] {0.1f, -0.2f}, 0)).features());
    }

    /** Three weights stand in the slot itself, four in a row of their own. */
    @Test
    void rowsOfAnyLengthAreRead() throws IOException {
        for (int count = 1; count <= 6; count++) {
            float[] weights = new float[6];
            int[] expected = new int[6];
            for (int i = 0; i < count; i++) {
                weights[5 - i] = STEP * (i + 1);
                expected[5 - i] = i + 1;
            }
            PosModel model = build(add(add(builder(6), "甲", weights, 0), "乙", new float[] {1, 0, 0, 0, 0, 0}, 0));
            assertArrayEquals(expected, single(model, "甲", 6), count + " weights");
            assertArrayEquals(expected, single(readBack(model), "甲", 6), count + " weights");
            assertArrayEquals(new int[] {2, 0, 0, 0, 0, 0}, single(readBack(model), "乙", 6));
            assertArrayEquals(new int[6], single(model, "丙", 6), "no such word");
        }
    }

    @Test
    void templatesWithSmallWeightsOnlyAreLeftOut() {
        float[] weights = {1.9f, -1.5f, 0};
        assertEquals(0, build(add(builder(3), "甲", weights, 2)).features());
        assertEquals(1, build(add(builder(3), "甲", new float[] {1, -2, 0}, 2)).features());
        assertArrayEquals(new int[] {2, -4, 0}, single(build(add(builder(3), "甲", new float[] {1, -2, 0}, 2)), "甲", 3));
    }

    private static ModelWriter damaged(ModelFile good, String section, Object value) throws IOException {
        ModelWriter writer = ModelWriter.of(good.card())
                .strings("tag-set", good.strings("tag-set"))
                .strings("tags", good.strings("tags"))
                .strings("templates", good.strings("templates"))
                .ints("transitions", good.ints("transitions"))
                .floats("step", good.floats("step"))
                .longs("words/sets", good.longs("words/sets"))
                .shorts("words/forms", good.shorts("words/forms"))
                .ints("words/prints", good.ints("words/prints"))
                .shorts("words/numbers", good.shorts("words/numbers"))
                .bytes("words/clusters", good.bytes("words/clusters"));
        writer.ints("weights/slots", section.equals("slots") ? (int[]) value : good.ints("weights/slots"));
        for (String name : List.of("used", "lengths", "pairs")) {
            writer.bytes("weights/" + name, section.equals(name) ? (byte[]) value : good.bytes("weights/" + name));
        }
        return writer.shorts(
                "weights/prints", section.equals("prints") ? (short[]) value : good.shorts("weights/prints"));
    }

    private static void refused(ModelFile good, String section, Object value) throws IOException {
        byte[] bytes = damaged(good, section, value).toBytes();
        ModelFile file = ModelFile.read(new ByteArrayInputStream(bytes), "bad.ypm");
        assertThrows(ModelFormatException.class, () -> PosModel.load(file), section);
    }

    @Test
    void tablesThatMakeNoSenseAreRefused() throws IOException {
        PosModel model = build(add(add(builder(3), "甲", new float[] {1, 2, 0}, 0), "乙", new float[] {0, 0, 3}, 0));
        ModelFile good = ModelFile.read(new ByteArrayInputStream(model.writer().toBytes()), "good.ypm");
        assertArrayEquals(new int[] {5}, good.ints("weights/slots"));
        byte[] pairs = good.bytes("weights/pairs");
        for (int[] slots : new int[][] {{}, {2}, {9}, {5, 5}}) {
            refused(good, "slots", slots);
        }
        for (int bad : new int[] {0, 2, 4}) {
            byte[] tag = pairs.clone();
            tag[bad] = 3;
            refused(good, "pairs", tag);
            tag[bad] = -1;
            refused(good, "pairs", tag);
            byte[] zero = pairs.clone();
            zero[bad + 1] = 0;
            refused(good, "pairs", zero);
        }
        refused(good, "pairs", Arrays.copyOf(pairs, 4));
        refused(good, "pairs", Arrays.copyOf(pairs, 8));
        refused(good, "lengths", new byte[] {0, 3});
        refused(good, "lengths", new byte[] {2, 2});
        refused(good, "lengths", new byte[] {3});
        refused(good, "prints", new short[] {0, 1});
        refused(good, "prints", new short[] {1});
        refused(good, "used", new byte[] {(byte) 0xe0});
        refused(good, "used", new byte[] {1});
        refused(good, "used", new byte[] {7});
        refused(good, "used", new byte[] {3, 0});
    }
}
