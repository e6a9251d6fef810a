package org.yupian.embeddings.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Sentences that one thread gathers for a {@link CorpusEncoder}, so that several can work at the same time. Words are
 * turned into their numbers on the way; those that have none yet get one when the batch is added. For one thread at a
 * time.
 */
public final class SentenceBatch {
    /** Ends a sentence. */
    static final int END = -1;

    /** Numbers from here down stand for words that had none. */
    private static final int FRESH = -2;

    /** Words of so many characters are packed into one number, which tells them apart without a look at memory. */
    private static final int PACKED = Long.SIZE / Character.SIZE;

    private static final int BITS = 17;

    private final Map<String, Integer> known;

    /** The numbers of short words, each in the one place that its hash says; the latest drives out who was there. */
    private final long[] keys = new long[1 << BITS];

    private final int[] numbers = new int[1 << BITS];
    private final List<String> fresh = new ArrayList<>();
    private int[] sequence = new int[1 << 12];
    private int length;
    private int tokens;

    /** An empty batch for an encoder that has numbered these words. */
    SentenceBatch(Map<String, Integer> known) {
        this.known = known;
    }

    /** Adds the word from {@code start} up to, but without, {@code end} to the sentence at hand. */
    public void add(String text, int start, int end) {
        append(number(text, start, end));
        tokens++;
    }

    /** Ends the sentence at hand; one without words changes nothing. */
    public void endSentence() {
        if (length > 0 && sequence[length - 1] != END) {
            append(END);
        }
    }

    private int number(String text, int start, int end) {
        // A word that begins with U+0000 would look like the one behind it.
        if (end - start > PACKED || start == end || text.charAt(start) == 0) {
            return numberOf(text.substring(start, end));
        }
        long key = 0;
        for (int i = start; i < end; i++) {
            key = (key << Character.SIZE) | text.charAt(i);
        }
        int place = (int) ((key * 0x9e3779b97f4a7c15L) >>> (Long.SIZE - BITS));
        if (keys[place] != key) {
            int number = numberOf(text.substring(start, end));
            if (number < 0) {
                return number;
            }
            keys[place] = key;
            numbers[place] = number;
        }
        return numbers[place];
    }

    private int numberOf(String word) {
        Integer number = known.get(word);
        if (number != null) {
            return number;
        }
        fresh.add(word);
        return FRESH + 1 - fresh.size();
    }

    private void append(int number) {
        if (length == sequence.length) {
            sequence = Arrays.copyOf(sequence, 2 * length);
        }
        sequence[length++] = number;
    }

    /** How many tokens it holds. */
    public int tokens() {
        return tokens;
    }

    /** How many numbers there are, {@link #END} included. */
    int length() {
        return length;
    }

    /** The number at a place: a word's, {@link #END}, or what {@link #fresh} takes. */
    int at(int place) {
        return sequence[place];
    }

    /** The word that had no number. */
    String fresh(int number) {
        return fresh.get(FRESH - number);
    }

    /** Forgets all sentences, but not the numbers of words. */
    void clear() {
        fresh.clear();
        length = 0;
        tokens = 0;
    }
}
