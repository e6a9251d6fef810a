package org.yupian.keywords.discovery;

import org.yupian.learning.OptionValues;

/**
 * What is looked for, and with how much memory. Memory changes nothing in the result.
 *
 * @param maxLength how many characters a word has at most, 2 to 12
 * @param minCount how often it occurs at least, from 2 on
 * @param minCohesion see {@link NewWord#cohesion}; above 0
 * @param minFreedom see {@link NewWord#leftFreedom}; above 0, on either side
 * @param letters whether a word may have runs of letters and digits among its characters, each of which counts as one
 * @param memory bytes that the counting may take, at least {@link #LEAST_MEMORY}; the Java heap needs an eighth more
 */
public record DiscoveryOptions(
        int maxLength, long minCount, double minCohesion, double minFreedom, boolean letters, long memory) {
    /** 16 MiB. */
    public static final long LEAST_MEMORY = 16L << 20;

    /** Words of up to 4 characters, with letters, that occur 10 times or more, with 512 MiB. */
    public static final DiscoveryOptions DEFAULT = new DiscoveryOptions(4, 10, 1, 0.5, true, 512L << 20);

    private static final int LONGEST = 12;

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public DiscoveryOptions {
        OptionValues.check(maxLength >= 2 && maxLength <= LONGEST, "a length from 2 to " + LONGEST, maxLength);
        OptionValues.check(minCount >= 2, "a count of 2 or more", minCount);
        OptionValues.check(minCohesion > 0 && Double.isFinite(minCohesion), "a finite cohesion above 0", minCohesion);
        OptionValues.check(minFreedom > 0 && Double.isFinite(minFreedom), "a finite freedom above 0", minFreedom);
        OptionValues.check(memory >= LEAST_MEMORY, LEAST_MEMORY + " bytes of memory or more", memory);
    }

    /** The same with another greatest length. */
    public DiscoveryOptions withMaxLength(int characters) {
        return new DiscoveryOptions(characters, minCount, minCohesion, minFreedom, letters, memory);
    }

    /** The same with another least count. */
    public DiscoveryOptions withMinCount(long times) {
        return new DiscoveryOptions(maxLength, times, minCohesion, minFreedom, letters, memory);
    }

    /** The same with another least cohesion. */
    public DiscoveryOptions withMinCohesion(double nats) {
        return new DiscoveryOptions(maxLength, minCount, nats, minFreedom, letters, memory);
    }

    /** The same with another least freedom. */
    public DiscoveryOptions withMinFreedom(double nats) {
        return new DiscoveryOptions(maxLength, minCount, minCohesion, nats, letters, memory);
    }

    /** The same with letters, or of Chinese characters alone. */
    public DiscoveryOptions withLetters(boolean allowed) {
        return new DiscoveryOptions(maxLength, minCount, minCohesion, minFreedom, allowed, memory);
    }

    /** The same with other memory. */
    public DiscoveryOptions withMemory(long bytes) {
        return new DiscoveryOptions(maxLength, minCount, minCohesion, minFreedom, letters, bytes);
    }

    /** What two runs must agree in for one to go on where the other stopped. */
    String fingerprint() {
        return "max-length=" + maxLength + (letters ? " with letters" : "");
    }
}
