package org.yupian.tagging.pos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.model.ModelCard;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * A model whose weights are known: of the word, of the word and the one before it, and of the last two characters of
 * words that are not settled. All are whole numbers of steps.
 */
final class TinyPosModel {
    static final float STEP = 0.25f;

    private static final Templates TEMPLATES = Templates.of(PosColumns.NAMES, List.of("w[0]", "w[-1] w[0]", "s[0]"));

    private final int tags;
    private final LinearChain chain;
    private final Map<String, Long> words = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final long[] shapes = new long[WordForms.COUNT];
    /** Weights by {@code word}, {@code before word} or {@code -ending}. */
    private final Map<String, int[]> weights = new HashMap<>();

    TinyPosModel(int tags, LinearChain chain) {
        this.tags = tags;
        this.chain = chain;
        Arrays.fill(shapes, 1);
    }

    /** A word with the tags it may have, as bits; a settled one is not judged by its characters. */
    TinyPosModel word(String word, long set, boolean isSettled) {
        words.put(word, set);
        if (isSettled) {
            settled.add(word);
        }
        return this;
    }

    /** The tags of unknown words of Chinese characters. */
    TinyPosModel unknown(long set) {
        shapes[WordShapes.HAN] = set;
        return this;
    }

    TinyPosModel weigh(String feature, int... units) {
        weights.put(feature, units);
        return this;
    }

    long candidates(String word) {
        return words.getOrDefault(word, shapes[WordShapes.HAN]);
    }

    /** What features give a tag of a word behind another one, or behind nothing where that is empty. */
    int emission(String before, String word, int tag) {
        int sum = at(word, tag) + at(before + " " + word, tag);
        return settled.contains(word) || word.length() < 2
                ? sum
                : sum + at("-" + word.substring(word.length() - 2), tag);
    }

    private int at(String feature, int tag) {
        int[] units = weights.get(feature);
        return units == null ? 0 : units[tag];
    }

    /** What a tagging scores, counted from the features; words with one tag add nothing by themselves. */
    double score(List<String> text, int[] path) {
        double score = 0;
        for (int i = 0; i < path.length; i++) {
            score += i == 0 ? chain.start(path[0]) / STEP : chain.transition(path[i - 1], path[i]) / STEP;
            score += emission(i == 0 ? "" : text.get(i - 1), text.get(i), path[i]);
        }
        return score;
    }

    PosModel build() {
        WordClasses classes = WordClasses.of(words, settled, shapes);
        PosModel.Builder builder = new PosModel.Builder(tagSet(), TEMPLATES, classes, STEP, chain);
        weights.forEach((feature, units) -> {
            boolean ending = feature.startsWith("-");
            int space = feature.indexOf(' ');
            Shape shape = TEMPLATES.shapes().get(ending ? 2 : space < 0 ? 0 : 1);
            List<String> read = ending
                    ? List.of("〇" + feature.substring(1))
                    : space > 0 ? List.of(feature.split(" ")) : List.of(feature.strip());
            float[] values = new float[tags];
            for (int tag = 0; tag < tags; tag++) {
                values[tag] = units[tag] * STEP;
            }
            builder.add(shape.key(columns(classes, read), space == 0 ? -1 : 0), shape.number(), values, 0, 0);
        });
        return builder.build(ModelCard.builder("pos-tiny", PosModel.KIND).build());
    }

    private TagSet tagSet() {
        List<String> names = new ArrayList<>();
        for (int tag = 0; tag < tags; tag++) {
            names.add("t" + tag);
        }
        return TagSet.of("tiny", names);
    }

    /** The columns of a few words. */
    static Columns columns(WordClasses classes, List<String> text) {
        Columns columns = PosColumns.columns();
        PosColumns filler = new PosColumns(classes);
        Spans spans = spans(text);
        int[] starts = new int[text.size()];
        int[] ends = new int[text.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = spans.start(i);
            ends[i] = spans.end(i);
        }
        filler.fill(filler.read(String.join("", text)), starts, ends, starts.length, columns);
        return columns;
    }

    /** Words one behind the other. */
    static Spans spans(List<String> text) {
        Spans.Builder spans = Spans.builder(text.size());
        int at = 0;
        for (String word : text) {
            spans.accept(at, at + word.length());
            at += word.length();
        }
        return spans.build();
    }

    /** The numbers of the tags that the model gives. */
    static int[] tag(PosModel model, List<String> text) {
        short[] tags = new PosRun(model, String.join("", text), spans(text)).run();
        int[] numbers = new int[tags.length];
        for (int i = 0; i < tags.length; i++) {
            numbers[i] = tags[i];
        }
        return numbers;
    }
}
