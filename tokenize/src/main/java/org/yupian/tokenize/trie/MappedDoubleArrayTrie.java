package org.yupian.tokenize.trie;

import java.nio.IntBuffer;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.SectionType;

/**
 * A double-array trie that stays in the model file: memory-mapped, if that was opened from a path, so it takes
 * no heap and processes share it. A step is a little slower than that of {@link DoubleArrayTrie}.
 */
public final class MappedDoubleArrayTrie implements Trie {
    private final Alphabet alphabet;
    private final IntBuffer units;
    private final int limit;
    private final int size;

    private MappedDoubleArrayTrie(Alphabet alphabet, IntBuffer units, int size) {
        this.alphabet = alphabet;
        this.units = units;
        this.limit = units.limit();
        this.size = size;
    }

    /**
     * A trie over the sections that {@link DoubleArrayTrie#writeTo} wrote with this prefix.
     *
     * @throws ModelFormatException if its sections are missing or cannot be those of a trie
     */
    public static MappedDoubleArrayTrie load(ModelFile file, String prefix) throws ModelFormatException {
        IntBuffer units =
                file.buffer(prefix + DoubleArrayTrie.UNITS, SectionType.INTS).asIntBuffer();
        int size = DoubleArrayTrie.size(file, prefix, units);
        return new MappedDoubleArrayTrie(DoubleArrayTrie.alphabet(file, prefix), units, size);
    }

    @Override
    public int root() {
        return 0;
    }

    @Override
    public int step(int node, char c) {
        return stepCode(node, alphabet.code(c));
    }

    @Override
    public int value(int node) {
        int base = units.get(2 * node);
        if (base < 0) {
            return ~base;
        }
        int slot = base & ~1;
        return base != slot && slot < limit ? units.get(slot) : -1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int code(char c) {
        return alphabet.code(c);
    }

    @Override
    public int stepCode(int node, int code) {
        int next = (units.get(2 * node) >> 1) + code;
        int check = 2 * next + 1;
        return check >= 0 && check < limit && units.get(check) == node ? next : -1;
    }

    @Override
    public void forEach(ObjIntConsumer<String> sink) {
        new Units(units, alphabet).forEach(Objects.requireNonNull(sink));
    }
}
