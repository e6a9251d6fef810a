package org.yupian.embeddings.train.kernel;

/** Random bits for the inner loop: xorshift64* (Vigna 2016), seeded through SplitMix64. For one thread. */
public final class Randomness {
    private long state;

    /** A stream of its own for each pair of seed and number. */
    public Randomness(long seed, long stream) {
        long z = seed * 0x9e3779b97f4a7c15L + (stream + 1) * 0xd1342543de82ef95L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        state = z == 0 ? 1 : z;
    }

    /** The next 64 bits. */
    public long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545f4914f6cdd1dL;
    }

    /** From 0 up to, but without, the bound. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 up to, but without, 1. */
    public float fraction() {
        return (next() >>> 40) * 0x1p-24f;
    }
}
