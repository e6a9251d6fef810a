package org.yupian.tagging.train.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yupian.learning.OptionValues;
import org.yupian.tagging.segment.SegmentationColumns;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.train.ChainTrainer;
import org.yupian.tagging.train.Compression;
import org.yupian.tagging.train.CrfOptions;
import org.yupian.tagging.train.CrfTrainer;

/**
 * How {@link SegmentationTrainer} learns.
 *
 * @param scheme the labels
 * @param templates over {@link SegmentationColumns}
 * @param method how weights are learned
 * @param ownMinimum how often a corpus must have a word for it to count as known
 * @param own what becomes the model's own way, where there are several standards
 * @param minimumCount features that occur less often get no weights
 * @param compression how the weights become those of the model
 */
public record SegmentationOptions(
        TagScheme scheme,
        List<String> templates,
        ChainTrainer method,
        int ownMinimum,
        OwnWay own,
        int minimumCount,
        Compression compression) {
    /** The templates of a plain model: characters and their pairs. */
    public static final List<String> CHARACTER_TEMPLATES = List.of(
            "c[-2]",
            "c[-1]",
            "c[0]",
            "c[1]",
            "c[2]",
            "c[-2] c[-1]",
            "c[-1] c[0]",
            "c[0] c[1]",
            "c[1] c[2]",
            "c[-1] c[1]");

    /** The templates of {@link #DEFAULT}. */
    public static final List<String> TEMPLATES = allTemplates();

    /** What did best on the development sets. */
    public static final SegmentationOptions DEFAULT = new SegmentationOptions(
            TagScheme.BMES,
            TEMPLATES,
            CrfTrainer.of(CrfOptions.DEFAULT),
            6,
            OwnWay.DEFAULT,
            1,
            new Compression(0.03f, 0.1f));

    /**
     * How a model of several standards segments where none of them is followed.
     *
     * @param shares how much of what each standard has of its own goes into it, in the order of the corpora; empty for as much of
     *     each, half in all
     * @param favour what a cut is worth besides, in nats
     * @param threshold of what standards have of their own, keys whose weights are all smaller are left out
     */
    public record OwnWay(List<Float> shares, float favour, float threshold) {
        /** As much of each, and no favour. */
        public static final OwnWay DEFAULT = new OwnWay(List.of(), 0, 0.1f);

        private static final float ALL = 0.5f;

        /**
         * A way.
         *
         * @throws IllegalArgumentException if a number is not finite
         */
        public OwnWay {
            shares = List.copyOf(shares);
            OptionValues.check(Float.isFinite(favour), "a finite favour", favour);
            OptionValues.check(threshold >= 0 && Float.isFinite(threshold), "a threshold of 0 or more", threshold);
            for (float share : shares) {
                OptionValues.check(Float.isFinite(share), "finite shares", share);
            }
        }

        /** The shares of so many standards. */
        float[] shares(int standards) {
            OptionValues.check(shares.isEmpty() || shares.size() == standards, standards + " shares", shares.size());
            float[] all = new float[standards];
            for (int i = 0; i < standards; i++) {
                all[i] = shares.isEmpty() ? ALL / standards : shares.get(i);
            }
            return all;
        }
    }

    /**
     * Options with a copy of the templates.
     *
     * @throws IllegalArgumentException if a minimal count is below 1
     */
    public SegmentationOptions {
        templates = List.copyOf(templates);
        OptionValues.check(ownMinimum >= 1, "1 occurrence or more of own words", ownMinimum);
        OptionValues.check(minimumCount >= 1, "a minimum count of 1 or more", minimumCount);
    }

    private static List<String> allTemplates() {
        List<String> templates = new ArrayList<>(CHARACTER_TEMPLATES);
        templates.addAll(List.of("c[-2] c[-1] c[0]", "c[-1] c[0] c[1]", "c[0] c[1] c[2]"));
        templates.addAll(List.of("t[0]", "r[0]", "r[1]", "r[2]"));
        for (String words : List.of("x", "m", "o", "w", "s")) {
            for (int offset = -1; offset <= 1; offset++) {
                templates.add(words + "[" + offset + "]");
            }
        }
        for (String words : List.of("x", "w", "s")) {
            templates.addAll(
                    List.of(words + "[-1] " + words + "[0]", words + "[0] " + words + "[1]", "c[0] " + words + "[0]"));
        }
        templates.addAll(List.of("p[-1]", "p[0]", "p[1]", "p[2]", "p[-1] p[0]", "p[0] p[1]", "p[1] p[2]"));
        return List.copyOf(templates);
    }

    /** The same with other labels. */
    public SegmentationOptions withScheme(TagScheme labels) {
        return new SegmentationOptions(labels, templates, method, ownMinimum, own, minimumCount, compression);
    }

    /** The same with other templates. */
    public SegmentationOptions withTemplates(List<String> lines) {
        return new SegmentationOptions(scheme, lines, method, ownMinimum, own, minimumCount, compression);
    }

    /** The same with another method. */
    public SegmentationOptions withMethod(ChainTrainer other) {
        return new SegmentationOptions(scheme, templates, other, ownMinimum, own, minimumCount, compression);
    }

    /** The same with another minimal count of words. */
    public SegmentationOptions withOwnMinimum(int count) {
        return new SegmentationOptions(scheme, templates, method, count, own, minimumCount, compression);
    }

    /** The same with another way of its own. */
    public SegmentationOptions withOwnWay(OwnWay way) {
        return new SegmentationOptions(scheme, templates, method, ownMinimum, way, minimumCount, compression);
    }

    /** The same with another minimal count of features. */
    public SegmentationOptions withMinimumCount(int count) {
        return new SegmentationOptions(scheme, templates, method, ownMinimum, own, count, compression);
    }

    /** The same with another compression. */
    public SegmentationOptions withCompression(Compression other) {
        return new SegmentationOptions(scheme, templates, method, ownMinimum, own, minimumCount, other);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>(method.card());
        card.put("labels", scheme);
        card.put("own-minimum", ownMinimum);
        card.put("own-shares", own.shares());
        card.put("favour", own.favour());
        card.put("own-threshold", own.threshold());
        card.put("minimum-count", minimumCount);
        card.put("step", compression.step());
        card.put("threshold", compression.threshold());
        card.put("templates", templates);
        return card;
    }
}
