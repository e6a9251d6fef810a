package org.yupian.keywords.discovery;

/** Told how a search for new words goes on. */
public interface DiscoveryListener {
    /** Tells nobody. */
    DiscoveryListener NONE = new DiscoveryListener() {};

    /**
     * Another run of counts lies on the disk; an interrupted search can go on from here.
     *
     * @param lines how many lines of the input it covers together with the runs before it
     */
    default void spilled(long lines) {}

    /**
     * The runs are being put together.
     *
     * @param done how much, of {@code total}
     */
    default void merging(long done, long total) {}
}
