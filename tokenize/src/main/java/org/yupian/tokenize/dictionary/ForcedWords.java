package org.yupian.tokenize.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yupian.text.Normalization;
import org.yupian.tokenize.trie.AhoCorasick;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/**
 * A user dictionary compiled for segmenters: finds what it forces in a text, and the words it adds. Texts and
 * words are compared under a table; texts may come raw or already read through that table. Immutable and safe
 * for all threads.
 *
 * <p>HARD, SOFT and SPLIT entries match at {@code [start, end)} only where this cuts no character apart (a
 * surrogate pair, a letter off its combining mark, an emoji sequence) and no run of Latin letters or of digits:
 * {@code SK-II} is not found in {@code SK-III}, {@code mmHg} is found in {@code 88mmHg}. The ends of the range
 * that is looked at count as ends of the text.
 *
 * <p>Entries are numbered from 0 in the order of {@link UserDictionary#entries}.
 */
public final class ForcedWords {
    private static final ForcedWords NONE =
            new ForcedWords(UserDictionary.builder("none").build(), Normalization.none());

    private final UserDictionary dictionary;
    private final Normalization normalization;
    private final List<Entry> entries;
    private final int longest;
    private final Rule[] rules;
    private final int[] @Nullable [] cuts;
    private final DoubleArrayTrie trie;

    /** The automaton, or null where nothing is forced. */
    private final @Nullable AhoCorasick automaton;

    /** For each layer that forces something, highest first, which entries it forces. */
    private final List<boolean[]> forcedByLayer;

    private ForcedWords(UserDictionary dictionary, Normalization normalization) {
        this.dictionary = dictionary;
        this.normalization = normalization;
        entries = dictionary.entries();
        rules = new Rule[entries.size()];
        cuts = new int[entries.size()][];
        Map<String, Integer> keys = new LinkedHashMap<>();
        int length = 0;
        for (int i = 0; i < rules.length; i++) {
            Entry entry = entries.get(i);
            rules[i] = entry.rule();
            cuts[i] = entry.cuts();
            length = Math.max(length, entry.word().length());
            keys.putIfAbsent(normalization.apply(entry.word()), i);
        }
        longest = length;
        trie = DoubleArrayTrie.of(keys);
        forcedByLayer = Layering.forced(dictionary);
        automaton = forcedByLayer.isEmpty() ? null : AhoCorasick.of(trie);
    }

    /** No words at all; every look-up is at once done. */
    public static ForcedWords none() {
        return NONE;
    }

    /** The dictionary, compared under {@link Normalization#standard()}. */
    public static ForcedWords of(UserDictionary dictionary) {
        return of(dictionary, Normalization.standard());
    }

    /** The dictionary, compared under the table with which an engine reads its texts. */
    public static ForcedWords of(UserDictionary dictionary, Normalization normalization) {
        return dictionary.size() == 0 ? NONE : new ForcedWords(dictionary, normalization);
    }

    /** What this was compiled from. */
    public UserDictionary dictionary() {
        return dictionary;
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return rules.length == 0;
    }

    /** Whether there are HARD or SPLIT entries, so that {@link #find} can find something. */
    public boolean forces() {
        return automaton != null;
    }

    /** The entry of this number. */
    public Entry entry(int number) {
        return entries.get(number);
    }

    /** The entry for a word, if there is one. */
    public Optional<Entry> entry(CharSequence word) {
        int number = trie.get(new NormalizedText(word, normalization));
        return number < 0 ? Optional.empty() : Optional.of(entries.get(number));
    }

    /**
     * The words as read through the table, with entry numbers as values; for engines that walk the text
     * themselves. They have to look at {@link Entry#rule} and to ask {@link WordMatcher#mayStand}.
     */
    public DoubleArrayTrie trie() {
        return trie;
    }

    /**
     * Looks for words in {@code text[from, to)}.
     *
     * @throws IndexOutOfBoundsException if the range is not inside the text
     */
    public WordMatcher matcher(CharSequence text, int from, int to) {
        return new WordMatcher(this, text, from, to);
    }

    /**
     * What HARD and SPLIT entries force in {@code text[from, to)}, see {@link WordMatcher#forced}.
     *
     * @throws IndexOutOfBoundsException if the range is not inside the text
     */
    public ForcedSpans find(CharSequence text, int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        return forces() && from < to ? matcher(text, from, to).forced() : ForcedSpans.none();
    }

    /** Whether {@code text[start, end)} is a NEVER word. */
    public boolean never(CharSequence text, int start, int end) {
        if (rules.length == 0 || end - start > longest) {
            return false;
        }
        int node = trie.root();
        for (int i = start; i < end && node >= 0; i++) {
            node = trie.step(node, normalization.apply(text.charAt(i)));
        }
        int number = node < 0 ? -1 : trie.value(node);
        return number >= 0 && rules[number] == Rule.NEVER;
    }

    Rule rule(int number) {
        return rules[number];
    }

    /** The text as words are compared with it. */
    CharSequence read(CharSequence text) {
        return new NormalizedText(text, normalization);
    }

    ForcedSpans forced(CharSequence read, int from, int to, Boundaries boundaries) {
        ForcedSpans found = ForcedSpans.none();
        AhoCorasick scanner = automaton;
        if (scanner == null) {
            return found;
        }
        for (boolean[] wanted : forcedByLayer) {
            ForcedSpans.Builder spans = new ForcedSpans.Builder();
            LeftmostLongest picker = new LeftmostLongest(boundaries, wanted, longest, spans);
            int gap = from;
            for (int i = 0; i <= found.size(); i++) {
                int end = i < found.size() ? found.start(i) : to;
                picker.skip(gap);
                scanner.scan(read, gap, end, picker);
                picker.settle(end);
                if (i < found.size()) {
                    spans.add(found, i);
                    gap = found.end(i);
                }
            }
            found = spans.build(entries, cuts);
        }
        return found;
    }
}
