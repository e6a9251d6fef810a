package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yupian.model.ModelCard;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * A model to be read at a glance: a character scores B, M, E and S so much whatever stands about it, and a character
 * that begins or ends a block may score otherwise. Transitions score nothing.
 */
final class PlainModel {
    private static final Templates TEMPLATES =
            Templates.of(SegmentationColumns.NAMES, List.of("c[0]", "c[-1] c[0]", "c[0] c[1]"));

    private final float step;
    private final ChainModel.Builder builder;
    private final List<Long> keys = new ArrayList<>();

    PlainModel(float step) {
        this.step = step;
        LinearChain flat = LinearChain.of(new float[16], new float[4], new float[4]);
        builder = new ChainModel.Builder(TagScheme.BMES.labels(), TEMPLATES, flat, step);
    }

    /** What a character scores as B, M, E and S, in steps. */
    PlainModel with(char c, int b, int m, int e, int s) {
        return add(TEMPLATES.shapes().get(0), columns(c), 0, 0, b, m, e, s);
    }

    /** What it scores besides where a block begins with it. */
    PlainModel first(char c, int b, int m, int e, int s) {
        return add(TEMPLATES.shapes().get(1), columns(c), -1, 1, b, m, e, s);
    }

    /** What it scores besides behind another one. */
    PlainModel behind(char before, char c, int b, int m, int e, int s) {
        return add(TEMPLATES.shapes().get(1), columns(before, c), 0, 1, b, m, e, s);
    }

    private PlainModel add(Shape shape, Columns columns, int anchor, int shift, int... scores) {
        float[] weights = new float[shape.shifts() * 4];
        for (int k = 0; k < shape.shifts(); k++) {
            for (int label = 0; label < 4 && shape.shift(k) == shift; label++) {
                weights[k * 4 + label] = scores[label] * step;
            }
        }
        long key = shape.key(columns, anchor);
        if (keys.contains(key)) {
            throw new IllegalArgumentException("twice the same");
        }
        keys.add(key);
        builder.add(key, shape.number(), weights, 0);
        return this;
    }

    private static Columns columns(char... characters) {
        Columns columns = new Columns(SegmentationColumns.NAMES.size());
        columns.reset(characters.length);
        for (int i = 0; i < characters.length; i++) {
            columns.column(0)[i] = characters[i];
        }
        return columns;
    }

    TaggingModel build() {
        return TaggingModel.of(
                ModelCard.builder("plain", TaggingModel.KIND).build(), builder.build(), WordTable.of(Map.of()));
    }

    TaggingSegmenter segmenter() {
        return TaggingSegmenter.of(build());
    }

    /** The words of a text, with bars between them. */
    static String cut(TaggingSegmenter segmenter, String text) {
        List<String> words = new ArrayList<>();
        segmenter.segment(text, 0, text.length(), (start, end) -> words.add(text.substring(start, end)));
        return String.join("|", words);
    }
}
