package org.yupian.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Dependency trees 依存树 over the tokens of a document: for each token the index of its head and its relation to it. No
 * token hangs on itself, by whatever way. Where a document has {@link Layer#SENTENCES}, each sentence is one tree: one
 * token of it is a root, and the others hang on tokens of the same sentence. Immutable.
 */
public final class Heads implements Layer.Aligned, Checked {
    /** The head of a token that hangs on no other. */
    public static final int ROOT = -1;

    /** The most tokens of a circle that a message names. */
    private static final int SHOWN = 8;

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
     * @throws IllegalArgumentException if the arrays differ in length, a head is out of range, a relation is not in the
     *     set, or tokens hang on one another in a circle
     */
    public static Heads of(int[] heads, short[] relations, TagSet relationSet) {
        if (heads.length != relations.length) {
            throw new IllegalArgumentException(heads.length + " heads, but " + relations.length + " relations");
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < ROOT || heads[i] >= heads.length) {
                throw new IllegalArgumentException("token %d of %d has head %d".formatted(i, heads.length, heads[i]));
            }
            if (relations[i] < 0 || relations[i] >= relationSet.size()) {
                throw new IllegalArgumentException("token %d has relation %d; %s has %d"
                        .formatted(i, relations[i], relationSet.name(), relationSet.size()));
            }
        }
        refuseCircles(heads);
        return new Heads(heads.clone(), relations.clone(), relationSet);
    }

    /** Goes up from every token to a root, or to where another has been that came to one. Linear in the tokens. */
    private static void refuseCircles(int[] heads) {
        int[] seenFrom = new int[heads.length];
        for (int start = 0; start < heads.length; start++) {
            int at = start;
            while (at != ROOT && seenFrom[at] == 0) {
                seenFrom[at] = start + 1;
                at = heads[at];
            }
            if (at != ROOT && seenFrom[at] == start + 1) {
                throw new IllegalArgumentException("token %d hangs on itself: %s".formatted(at, circle(heads, at)));
            }
        }
    }

    private static String circle(int[] heads, int token) {
        StringBuilder circle = new StringBuilder().append(token);
        int at = token;
        for (int steps = 0; steps < SHOWN; steps++) {
            at = heads[at];
            circle.append(" → ").append(at);
            if (at == token) {
                return circle.toString();
            }
        }
        return circle.append(" → …").toString();
    }

    @Override
    public void check(Document document) {
        if (!document.has(Layer.SENTENCES) || !document.has(Layer.TOKENS)) {
            return;
        }
        Spans tokens = document.get(Layer.TOKENS);
        if (tokens.size() != heads.length) {
            // The document says so itself.
            return;
        }
        for (Sentence sentence : document.sentences()) {
            check(sentence);
        }
    }

    private void check(Sentence sentence) {
        int from = sentence.firstToken();
        int to = sentence.endToken();
        int root = ROOT;
        for (int i = from; i < to; i++) {
            if (heads[i] == ROOT) {
                if (root != ROOT) {
                    throw new IllegalArgumentException(
                            "sentence %d has two roots, tokens %d and %d".formatted(sentence.index(), root, i));
                }
                root = i;
            } else if (heads[i] < from || heads[i] >= to) {
                throw new IllegalArgumentException("token %d of sentence %d, tokens %d to %d, hangs on token %d"
                        .formatted(i, sentence.index(), from, to - 1, heads[i]));
            }
        }
    }

    /** The names of the relations. */
    public TagSet relations() {
        return relationSet;
    }

    /** The number of the relation of token {@code index} in {@link #relations()}. */
    public int relationId(int index) {
        return relations[index];
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
                && Tags.of(relationSet, relations).equals(Tags.of(tree.relationSet, tree.relations));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(heads);
    }
}
