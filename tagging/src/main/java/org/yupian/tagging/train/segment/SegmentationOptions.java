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
 * @param words how often words must occur to count as known
 * @param minimumCount features that occur less often get no weights
 * @param compression how the weights become those of the model
 */
public record SegmentationOptions(
        TagScheme scheme,
        List<String> templates,
        ChainTrainer method,
        Words words,
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
            new Words(6, 1),
            1,
            new Compression(0.03f, 0.1f));

    /**
     * How often a word must occur.
     *
     * @param own in a corpus to count as one of its words
     * @param other in another corpus to count as a word of other sources
     */
    public record Words(int own, int other) {
        /**
         * Minimal counts.
         *
         * @throws IllegalArgumentException if one is below 1
         */
        public Words {
            OptionValues.check(own >= 1, "1 occurrence or more of own words", own);
            OptionValues.check(other >= 1, "1 occurrence or more of words of others", other);
        }

        /** The same with another count of own words. */
        public Words withOwn(int count) {
            return new Words(count, other);
        }

        /** The same with another count of words of others. */
        public Words withOther(int count) {
            return new Words(own, count);
        }
    }

    /**
     * Options with a copy of the templates.
     *
     * @throws IllegalArgumentException if the minimal count is below 1
     */
    public SegmentationOptions {
        templates = List.copyOf(templates);
        OptionValues.check(minimumCount >= 1, "a minimum count of 1 or more", minimumCount);
    }

    private static List<String> allTemplates() {
        List<String> templates = new ArrayList<>(CHARACTER_TEMPLATES);
        templates.addAll(List.of("c[-2] c[-1] c[0]", "c[-1] c[0] c[1]", "c[0] c[1] c[2]"));
        templates.addAll(List.of("t[0]", "r[0]", "r[1]", "r[2]"));
        for (String words : List.of("o", "x", "w")) {
            for (int offset = -1; offset <= 1; offset++) {
                templates.add(words + "[" + offset + "]");
            }
        }
        templates.addAll(List.of("w[-1] w[0]", "w[0] w[1]", "c[0] w[0]"));
        return List.copyOf(templates);
    }

    /** The same with other labels. */
    public SegmentationOptions withScheme(TagScheme labels) {
        return new SegmentationOptions(labels, templates, method, words, minimumCount, compression);
    }

    /** The same with other templates. */
    public SegmentationOptions withTemplates(List<String> lines) {
        return new SegmentationOptions(scheme, lines, method, words, minimumCount, compression);
    }

    /** The same with another method. */
    public SegmentationOptions withMethod(ChainTrainer other) {
        return new SegmentationOptions(scheme, templates, other, words, minimumCount, compression);
    }

    /** The same with other minimal counts of words. */
    public SegmentationOptions withWords(Words minimums) {
        return new SegmentationOptions(scheme, templates, method, minimums, minimumCount, compression);
    }

    /** The same with another minimal count of features. */
    public SegmentationOptions withMinimumCount(int count) {
        return new SegmentationOptions(scheme, templates, method, words, count, compression);
    }

    /** The same with another compression. */
    public SegmentationOptions withCompression(Compression other) {
        return new SegmentationOptions(scheme, templates, method, words, minimumCount, other);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>(method.card());
        card.put("labels", scheme);
        card.put("own-minimum", words.own());
        card.put("other-minimum", words.other());
        card.put("minimum-count", minimumCount);
        card.put("step", compression.step());
        card.put("threshold", compression.threshold());
        card.put("templates", templates);
        return card;
    }
}
