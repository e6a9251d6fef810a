package org.yupian.keywords.discovery;

/**
 * What is looked for, and with how much memory. Memory changes nothing in the result.
 *
 * @param maxLength how many characters a word has at most, 2 to 12
 * @param minCount how often it occurs at least, from 2 on
 * @param minCohesion see {@link NewWord#cohesion}; above 0
 * @param minFreedom see {@link NewWord#leftFreedom}; above 0, on either side
 * @param memory bytes that the counting may take, at least {@link #LEAST_MEMORY}; the Java heap needs an eighth more
 */
public record DiscoveryOptions(int maxLength, long minCount, double minCohesion, double minFreedom, long memory) {
    /** 16 MiB. */
    public static final long LEAST_MEMORY = 16L << 20;

    /** Words of up to 4 characters that occur 10 times or more, with 512 MiB. */
    public static final DiscoveryOptions DEFAULT = new DiscoveryOptions(4, 10, 1, 0.5, 512L << 20);

    private static final int LONGEST = 12;

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public DiscoveryOptions {
        if (maxLength < 2 || maxLength > LONGEST) {
            throw new IllegalArgumentException("expected a length from 2 to " + LONGEST + ", found " + maxLength);
        }
        if (minCount < 2) {
            throw new IllegalArgumentException("expected a count of 2 or more, found " + minCount);
        }
        if (!(minCohesion > 0) || !(minFreedom > 0)) {
            throw new IllegalArgumentException(
                    "expected cohesion and freedom above 0, found %s and %s".formatted(minCohesion, minFreedom));
        }
        if (memory < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "expected %d bytes of memory or more, found %d".formatted(LEAST_MEMORY, memory));
        }
    }

    /** The same with other memory. */
    public DiscoveryOptions withMemory(long bytes) {
        return new DiscoveryOptions(maxLength, minCount, minCohesion, minFreedom, bytes);
    }

    /** What two runs must agree in for one to go on where the other stopped. */
    String fingerprint() {
        return "max-length=" + maxLength;
    }
}
