package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.feature.Shape;

/**
 * By how much one labelling of a block scores more than another one, feature by feature. Scores are sums of whole numbers, so that
 * the reasons add up to the difference. For one thread.
 */
final class Differences {
    private final TaggingSegmenter segmenter;
    private final Stretch stretch;
    private final FeatureNames names;
    private final Map<FeatureNames.Feature, Integer> sums = new LinkedHashMap<>();

    private Differences(TaggingSegmenter segmenter, Stretch stretch) {
        this.segmenter = segmenter;
        this.stretch = stretch;
        this.names = stretch.names();
    }

    /** The reasons for one labelling against another, those that speak most for it first. */
    static List<Reason> of(TaggingSegmenter segmenter, Stretch stretch, byte[] one, byte[] other) {
        Differences differences = new Differences(segmenter, stretch);
        differences.labels(one, other);
        differences.transitions(one, other);
        double step = stretch.step();
        List<Reason> reasons = new ArrayList<>();
        differences.sums.forEach((feature, units) -> {
            if (units != 0) {
                reasons.add(new Reason(feature.name(), feature.start(), feature.end(), units * step));
            }
        });
        reasons.sort(Comparator.comparingDouble(Reason::nats).reversed());
        return List.copyOf(reasons);
    }

    private void add(FeatureNames.Feature feature, int units) {
        sums.merge(feature, units, Integer::sum);
    }

    private void labels(byte[] one, byte[] other) {
        for (int unit = 0; unit < one.length; unit++) {
            if (one[unit] != other[unit]) {
                weights(segmenter.model().chain(), unit, one[unit], other[unit]);
                if (segmenter.standard().isPresent()) {
                    weights(segmenter.standard().get().chain(), unit, one[unit], other[unit]);
                }
            }
        }
        TagScheme scheme = segmenter.model().scheme();
        for (Stretch.Favoured word : stretch.favoured()) {
            int units = 0;
            for (int unit = word.start(); unit < word.end(); unit++) {
                int label = scheme.label(unit - word.start(), word.end() - word.start());
                units += (one[unit] == label ? word.bonus() : 0) - (other[unit] == label ? word.bonus() : 0);
            }
            add(names.word(word.name(), word.start(), word.end()), units);
        }
    }

    private void weights(ChainModel model, int unit, int one, int other) {
        for (Shape shape : model.templates().shapes()) {
            for (int k = 0; k < shape.shifts(); k++) {
                int units = model.weight(shape.number(), k, stretch.columns(), unit, one)
                        - model.weight(shape.number(), k, stretch.columns(), unit, other);
                if (units != 0) {
                    add(names.of(shape, unit - shape.shift(k)), units);
                }
            }
        }
    }

    private void transitions(byte[] one, byte[] other) {
        CutDecoder decoder = segmenter.decoder();
        int at = stretch.place(Math.max(0, Arrays.mismatch(one, other)));
        int cuts = cuts(one) - cuts(other);
        add(FeatureNames.plain("favour of cuts", at), cuts * decoder.favour());
        add(
                FeatureNames.plain("labels", at),
                transitions(one, decoder) - transitions(other, decoder) - cuts * decoder.favour());
    }

    private static int cuts(byte[] path) {
        int cuts = 0;
        for (int unit = 1; unit < path.length; unit++) {
            cuts += TagScheme.begins(path[unit]) ? 1 : 0;
        }
        return cuts;
    }

    private static int transitions(byte[] path, CutDecoder decoder) {
        int score = decoder.start(path[0]) + decoder.end(path[path.length - 1]);
        for (int unit = 1; unit < path.length; unit++) {
            score += decoder.transition(path[unit - 1], path[unit]);
        }
        return score;
    }
}
