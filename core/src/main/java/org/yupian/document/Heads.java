package org.yupian.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A dependency tree over tokens: for each token the index of its head and its relation to it. */
public final class Heads implements Aligned {
    /** The head of a token that hangs on no other. */
    public static final int ROOT = -1;

    private final int[] heads;
    private final short[] relations;
    private final TagSet relationSet;

    private Heads(int[] heads, short[] relations, TagSet relationSet) {
        this.heads = heads;
        this.relations = relations;
        this.relationSet = relationSet;
    }

    /**
     * Heads by token index, {@link #ROOT} for a root; the arrays are copied.
     *
     * @throws IllegalArgumentException if the arrays differ in length, a head is out of range or its own
     *     dependent, or a relation is not in the set
     */
    public static Heads of(int[] heads, short[] relations, TagSet relationSet) {
        if (heads.length != relations.length) {
            throw new IllegalArgumentException(heads.length + " heads, but " + relations.length + " relations");
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < ROOT || heads[i] >= heads.length || heads[i] == i) {
                throw new IllegalArgumentException("token %d of %d has head %d".formatted(i, heads.length, heads[i]));
            }
            if (relations[i] < 0 || relations[i] >= relationSet.size()) {
                throw new IllegalArgumentException("token %d has relation %d; %s has %d"
                        .formatted(i, relations[i], relationSet.name(), relationSet.size()));
            }
        }
        return new Heads(heads.clone(), relations.clone(), relationSet);
    }

    @Override
    public int size() {
        return heads.length;
    }

    /** The index of the head of token {@code index}, or {@link #ROOT}. */
    public int head(int index) {
        return heads[index];
    }

    /** The relation of token {@code index} to its head. */
    public String relation(int index) {
        return relationSet.tag(relations[index]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Heads tree
                && Arrays.equals(heads, tree.heads)
                && Arrays.equals(relations, tree.relations)
                && relationSet.equals(tree.relationSet);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(heads) + Arrays.hashCode(relations);
    }
}
