package org.yupian.tokenize.trie;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/**
 * The double array: for each slot two ints side by side, so that a step touches one cache line, {@code base}
 * and {@code check}. A node is the number of its slot; the root is slot 0.
 *
 * <ul>
 *   <li>Inner node: {@code base = offset * 2 + (a key ends here ? 1 : 0)}, {@code check} = the parent. The child
 *       by code c is slot {@code offset + c}, if that has this node for its parent.
 *   <li>Leaf, where a key always ends: {@code base = ~value}, {@code check} = the parent.
 *   <li>Value of an inner node with a key: slot {@code offset} itself, {@code base = value}, {@code check = ~node}.
 *   <li>Free slot: {@code base = 0}, {@code check = FREE}; the root has this check too, being nobody's child.
 * </ul>
 *
 * <p>Every node has one parent and the root none, so even in an array that someone made up no path from the root
 * goes round in circles, and a step that checks its bounds is safe whatever the array holds.
 */
final class Units {
    /** The check of free slots and of the root; no node and no complement of a node is this. */
    static final int FREE = Integer.MIN_VALUE;

    /** Twice as many ints must fit an array. */
    static final int MAX_SLOTS = 1 << 29;

    private final IntBuffer units;
    private final Alphabet alphabet;

    Units(IntBuffer units, Alphabet alphabet) {
        this.units = units;
        this.alphabet = alphabet;
    }

    private int base(int slot) {
        return units.get(2 * slot);
    }

    private int check(int slot) {
        return units.get(2 * slot + 1);
    }

    private int slots() {
        return units.limit() / 2;
    }

    /**
     * Checks every slot. That takes as long as reading the file, so it is left to those who follow links from
     * child to parent or want all children.
     *
     * @throws IllegalStateException if the array is no trie
     */
    void check() {
        for (int slot = 1; slot < slots(); slot++) {
            int base = base(slot);
            int check = check(slot);
            if (check >= 0 ? !node(slot, base, check) : check == FREE ? base != 0 : !valueSlot(slot, base, ~check)) {
                throw new IllegalStateException(
                        "not a double-array trie: base %d, check %d in slot %d".formatted(base, check, slot));
            }
        }
    }

    private boolean node(int slot, int base, int parent) {
        if (parent >= slots() || base(parent) < 0 || (parent != 0 && check(parent) < 0)) {
            return false;
        }
        int code = slot - (base(parent) >> 1);
        boolean keyed = base >= 0 && (base & 1) != 0;
        return code >= 1 && code <= alphabet.size() && (!keyed || ((base >> 1) < slots() && check(base >> 1) == ~slot));
    }

    private boolean valueSlot(int slot, int value, int node) {
        return value >= 0 && node < slots() && check(node) >= 0 && base(node) == (slot << 1 | 1);
    }

    private int value(int node) {
        int base = base(node);
        return base < 0 ? ~base : (base & 1) == 0 ? -1 : base(base >> 1);
    }

    /** Hands out the keys in order, depth first. */
    void forEach(ObjIntConsumer<String> sink) {
        check();
        Children children = new Children();
        int[] stack = new int[64];
        int[] depths = new int[64];
        char[] path = new char[64];
        int size = 1;
        while (size > 0) {
            int node = stack[--size];
            int depth = depths[size];
            if (node != 0) {
                path[depth - 1] = alphabet.charOf(node - (base(check(node)) >> 1));
                int value = value(node);
                if (value >= 0) {
                    sink.accept(new String(path, 0, depth), value);
                }
            }
            if (depth == path.length) {
                path = Arrays.copyOf(path, 2 * depth);
            }
            int[] below = children.of(node);
            if (size + below.length > stack.length) {
                stack = Arrays.copyOf(stack, 2 * (size + below.length));
                depths = Arrays.copyOf(depths, stack.length);
            }
            for (int i = below.length - 1; i >= 0; i--) {
                stack[size] = below[i];
                depths[size++] = depth + 1;
            }
        }
    }

    /** The children of every node: the array only knows parents. */
    private final class Children {
        /** Where the children of each node end in {@link #slots}, and so where those of the next one begin. */
        private final int[] ends;

        private final int[] slots;

        Children() {
            ends = new int[slots() + 1];
            for (int slot = 1; slot < slots(); slot++) {
                if (check(slot) >= 0) {
                    ends[check(slot) + 1]++;
                }
            }
            for (int i = 1; i < ends.length; i++) {
                ends[i] += ends[i - 1];
            }
            slots = new int[ends[slots()]];
            for (int slot = 1; slot < slots(); slot++) {
                if (check(slot) >= 0) {
                    slots[ends[check(slot)]++] = slot;
                }
            }
        }

        /** In the order of their chars. */
        int[] of(int node) {
            int start = node == 0 ? 0 : ends[node - 1];
            long[] byChar = new long[ends[node] - start];
            for (int i = 0; i < byChar.length; i++) {
                int slot = slots[start + i];
                byChar[i] = (long) alphabet.charOf(slot - (base(node) >> 1)) << 32 | slot;
            }
            Arrays.sort(byChar);
            int[] sorted = new int[byChar.length];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = (int) byChar[i];
            }
            return sorted;
        }
    }
}
