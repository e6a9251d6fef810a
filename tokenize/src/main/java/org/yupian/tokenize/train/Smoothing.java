package org.yupian.tokenize.train;

/** How the cost of a pair is made of its own count and of its right word's. */
public sealed interface Smoothing {
    /**
     * Linear interpolation (Jelinek and Mercer 1980): {@code p(w|v) = λ c(v,w)/c(v) + (1-λ) p(w)}.
     *
     * @param lambda the weight λ of the pairs, between 0 and 1
     */
    record Interpolated(double lambda) implements Smoothing {
        /** Checks λ. */
        public Interpolated {
            if (!(lambda > 0 && lambda < 1)) {
                throw new IllegalArgumentException("lambda is " + lambda + "; expected a number between 0 and 1");
            }
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
            if (!(discount > 0 && discount <= 1)) {
                throw new IllegalArgumentException(
                        "the discount is " + discount + "; expected a number above 0, at most 1");
            }
        }
    }
}
