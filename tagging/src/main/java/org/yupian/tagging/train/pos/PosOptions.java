package org.yupian.tagging.train.pos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yupian.learning.OptionValues;
import org.yupian.tagging.pos.PosColumns;
import org.yupian.tagging.train.CandidateOptions;
import org.yupian.tagging.train.Compression;

/**
 * How {@link PosTrainer} learns.
 *
 * @param templates over {@link PosColumns}
 * @param method how weights are learned
 * @param minimumCount features that occur less often get no weights
 * @param words which tags words may have, and which are hidden
 * @param compression how the weights become those of the model
 */
public record PosOptions(
        List<String> templates, CandidateOptions method, int minimumCount, Words words, Compression compression) {
    /** The templates of {@link #DEFAULT}. */
    public static final List<String> TEMPLATES = List.of(
            "w[-1]",
            "w[0]",
            "w[1]",
            "w[-1] w[0]",
            "w[0] w[1]",
            "w[-1] w[1]",
            "k[-2]",
            "k[-1]",
            "k[0]",
            "k[1]",
            "k[2]",
            "k[-1] k[0]",
            "k[0] k[1]",
            "k[-1] k[0] k[1]",
            "w[0] k[1]",
            "w[0] k[-1]",
            "b[0]",
            "y[0]",
            "p[0]",
            "s[0]",
            "q[0]",
            "r[0]",
            "m[0]",
            "b[0] y[0]",
            "b[0] l[0]",
            "y[0] k[1]",
            "k[-1] y[0]",
            "l[0]",
            "x[-1]",
            "x[0]",
            "x[1]",
            "x[0] y[0]",
            "x[0] l[0]",
            "u[-1]",
            "u[0]",
            "u[1]");

    /** A compromise: templates that gain less than .001 were left out for speed. */
    public static final PosOptions DEFAULT =
            new PosOptions(TEMPLATES, CandidateOptions.CRF, 2, new Words(10, 0.005, 1), new Compression(0.03f, 0.1f));

    /** An averaged perceptron with the same features. */
    public static final PosOptions PERCEPTRON = new PosOptions(
            TEMPLATES, CandidateOptions.PERCEPTRON, 2, new Words(10, 0.02, 1), new Compression(0.1f, 0.5f));

    /**
     * What words show while the trainer learns.
     *
     * @param known words seen so often have only the tags they were seen with
     * @param companions rarer words have also the tags that this share of words with theirs has
     * @param hidden a word seen n times is hidden from the trainer with probability hidden / n, so that the characters
     *     and the context of unknown words are learned
     */
    public record Words(int known, double companions, double hidden) {
        /**
         * A view of words.
         *
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Words {
            OptionValues.check(known >= 1, "1 occurrence or more of known words", known);
            OptionValues.check(companions >= 0 && companions <= 1, "a share of companions of 0 to 1", companions);
            OptionValues.check(hidden >= 0 && Double.isFinite(hidden), "a weight of hidden words of 0 or more", hidden);
        }

        /** The same with another count of known words. */
        public Words withKnown(int count) {
            return new Words(count, companions, hidden);
        }

        /** The same with another share of companions. */
        public Words withCompanions(double share) {
            return new Words(known, share, hidden);
        }

        /** The same with another weight of hidden words. */
        public Words withHidden(double weight) {
            return new Words(known, companions, weight);
        }
    }

    /**
     * Options with a copy of the templates.
     *
     * @throws IllegalArgumentException if the minimal count is below 1
     */
    public PosOptions {
        templates = List.copyOf(templates);
        OptionValues.check(minimumCount >= 1, "a minimum count of 1 or more", minimumCount);
    }

    /** The same with other templates. */
    public PosOptions withTemplates(List<String> lines) {
        return new PosOptions(lines, method, minimumCount, words, compression);
    }

    /** The same with another method. */
    public PosOptions withMethod(CandidateOptions other) {
        return new PosOptions(templates, other, minimumCount, words, compression);
    }

    /** The same with another minimal count of features. */
    public PosOptions withMinimumCount(int count) {
        return new PosOptions(templates, method, count, words, compression);
    }

    /** The same with another view of words. */
    public PosOptions withWords(Words other) {
        return new PosOptions(templates, method, minimumCount, other, compression);
    }

    /** The same with another compression. */
    public PosOptions withCompression(Compression other) {
        return new PosOptions(templates, method, minimumCount, words, other);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>(method.card());
        card.put("minimum-count", minimumCount);
        card.put("known", words.known());
        card.put("companions", words.companions());
        card.put("hidden", words.hidden());
        card.put("step", compression.step());
        card.put("threshold", compression.threshold());
        card.put("templates", templates);
        return card;
    }
}
