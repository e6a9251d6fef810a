package org.yupian.tokenize.lattice;

import java.io.IOException;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;

/**
 * What it costs to spell a word that no dictionary has 未登录词: each character by its place at the beginning, in
 * the middle or at the end of the word. Learned from the rare words of a corpus, since those are most like the
 * ones it lacks. Immutable.
 */
public final class UnknownWords {
    /** No unknown words longer than one character. */
    public static final UnknownWords NONE = new UnknownWords("", new char[1], new char[1], new char[1], new char[3]);

    /** The most characters an unknown word has. */
    public static final int LONGEST = 4;

    private final String characters;
    /** Costs by place and by the dense number of the character; entry 0 is for all characters not listed. */
    private final char[] begin;

    private final char[] middle;
    private final char[] end;
    /** What spelling a word of 2, 3 and 4 characters must cost less than to get an edge. */
    private final char[] limits;
    /** The dense number of each char; 0 for one that is not listed. */
    private final char[] numbers;

    private UnknownWords(String characters, char[] begin, char[] middle, char[] end, char[] limits) {
        this.characters = characters;
        this.begin = begin;
        this.middle = middle;
        this.end = end;
        this.limits = limits;
        this.numbers = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < characters.length(); i++) {
            numbers[characters.charAt(i)] = (char) (i + 1);
        }
    }

    /**
     * A model from costs in nats; the arrays have one more entry than there are characters, the first for all
     * characters not listed.
     *
     * @param characters the characters that have costs of their own
     * @param limits what spelling words of 2, 3 and 4 characters must cost less than
     */
    public static UnknownWords of(String characters, double[] begin, double[] middle, double[] end, double[] limits) {
        return new UnknownWords(characters, quantised(begin), quantised(middle), quantised(end), quantised(limits));
    }

    private static char[] quantised(double[] nats) {
        char[] costs = new char[nats.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = (char) Math.max(0, Math.min(Character.MAX_VALUE, Math.round(nats[i] * LatticeModel.SCALE)));
        }
        return costs;
    }

    /** The number of a char for {@link #begin}, {@link #middle} and {@link #end}. */
    int number(char c) {
        return numbers[c];
    }

    int begin(int number) {
        return begin[number];
    }

    int middle(int number) {
        return middle[number];
    }

    int end(int number) {
        return end[number];
    }

    /** What spelling a word of this many characters must cost less than; 0 where there are no such words. */
    int limit(int length) {
        return limits[length - 2];
    }

    void writeTo(ModelWriter writer) {
        writer.chars("unknown.characters", characters.toCharArray())
                .chars("unknown.begin", begin)
                .chars("unknown.middle", middle)
                .chars("unknown.end", end)
                .chars("unknown.limits", limits);
    }

    static UnknownWords load(ModelFile file) throws IOException {
        String characters = new String(file.chars("unknown.characters"));
        char[] begin = file.chars("unknown.begin");
        char[] middle = file.chars("unknown.middle");
        char[] end = file.chars("unknown.end");
        char[] limits = file.chars("unknown.limits");
        int expected = characters.length() + 1;
        if (begin.length != expected || middle.length != expected || end.length != expected || limits.length != LONGEST - 1) {
            throw file.refusal("unknown.begin", expected + " costs in each of three places and 3 limits",
                    begin.length + ", " + middle.length + ", " + end.length + " and " + limits.length);
        }
        return new UnknownWords(characters, begin, middle, end, limits);
    }
}
