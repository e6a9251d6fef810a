package org.yupian.tokenize.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.WordMatcher;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/**
 * Finds the longest word that ends at a place. Atoms are recognised from their beginning, so those of a stretch
 * have to be noted first, with {@link #noteAtoms}. For one thread.
 */
final class BackwardMatcher implements AtomScanner.Sink {
    private final MatchingText text;
    private final DoubleArrayTrie words;
    private final AtomScanner atoms;
    private final AddedWords added;
    private final CharSequence original;
    /** The user's words in the text, or null where there are none. */
    private final @Nullable WordMatcher matcher;

    /** For each end in the stretch where the longest atom begins that ends there, both from the stretch's start. */
    private final int[] atomStarts;

    /** Where the stretch begins. */
    private int floor;
    /** Where the atoms begin that are being noted. */
    private int at;
    /** How far the atoms noted reach. */
    private int reach;
    /** Where the last atom ends that nothing cuts: inside it none begins. */
    private int whole;

    BackwardMatcher(
            MatchingText text,
            MatchingWords words,
            AddedWords added,
            CharSequence original,
            @Nullable WordMatcher matcher,
            int longestStretch) {
        this.text = text;
        this.words = words.reversed();
        this.atoms = new AtomScanner(text.chars, text.kinds);
        this.added = added;
        this.original = original;
        this.matcher = matcher;
        this.atomStarts = new int[longestStretch + 1];
        Arrays.fill(atomStarts, -1);
    }

    /** Begins a stretch of the buffer and forgets the atoms of the one before. */
    void begin(int start) {
        Arrays.fill(atomStarts, 0, reach - floor + 1, -1);
        floor = start;
        reach = start;
        whole = start;
    }

    /**
     * Notes the atoms that begin at a place, and says how far those noted up to now reach.
     *
     * @param from where the part of the buffer begins that may be looked at
     */
    int noteAtoms(int from, int start, int limit) {
        if (start >= whole && AtomScanner.mayBegin(text.kinds[start])) {
            at = start;
            atoms.scan(from, start, limit, this);
        }
        return reach;
    }

    @Override
    public void accept(int end, AtomKind kind) {
        if (kind == AtomKind.TOPIC && text.spaced(at, end)) {
            return;
        }
        reach = Math.max(reach, end);
        if (AtomScanner.inAtom(text.kinds[at])) {
            // Behind a number may stand what belongs to it; the number comes first.
            whole = Math.max(at, whole) == at ? end : whole;
        }
        if (atomStarts[end - floor] < 0 && mayBegin(at, end)) {
            atomStarts[end - floor] = at - floor;
        }
    }

    /** Where the longest word begins that ends at a place, or the character there if none does. */
    int longest(int end) {
        int best = dictionaryWord(end);
        WordMatcher user = matcher;
        if (user != null) {
            best = addedWord(user, end, best);
        }
        int atom = atomStarts[end - floor];
        if (atom >= 0) {
            best = Math.min(best, floor + atom);
        }
        return best < end ? best : unknown(end);
    }

    private int dictionaryWord(int end) {
        int stop = Math.max(floor, end - MatchingText.LONGEST);
        int best = end;
        int node = words.root();
        for (int start = end; start > stop; ) {
            if (text.kinds[--start] == CharacterKinds.SPACE) {
                break;
            }
            node = words.step(node, text.chars[start]);
            if (node < 0) {
                break;
            }
            if (words.value(node) >= 0 && mayBegin(start, end)) {
                best = start;
            }
        }
        return best;
    }

    private int addedWord(WordMatcher user, int end, int longest) {
        DoubleArrayTrie trie = added.reversed();
        int best = longest;
        int node = trie.root();
        for (int start = end; start > floor; ) {
            node = trie.step(node, text.chars[--start]);
            if (node < 0) {
                break;
            }
            int entry = trie.value(node);
            if (entry >= 0
                    && start < best
                    && added.soft(entry)
                    && user.mayStand(text.base() + start, text.base() + end)) {
                best = start;
            }
        }
        return best;
    }

    private boolean mayBegin(int start, int end) {
        return (start == floor || !text.splits(start)) && !never(start, end);
    }

    private boolean never(int start, int end) {
        return added.never(original, text.base() + start, text.base() + end);
    }

    private int unknown(int end) {
        int start = text.runStart(end, floor);
        return never(start, end) ? text.characterStart(end, floor) : start;
    }
}
