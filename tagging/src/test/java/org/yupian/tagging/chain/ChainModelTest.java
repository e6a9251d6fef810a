package org.yupian.tagging.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/** However tables are packed for so many labels, scores are the plain sums of the weights. */
class ChainModelTest {
    private static final Templates TEMPLATES =
            Templates.of(List.of("a", "b"), List.of("a[-1]", "a[0]", "a[2]", "a[-1] a[0]", "a[0] a[1]", "b[0] a[1]"));

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 7, 8, 9, 13, 15, 16, 17, 30})
    void scoresAreSums(int labels) {
        Map<Long, byte[]> rows = new HashMap<>();
        ChainModel.Builder builder = new ChainModel.Builder(
                IntStream.range(0, labels).mapToObj(i -> "L" + i).toList(),
                TEMPLATES,
                LinearChain.of(new float[labels * labels], new float[labels], new float[labels]),
                1f);
        List<Columns> sequences = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            Columns columns = sequence(n);
            sequences.add(columns);
            for (Shape shape : TEMPLATES.shapes()) {
                for (int anchor = -3; anchor < n + 3; anchor++) {
                    long key = shape.key(columns, anchor);
                    if (key != 0 && !rows.containsKey(key) && random.nextInt(3) > 0) {
                        float[] weights = new float[shape.shifts() * labels];
                        for (int i = 0; i < weights.length; i++) {
                            weights[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(255) - 127;
                        }
                        rows.put(key, bytes(weights));
                        builder.add(key, shape.number(), weights, 0);
                    }
                }
            }
        }
        ChainModel model = builder.build();
        for (Columns columns : sequences) {
            int[] scores = new int[columns.length() * labels];
            model.scores(columns, scores);
            assertArrayEquals(sums(columns, rows, labels), scores, labels + " labels, length " + columns.length());
        }
    }

    /** 289 templates of which all have the same to say: more than 16 bits can hold. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8, 9, 16})
    void sumsOfManyTemplatesDoNotRunOver(int labels) {
        List<String> lines = new ArrayList<>();
        for (int a = -8; a <= 8; a++) {
            for (int b = -8; b <= 8; b++) {
                lines.add("a[%d] b[%d]".formatted(a, b));
            }
        }
        Templates many = Templates.of(List.of("a", "b"), lines);
        ChainModel.Builder builder = new ChainModel.Builder(
                IntStream.range(0, labels).mapToObj(i -> "L" + i).toList(),
                many,
                LinearChain.of(new float[labels * labels], new float[labels], new float[labels]),
                1f);
        Columns columns = new Columns(2);
        columns.reset(17);
        columns.fill(0, 1);
        columns.fill(1, 2);
        for (Shape shape : many.shapes()) {
            float[] weights = new float[shape.shifts() * labels];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = i % labels % 2 == 0 ? 127 : -127;
            }
            builder.add(shape.key(columns, 0), shape.number(), weights, 0);
        }
        int[] scores = new int[17 * labels];
        builder.build().scores(columns, scores);
        // In the middle all of them fire.
        for (int label = 0; label < labels; label++) {
            assertEquals((label % 2 == 0 ? 127 : -127) * 289, scores[8 * labels + label], "label " + label);
        }
    }

    private Columns sequence(int length) {
        Columns columns = new Columns(2);
        columns.reset(length);
        for (int i = 0; i < length; i++) {
            columns.column(0)[i] = random.nextInt(9) == 0 ? Columns.NONE : random.nextInt(12);
            columns.column(1)[i] = random.nextInt(3);
        }
        return columns;
    }

    private static byte[] bytes(float[] weights) {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) weights[i];
        }
        return bytes;
    }

    private static int[] sums(Columns columns, Map<Long, byte[]> rows, int labels) {
        int[] sums = new int[columns.length() * labels];
        for (Shape shape : TEMPLATES.shapes()) {
            for (int position = 0; position < columns.length(); position++) {
                for (int k = 0; k < shape.shifts(); k++) {
                    byte[] row = rows.get(shape.key(columns, position - shape.shift(k)));
                    for (int label = 0; row != null && label < labels; label++) {
                        sums[position * labels + label] += row[k * labels + label];
                    }
                }
            }
        }
        return sums;
    }
}
