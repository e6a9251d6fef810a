package org.yupian.pack;

/** What hash tables make of keys and keys are made of. Model files hold what comes of it, so it may never change. */
public final class Keys {
    private static final long FACTOR = 0xff51afd7ed558ccdL;

    private Keys() {}

    /** Spreads a key over all bits (the finalizer of MurmurHash3). */
    public static long spread(long key) {
        long mixed = key * FACTOR;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** The key of a text with one char more, from that of the text without it. */
    public static long step(long key, char c) {
        long mixed = (key ^ c) * FACTOR;
        return mixed ^ (mixed >>> 32);
    }

    /** The place of a key among so many, by its upper half: where a table that keeps no keys begins its search. */
    public static int home(long key, int places) {
        return (int) (((key >>> 32) * places) >>> 32);
    }

    /** What such a table keeps of a key: its lowest 16 bits, and 1 for 0, which marks a free place. */
    public static short print(long key) {
        short print = (short) key;
        return print == 0 ? 1 : print;
    }
}
