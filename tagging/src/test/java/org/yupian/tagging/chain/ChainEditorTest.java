package org.yupian.tagging.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/** Weights that are moved, by value, in dense tables and in sparse ones, and in the files of both. */
class ChainEditorTest {
    private static final Templates TEMPLATES = Templates.of(List.of("c"), List.of("c[-1]", "c[0]", "c[0] c[1]"));

    private static Columns columns(int... symbols) {
        Columns columns = new Columns(1);
        columns.reset(symbols.length);
        System.arraycopy(symbols, 0, columns.column(0), 0, symbols.length);
        return columns;
    }

    private static ChainModel.Builder builder(int labels) {
        return new ChainModel.Builder(
                IntStream.range(0, labels).mapToObj(i -> "L" + i).toList(),
                TEMPLATES,
                LinearChain.of(new float[labels * labels], new float[labels], new float[labels]),
                0.5f);
    }

    private static int[] scores(ChainModel model, Columns columns) {
        int[] scores = new int[columns.length() * model.labels().size()];
        model.scores(columns, scores);
        return scores;
    }

    private static ChainModel readBack(ChainModel model) throws IOException {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "chain").build());
        model.writeTo(writer, "c/");
        return ChainModel.load(ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "x.ypm"), "c/");
    }

    /** Three templates speak of the first of two positions, and two of the second, where nothing follows. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7, 12, 30})
    void whatDiffersIsMoved(int labels) throws IOException {
        ChainModel before = builder(labels).build();
        ChainEditor editor = new ChainEditor(before);
        Columns text = columns(5, 6);
        assertEquals(3, editor.features(text, new int[] {0, 1}, new int[] {1, 1}));
        assertEquals(6, editor.move(text, new int[] {0, 1}, new int[] {1, 1}, 10));
        int[] expected = new int[2 * labels];
        expected[0] = -30;
        expected[1] = 30;
        assertArrayEquals(expected, scores(editor.model(), text));
        assertArrayEquals(expected, scores(readBack(editor.model()), text));
        assertArrayEquals(new int[2 * labels], scores(before, text), "the original stays");
        // The same symbol elsewhere shares what c[0] has learned.
        int[] alone = new int[labels];
        alone[0] = -20;
        alone[1] = 20;
        assertArrayEquals(alone, scores(editor.model(), columns(5)), "c[0], and c[-1] at the begin");
        assertEquals(0, editor.features(text, new int[] {0, 1}, new int[] {0, 1}));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 12})
    void aWeightStopsAt127(int labels) {
        float[] row = new float[2 * labels];
        Shape single = TEMPLATES.shapes().get(0);
        Columns text = columns(5);
        java.util.Arrays.fill(row, 50);
        ChainModel full = builder(labels).add(single.key(text, 0), 0, row, 0).build();
        ChainEditor editor = new ChainEditor(full);
        editor.move(text, new int[] {0}, new int[] {1}, 100);
        editor.move(text, new int[] {0}, new int[] {1}, 100);
        int[] scores = scores(editor.model(), text);
        // c[0] had 100 each and now −100 and 127; c[-1] and the pair at the end have −127 and 127 from nothing.
        assertEquals(100 - 200 - 2 * 127, scores[0]);
        assertEquals(3 * 127, scores[1]);
        assertEquals(100, scores[2]);
    }

    /** Moving back and forth leaves what was there, in tables that have grown meanwhile. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9, 20})
    void thereAndBackAgain(int labels) throws IOException {
        Random random = new Random(labels);
        ChainModel model = builder(labels).build();
        ChainModel moved = model;
        Columns[] texts = new Columns[12];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = columns(random.ints(1 + random.nextInt(6), 0, 40).toArray());
            ChainEditor editor = new ChainEditor(moved);
            editor.move(texts[i], labels(texts[i], 0), labels(texts[i], 1 + i % (labels - 1)), 1);
            moved = readBack(editor.model());
        }
        int[][] between = new int[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            between[i] = scores(moved, texts[i]);
        }
        for (int i = texts.length - 1; i >= 0; i--) {
            ChainEditor editor = new ChainEditor(moved);
            editor.move(texts[i], labels(texts[i], 1 + i % (labels - 1)), labels(texts[i], 0), 1);
            moved = editor.model();
        }
        for (int i = 0; i < texts.length; i++) {
            assertEquals(true, IntStream.of(between[i]).anyMatch(score -> score != 0), "seed " + labels);
            assertArrayEquals(scores(model, texts[i]), scores(moved, texts[i]), "seed " + labels + ", text " + i);
        }
    }

    private static int[] labels(Columns text, int label) {
        int[] labels = new int[text.length()];
        java.util.Arrays.fill(labels, label);
        return labels;
    }

    /** Rows of which nothing is left but zeros, and scores in the model's own unit. */
    @Test
    void whatRoundsToNothingIsLeftOut() {
        Columns text = columns(5);
        Shape single = TEMPLATES.shapes().get(0);
        float[] small = {0.24f, -0.24f, 0, 0};
        float[] values = {9, 9, 0.25f, 0, 100, -100};
        ChainModel model = builder(2)
                .add(single.key(text, 0), 0, small, 0)
                .add(single.key(columns(6), 0), 0, values, 2)
                .build();
        assertEquals(1, model.keys());
        float[] emissions = new float[2];
        model.emissions(columns(6), emissions);
        // The shifts of the shape come in the order of the lines: c[-1], then c[0].
        assertArrayEquals(new float[] {63.5f, -63.5f}, emissions);
        assertEquals(0.5f, model.step());
    }
}
