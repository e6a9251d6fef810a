package org.yupian.tokenize.matching;

import org.jspecify.annotations.Nullable;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.dictionary.WordMatcher;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** Finds the longest word that begins at a place: of the dictionary, of the user, or an atom. For one thread. */
final class ForwardMatcher implements AtomScanner.Sink {
    private final MatchingText text;
    private final DoubleArrayTrie words;
    private final AtomScanner atoms;
    private final AddedWords added;
    private final CharSequence original;
    /** The user's words in the text, or null where there are none. */
    private final @Nullable WordMatcher matcher;

    private int at;
    private int limit;
    private int best;

    ForwardMatcher(
            MatchingText text,
            MatchingWords words,
            AddedWords added,
            CharSequence original,
            @Nullable WordMatcher matcher) {
        this.text = text;
        this.words = words.words();
        this.atoms = new AtomScanner(text.chars, text.kinds);
        this.added = added;
        this.original = original;
        this.matcher = matcher;
    }

    /**
     * Where the longest word ends that begins at a place, or the character there if none does.
     *
     * @param floor where the stretch begins that may be looked at
     * @param start the place, a position in the buffer; no white space
     * @param end the position that no word may pass
     */
    int longest(int floor, int start, int end) {
        at = start;
        limit = end;
        best = start;
        WordMatcher user = matcher;
        if (user == null) {
            dictionaryWords();
        } else {
            checkedWords();
            addedWords(user);
        }
        if (AtomScanner.mayBegin(text.kinds[start])) {
            atoms.scan(floor, start, end, this);
        }
        return best > start ? best : unknown();
    }

    private void dictionaryWords() {
        char[] codes = text.codes;
        DoubleArrayTrie trie = words;
        int stop = Math.min(limit, at + MatchingText.LONGEST);
        int found = at;
        int node = trie.root();
        for (int end = at; end < stop; ) {
            node = trie.stepCode(node, codes[end++]);
            if (node < 0) {
                break;
            }
            if (trie.value(node) >= 0 && (end == limit || !text.splits(end))) {
                found = end;
            }
        }
        best = found;
    }

    /** The same, but for the words that a user forbids. */
    private void checkedWords() {
        int stop = Math.min(limit, at + MatchingText.LONGEST);
        int node = words.root();
        for (int end = at; end < stop; ) {
            node = words.stepCode(node, text.codes[end++]);
            if (node < 0) {
                return;
            }
            if (words.value(node) >= 0) {
                offer(end);
            }
        }
    }

    private void addedWords(WordMatcher user) {
        DoubleArrayTrie trie = added.entries().trie();
        int node = trie.root();
        for (int end = at; end < limit; ) {
            node = trie.step(node, text.chars[end++]);
            if (node < 0) {
                return;
            }
            int entry = trie.value(node);
            if (entry >= 0 && end > best && added.soft(entry) && user.mayStand(text.base() + at, text.base() + end)) {
                best = end;
            }
        }
    }

    @Override
    public void accept(int end, AtomKind kind) {
        if (kind != AtomKind.TOPIC || !text.spaced(at, end)) {
            offer(end);
        }
    }

    private void offer(int end) {
        if (end > best && (end == limit || !text.splits(end)) && !never(end)) {
            best = end;
        }
    }

    private boolean never(int end) {
        return added.never(original, text.base() + at, text.base() + end);
    }

    private int unknown() {
        int end = text.runEnd(at, limit);
        return never(end) ? text.characterEnd(at, limit) : end;
    }
}
