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
    public static final UnknownWords NONE =
            new UnknownWords("", new char[1], new char[1], new char[1], new char[1], Integer.MIN_VALUE / 2);

    /** The most characters an unknown word has. */
    public static final int LONGEST = 4;

    private final String characters;
    /** Costs by place and by the dense number of the character; entry 0 is for all characters not listed. */
    private final char[] begin;

    private final char[] middle;
    private final char[] end;
    /** What each character costs as a word by itself. */
    private final char[] alone;
    /** How much more than its characters by themselves an unknown word may cost. */
    private final int margin;
    /** The dense number of each char, up to the last one listed; 0 for one that is not. */
    private final char[] numbers;

    private UnknownWords(String characters, char[] begin, char[] middle, char[] end, char[] alone, int margin) {
        this.characters = characters;
        this.begin = begin;
        this.middle = middle;
        this.end = end;
        this.alone = alone;
        this.margin = margin;
        int last = 0;
        for (int i = 0; i < characters.length(); i++) {
            last = Math.max(last, characters.charAt(i));
        }
        this.numbers = new char[last + 1];
        for (int i = 0; i < characters.length(); i++) {
            numbers[characters.charAt(i)] = (char) (i + 1);
        }
    }

    /**
     * A model from costs in nats; the arrays have one more entry than there are characters, the first for all
     * characters not listed.
     *
     * @param characters the characters that have costs of their own
     * @param alone what each character costs as a word by itself
     * @param margin an unknown word gets an edge only if it costs less than this much more than its characters
     *     by themselves
     */
    public static UnknownWords of(
            String characters, double[] begin, double[] middle, double[] end, double[] alone, double margin) {
        return new UnknownWords(characters, quantised(begin), quantised(middle), quantised(end), quantised(alone), (int)
                Math.round(margin * LatticeModel.SCALE));
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
        return c < numbers.length ? numbers[c] : 0;
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

    int alone(int number) {
        return alone[number];
    }

    /** How much more than its characters by themselves an unknown word may cost. */
    int margin() {
        return margin;
    }

    void writeTo(ModelWriter writer) {
        writer.chars("unknown.characters", characters.toCharArray())
                .chars("unknown.begin", begin)
                .chars("unknown.middle", middle)
                .chars("unknown.end", end)
                .chars("unknown.alone", alone)
                .ints("unknown.margin", new int[] {margin});
    }

    static UnknownWords load(ModelFile file) throws IOException {
        String characters = new String(file.chars("unknown.characters"));
        char[] begin = file.chars("unknown.begin");
        char[] middle = file.chars("unknown.middle");
        char[] end = file.chars("unknown.end");
        char[] alone = file.chars("unknown.alone");
        int[] margin = file.ints("unknown.margin");
        int expected = characters.length() + 1;
        if (begin.length != expected
                || middle.length != expected
                || end.length != expected
                || alone.length != expected
                || margin.length != 1) {
            throw file.refusal(
                    "unknown.begin",
                    expected + " costs in each place and one margin",
                    begin.length + ", " + middle.length + ", " + end.length + ", " + alone.length + " and "
                            + margin.length);
        }
        return new UnknownWords(characters, begin, middle, end, alone, margin[0]);
    }
}
