package org.yupian.tagging.train.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param standards how corpora of one standard or of several become a model
 * @param minimumCount features that occur less often get no weights
 * @param compression how the weights become those of the model
 */
public record SegmentationOptions(
        TagScheme scheme,
        List<String> templates,
        ChainTrainer method,
        Standards standards,
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
            Standards.DEFAULT,
            1,
            new Compression(0.03f, 0.1f));

    /**
     * What is known of the words of a corpus, and how a model of several standards segments where none of them is followed.
     *
     * @param ownMinimum how often a corpus must have a word for it to count as one of its standard
     * @param shares how much of what each standard has of its own goes into it, in the order of the corpora; empty for as much of
     *     each, half in all
     * @param favour what a cut is worth besides, in nats
     * @param thresholds of what standards have of their own, keys whose weights are all smaller are left out: one for all, or one for
     *     each corpus that is not of the model's own way, in their order
     * @param refinement how each then learns more of what is its own, while what all share stays as it is
     */
    public record Standards(
            int ownMinimum, List<Float> shares, float favour, List<Float> thresholds, Optional<CrfTrainer> refinement) {
        /** As much of each, no favour, and no refinement. */
        public static final Standards DEFAULT = new Standards(6, List.of(), 0, List.of(0.1f), Optional.empty());

        private static final float ALL = 0.5f;

        /**
         * Standards.
         *
         * @throws IllegalArgumentException if one of them is out of its range
         */
        public Standards {
            OptionValues.check(ownMinimum >= 1, "1 occurrence or more of own words", ownMinimum);
            shares = List.copyOf(shares);
            OptionValues.check(favour >= 0 && Float.isFinite(favour), "a favour of 0 or more", favour);
            thresholds = List.copyOf(thresholds);
            OptionValues.check(!thresholds.isEmpty(), "a threshold or more", thresholds);
            for (float threshold : thresholds) {
                OptionValues.check(threshold >= 0 && Float.isFinite(threshold), "a threshold of 0 or more", threshold);
            }
            for (float share : shares) {
                OptionValues.check(Float.isFinite(share), "finite shares", share);
            }
        }

        /** The same with another minimal count of words. */
        public Standards withOwnMinimum(int count) {
            return new Standards(count, shares, favour, thresholds, refinement);
        }

        /** The same with other shares. */
        public Standards withShares(List<Float> others) {
            return new Standards(ownMinimum, others, favour, thresholds, refinement);
        }

        /** The same with another favour. */
        public Standards withFavour(float nats) {
            return new Standards(ownMinimum, shares, nats, thresholds, refinement);
        }

        /** The same with other thresholds. */
        public Standards withThresholds(List<Float> least) {
            return new Standards(ownMinimum, shares, favour, least, refinement);
        }

        /** The same with a refinement. */
        public Standards withRefinement(Optional<CrfTrainer> trainer) {
            return new Standards(ownMinimum, shares, favour, thresholds, trainer);
        }

        /** The threshold of one of so many standards. */
        float threshold(int standard, int standards) {
            boolean one = thresholds.size() == 1;
            OptionValues.check(one || thresholds.size() == standards, standards + " thresholds", thresholds.size());
            return thresholds.get(one ? 0 : standard);
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
        return new SegmentationOptions(labels, templates, method, standards, minimumCount, compression);
    }

    /** The same with other templates. */
    public SegmentationOptions withTemplates(List<String> lines) {
        return new SegmentationOptions(scheme, lines, method, standards, minimumCount, compression);
    }

    /** The same with another method. */
    public SegmentationOptions withMethod(ChainTrainer other) {
        return new SegmentationOptions(scheme, templates, other, standards, minimumCount, compression);
    }

    /** The same with other standards. */
    public SegmentationOptions withStandards(Standards others) {
        return new SegmentationOptions(scheme, templates, method, others, minimumCount, compression);
    }

    /** The same with another minimal count of features. */
    public SegmentationOptions withMinimumCount(int count) {
        return new SegmentationOptions(scheme, templates, method, standards, count, compression);
    }

    /** The same with another compression. */
    public SegmentationOptions withCompression(Compression other) {
        return new SegmentationOptions(scheme, templates, method, standards, minimumCount, other);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>(method.card());
        card.put("labels", scheme);
        card.put("own-minimum", standards.ownMinimum());
        card.put("own-shares", standards.shares());
        card.put("favour", standards.favour());
        card.put("own-thresholds", standards.thresholds());
        standards.refinement().ifPresent(trainer -> card.put("own-refinement", trainer.card()));
        card.put("minimum-count", minimumCount);
        card.put("step", compression.step());
        card.put("threshold", compression.threshold());
        card.put("templates", templates);
        return card;
    }
}
