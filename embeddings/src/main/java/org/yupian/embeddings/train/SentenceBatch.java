package org.yupian.embeddings.train;

import java.util.Arrays;
import java.util.Map;

/**
 * Sentences that one thread gathers for a {@link CorpusEncoder}, so that several can work at the same time. Words are
 * numbered within the batch: most tokens find theirs in a table small enough for the cache, and only the few kinds of
 * words have to be looked up among all words. For one thread at a time.
 */
public final class SentenceBatch {
    /** Ends a sentence. */
    static final int END = -1;

    private static final int LEAST = 1 << 10;

    private final Map<String, Integer> known;
    private String[] words = new String[LEAST / 2];
    private int[] hashes = new int[LEAST / 2];
    private long[] counts = new long[LEAST / 2];
    private int[] numbers = new int[0];
    private int kinds;

    /** Open addressing: one more than the number of a word, 0 where none is. */
    private int[] slots = new int[LEAST];

    private int[] sequence = new int[LEAST];
    private int length;
    private int tokens;

    /** An empty batch for an encoder that has numbered these words. */
    SentenceBatch(Map<String, Integer> known) {
        this.known = known;
    }

    /** Adds the word from {@code start} up to, but without, {@code end} to the sentence at hand. */
    public void add(String text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0 && !same(slots[slot] - 1, hash, text, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        int word = slots[slot] - 1;
        if (word < 0) {
            word = kinds;
            slots[slot] = kinds + 1;
            addKind(text.substring(start, end), hash);
        }
        counts[word]++;
        tokens++;
        append(word);
    }

    /** Ends the sentence at hand; one without words changes nothing. */
    public void endSentence() {
        if (length > 0 && sequence[length - 1] != END) {
            append(END);
        }
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        // Characters that are neighbours would otherwise fill neighbouring slots.
        hash *= 0x9e3779b9;
        return hash ^ (hash >>> 15);
    }

    private boolean same(int word, int hash, String text, int start, int end) {
        return hashes[word] == hash && words[word].length() == end - start && text.startsWith(words[word], start);
    }

    private void addKind(String word, int hash) {
        if (kinds == words.length) {
            words = Arrays.copyOf(words, 2 * kinds);
            hashes = Arrays.copyOf(hashes, 2 * kinds);
            counts = Arrays.copyOf(counts, 2 * kinds);
        }
        words[kinds] = word;
        hashes[kinds] = hash;
        counts[kinds++] = 0;
        if (2 * kinds > slots.length) {
            grow();
        }
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int word = 0; word < kinds; word++) {
            int slot = hashes[word] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = word + 1;
        }
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

    /** Looks up the words: better done by the thread that gathers than by the one that adds, which others wait for. */
    public void lookUp() {
        int done = numbers.length;
        numbers = Arrays.copyOf(numbers, kinds);
        for (int word = done; word < kinds; word++) {
            numbers[word] = known.getOrDefault(words[word], -1);
        }
    }

    /** For each kind of word its number in the corpus, or -1 where it had none when it was looked up. */
    int[] numbers() {
        lookUp();
        return numbers;
    }

    /** A word by its number in the batch. */
    String word(int number) {
        return words[number];
    }

    /** How often a word occurs in the batch. */
    long count(int number) {
        return counts[number];
    }

    /** How many numbers there are, {@link #END} included. */
    int length() {
        return length;
    }

    /** The number at a place: a word's, or {@link #END}. */
    int at(int place) {
        return sequence[place];
    }

    /** Forgets all sentences. */
    void clear() {
        Arrays.fill(slots, 0);
        Arrays.fill(words, 0, kinds, "");
        numbers = new int[0];
        kinds = 0;
        length = 0;
        tokens = 0;
    }
}
