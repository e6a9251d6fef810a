package org.yupian.tagging.train.ner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yupian.learning.OptionValues;
import org.yupian.tagging.ner.CompoundColumns;
import org.yupian.tagging.ner.EntityColumns;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainTrainer;
import org.yupian.tagging.train.Compression;
import org.yupian.tagging.train.CrfOptions;
import org.yupian.tagging.train.CrfTrainer;

/**
 * How {@link EntityTrainer} and {@link CompoundTrainer} learn.
 *
 * @param scheme the labels
 * @param templates over {@link EntityColumns}, or for the latter {@link CompoundColumns}
 * @param method how weights are learned
 * @param standards how corpora of one standard or of several become a model
 * @param minimumCount features that occur less often get no weights
 * @param compression how the weights become those of the model
 */
public record EntityOptions(
        LabelScheme scheme,
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

    /** The templates of {@link #WORDS}. */
    public static final List<String> WORD_TEMPLATES = List.of(
            "w[-2]",
            "w[-1]",
            "w[0]",
            "w[1]",
            "w[2]",
            "w[-1] w[0]",
            "w[0] w[1]",
            "t[-2]",
            "t[-1]",
            "t[0]",
            "t[1]",
            "t[2]",
            "t[-2] t[-1]",
            "t[-1] t[0]",
            "t[0] t[1]",
            "t[1] t[2]",
            "t[-1] t[0] t[1]",
            "a[0]",
            "z[-1]",
            "z[0]",
            "z[1]",
            "s[0]",
            "s[1]",
            "l[0] t[0]",
            "z[0] t[0] t[1]");

    /** What did best on the development sets for entities of characters. */
    public static final EntityOptions DEFAULT = new EntityOptions(
            LabelScheme.BMES,
            TEMPLATES,
            CrfTrainer.of(CrfOptions.DEFAULT.withEpochs(6).withL2(0.2)),
            Standards.DEFAULT,
            2,
            new Compression(0.03f, 0.15f));

    /** What did best on the development set for entities of words. */
    public static final EntityOptions WORDS = new EntityOptions(
            LabelScheme.BMES,
            WORD_TEMPLATES,
            CrfTrainer.of(CrfOptions.DEFAULT.withL2(0.2)),
            Standards.DEFAULT,
            2,
            new Compression(0.03f, 0.15f));

    /**
     * What corpora know of each other, and how a model of several standards finds entities where none of them is followed.
     *
     * @param shares how much of what each standard has of its own goes into it, in the order of the corpora; empty for as much of
     *     each, half in all
     * @param parts in how many parts each corpus is learned, so that the names of the others are hints; 0 if names of corpora are
     *     none
     */
    public record Standards(List<Float> shares, int parts) {
        /** As much of each, and no names. */
        public static final Standards DEFAULT = new Standards(List.of(), 0);

        private static final float ALL = 0.5f;

        /**
         * Standards.
         *
         * @throws IllegalArgumentException if one of them is out of its range
         */
        public Standards {
            shares = List.copyOf(shares);
            for (float share : shares) {
                OptionValues.check(Float.isFinite(share), "finite shares", share);
            }
            OptionValues.check(parts == 0 || parts > 1, "2 parts or more, or 0 for no names", parts);
        }

        /** The same with other shares. */
        public Standards withShares(List<Float> others) {
            return new Standards(others, parts);
        }

        /** The same with so many parts. */
        public Standards withParts(int number) {
            return new Standards(shares, number);
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
     * @throws IllegalArgumentException if the minimal count is below 1
     */
    public EntityOptions {
        templates = List.copyOf(templates);
        OptionValues.check(minimumCount >= 1, "a minimum count of 1 or more", minimumCount);
    }

    private static List<String> allTemplates() {
        List<String> templates = new ArrayList<>(CHARACTER_TEMPLATES);
        templates.addAll(List.of("c[-3]", "c[3]", "c[-2] c[-1] c[0]", "c[-1] c[0] c[1]", "c[0] c[1] c[2]", "v[0]"));
        for (String column : List.of("w", "b", "e", "n")) {
            for (int offset = -1; offset <= 1; offset++) {
                templates.add(column + "[" + offset + "]");
            }
        }
        templates.addAll(List.of(
                "w[-1] w[0]",
                "w[0] w[1]",
                "b[2]",
                "e[-2]",
                "b[0] e[0]",
                "c[0] n[0]",
                "e[-1] b[0]",
                "e[0] b[1]",
                "n[-1] n[0] n[1]",
                "p[-1]",
                "p[0]",
                "f[0]",
                "f[1]"));
        return List.copyOf(templates);
    }

    /** The same with other labels. */
    public EntityOptions withScheme(LabelScheme labels) {
        return new EntityOptions(labels, templates, method, standards, minimumCount, compression);
    }

    /** The same with other templates. */
    public EntityOptions withTemplates(List<String> lines) {
        return new EntityOptions(scheme, lines, method, standards, minimumCount, compression);
    }

    /** The same with another method. */
    public EntityOptions withMethod(ChainTrainer other) {
        return new EntityOptions(scheme, templates, other, standards, minimumCount, compression);
    }

    /** The same with corpora that become a model in another way. */
    public EntityOptions withStandards(Standards others) {
        return new EntityOptions(scheme, templates, method, others, minimumCount, compression);
    }

    /** The same with another minimal count of features. */
    public EntityOptions withMinimumCount(int count) {
        return new EntityOptions(scheme, templates, method, standards, count, compression);
    }

    /** The same with another compression. */
    public EntityOptions withCompression(Compression other) {
        return new EntityOptions(scheme, templates, method, standards, minimumCount, other);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>(method.card());
        card.put("labels", scheme);
        if (standards.parts() > 0) {
            card.put("parts", standards.parts());
        }
        if (!standards.shares().isEmpty()) {
            card.put("shares", standards.shares());
        }
        card.put("minimum-count", minimumCount);
        card.put("step", compression.step());
        card.put("threshold", compression.threshold());
        card.put("templates", templates);
        return card;
    }
}
