package org.yupian.embeddings.approximate;

import org.yupian.learning.OptionValues;

/**
 * How the graph of {@link ApproximateWords} is built and searched.
 *
 * @param connections how many words each word is joined to
 * @param buildBeam how many candidates are kept while a word is joined
 * @param searchBeam how many are kept while a query looks around: more find more, and take longer
 * @param seed which words also live on higher levels
 */
public record ApproximateOptions(int connections, int buildBeam, int searchBeam, long seed) {
    /** Recall above 0.95 for ten neighbours of 200,000 words; figures in docs/vectors.md. */
    public static final ApproximateOptions DEFAULT = new ApproximateOptions(16, 40, 50, 1);

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public ApproximateOptions {
        OptionValues.check(connections >= 1, "1 connection or more", connections);
        OptionValues.check(buildBeam >= 1, "a beam of 1 or more to build with", buildBeam);
        OptionValues.check(searchBeam >= 1, "a beam of 1 or more to search with", searchBeam);
    }

    /** The same with other connections. */
    public ApproximateOptions withConnections(int words) {
        return new ApproximateOptions(words, buildBeam, searchBeam, seed);
    }

    /** The same with another beam to build with. */
    public ApproximateOptions withBuildBeam(int candidates) {
        return new ApproximateOptions(connections, candidates, searchBeam, seed);
    }

    /** The same with another beam to search with. */
    public ApproximateOptions withSearchBeam(int candidates) {
        return new ApproximateOptions(connections, buildBeam, candidates, seed);
    }

    /** The same with another seed. */
    public ApproximateOptions withSeed(long other) {
        return new ApproximateOptions(connections, buildBeam, searchBeam, other);
    }
}
