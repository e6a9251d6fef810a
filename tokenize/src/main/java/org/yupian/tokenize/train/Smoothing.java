package org.yupian.tokenize.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yupian.learning.OptionValues;

/** How the cost of a pair is made of its own count and of its right word's. */
public sealed interface Smoothing {
    /** What a card says of it. */
    Map<String, Object> card();

    /**
     * Linear interpolation (Jelinek and Mercer 1980): {@code p(w|v) = λ c(v,w)/c(v) + (1-λ) p(w)}.
     *
     * @param lambda the weight λ of the pairs, between 0 and 1
     */
    record Interpolated(double lambda) implements Smoothing {
        /** Checks λ. */
        public Interpolated {
            OptionValues.check(lambda > 0 && lambda < 1, "a lambda between 0 and 1", lambda);
        }

        @Override
        public Map<String, Object> card() {
            Map<String, Object> card = new LinkedHashMap<>();
            card.put("smoothing", "interpolated");
            card.put("lambda", lambda);
            return card;
        }
    }

    /**
     * Absolute discounting with the counts of contexts below it (Kneser and Ney 1995): {@code p(w|v) =
     * max(c(v,w)-D, 0)/c(v,·) + b(v) p(w)}, where p(w) counts the words that w follows, not how often.
     *
     * @param discount D, between 0 and 1
     */
    record KneserNey(double discount) implements Smoothing {
        /** Checks D. */
        public KneserNey {
            OptionValues.check(discount > 0 && discount <= 1, "a discount above 0, at most 1", discount);
        }

        @Override
        public Map<String, Object> card() {
            Map<String, Object> card = new LinkedHashMap<>();
            card.put("smoothing", "kneser-ney");
            card.put("discount", discount);
            return card;
        }
    }
}
