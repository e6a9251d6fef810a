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
                // Of two symbols one always lies in the sequence.
                boolean single = shape.symbols() == 1;
                for (int anchor = single ? -3 : -shape.span(); anchor < (single ? n + 3 : n); anchor++) {
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
        sequences.add(strange());
        ChainModel model = builder.build();
        for (Columns columns : sequences) {
            int[] scores = new int[columns.length() * labels];
            model.scores(columns, scores);
            assertArrayEquals(sums(columns, rows, labels), scores, labels + " labels, length " + columns.length());
            assertArrayEquals(scores, weights(model, columns), labels + " labels, length " + columns.length());
        }
    }

    /** More templates than four scores of 16 bits in one number can take the weights of. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 20})
    void manyTemplatesDoNotOverflow(int labels) {
        List<String> lines = new ArrayList<>();
        for (int a = -Templates.REACH; a <= Templates.REACH; a++) {
            for (int b = -Templates.REACH; b <= Templates.REACH; b++) {
                lines.add("a[%d] b[%d]".formatted(a, b));
            }
        }
        Templates templates = Templates.of(List.of("a", "b"), lines);
        ChainModel.Builder builder = new ChainModel.Builder(
                IntStream.range(0, labels).mapToObj(i -> "L" + i).toList(),
                templates,
                LinearChain.of(new float[labels * labels], new float[labels], new float[labels]),
                1f);
        Columns same = new Columns(2);
        same.reset(60);
        for (Shape shape : templates.shapes()) {
            float[] weights = new float[shape.shifts() * labels];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = i % labels == 0 ? 127 : -127;
            }
            builder.add(shape.key(same, 30), shape.number(), weights, 0);
        }
        int[] scores = new int[60 * labels];
        builder.build().scores(same, scores);
        for (int label = 0; label < labels; label++) {
            assertEquals(
                    lines.size() * (label == 0 ? 127 : -127), scores[30 * labels + label], labels + ", label " + label);
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

    /** Symbols that no key has, and the ends of what small ones have a place of their own for. */
    private static Columns strange() {
        int[] symbols = {
            5,
            31,
            32,
            33,
            0,
            32,
            1,
            33,
            0,
            35,
            2,
            34,
            1,
            511,
            512,
            0,
            -1,
            3,
            Integer.MAX_VALUE,
            2,
            Columns.NONE,
            1,
            -64,
            0x9fa5,
            31,
            31
        };
        Columns columns = new Columns(2);
        columns.reset(symbols.length);
        for (int i = 0; i < symbols.length; i++) {
            columns.column(0)[i] = symbols[i];
            columns.column(1)[i] = symbols[symbols.length - 1 - i];
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

    /** The sums of what each template says. */
    private static int[] weights(ChainModel model, Columns columns) {
        int labels = model.labels().size();
        int[] sums = new int[columns.length() * labels];
        for (int i = 0; i < sums.length; i++) {
            for (Shape shape : TEMPLATES.shapes()) {
                for (int k = 0; k < shape.shifts(); k++) {
                    sums[i] += model.weight(shape.number(), k, columns, i / labels, i % labels);
                }
            }
        }
        return sums;
    }
}
