package org.yupian.tokenize.lattice;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.yupian.text.Normalization;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** A user dictionary as edges of one model's lattice: an id and a cost for each SOFT word. Immutable. */
final class UserWords {
    /**
     * By how much a SOFT word whose cost is computed beats its parts alone on a line: enough that it mostly does so
     * in a sentence as well, where the parts at its ends may go well with their neighbours.
     */
    private static final int MARGIN = 4 * LatticeModel.SCALE;

    /** The cost of a word that has not been weighed, and of those that are not SOFT: it gets no edge. */
    private static final int NOT_YET = -1;

    private final ForcedWords entries;
    private final int[] words;
    private final int[] costs;

    private UserWords(ForcedWords entries) {
        this.entries = entries;
        words = new int[entries.dictionary().size()];
        costs = new int[words.length];
    }

    /** The dictionary's words, weighed against what the model makes of them without it. */
    static UserWords of(UserDictionary dictionary, LatticeModel model) {
        UserWords user = new UserWords(ForcedWords.of(dictionary));
        for (int i = 0; i < user.words.length; i++) {
            int value = model.words()
                    .get(Normalization.standard().apply(user.entries.entry(i).word()));
            user.words[i] = value < 0 ? WordIds.NEUTRAL : LatticeModel.FIRST_WORD + value;
            user.costs[i] = NOT_YET;
        }
        // The shorter ones first: the longer ones have to win against them too.
        IntStream.range(0, user.words.length)
                .filter(i -> user.rule(i) == Rule.SOFT)
                .boxed()
                .sorted(Comparator.comparingInt(
                        i -> user.entries.entry(i).word().length()))
                .forEach(i -> user.costs[i] = user.softCost(i, model));
        return user;
    }

    private int softCost(int entry, LatticeModel model) {
        double perMillion = entries.entry(entry).perMillion();
        return perMillion == Entry.COMPUTED
                ? winningCost(entries.entry(entry).word(), words[entry], model)
                : (int) Math.round(-Math.log(perMillion / 1e6) * LatticeModel.SCALE);
    }

    /** A cost at which the word alone on its line is cheaper than anything else the model makes of it. */
    private int winningCost(String word, int id, LatticeModel model) {
        Lattice lattice = LatticeDecoder.lattice(model, this, word);
        int last = lattice.cheapestToEnd(word.length());
        int alone = id == WordIds.NEUTRAL ? Integer.MAX_VALUE : model.unigram(id);
        if (lattice.start(last) == 0) {
            // It wins as it is; made cheaper still, it would win over longer words that the user has too.
            return alone == Integer.MAX_VALUE ? lattice.wordCost(last) : alone;
        }
        int rival = lattice.cost(last) + model.end(lattice.word(last));
        int frame = model.transition(LatticeModel.BEGIN, WordIds.NEUTRAL, 0) + model.end(id);
        return Math.min(alone, Math.max(0, rival - frame - MARGIN));
    }

    ForcedWords entries() {
        return entries;
    }

    /** The id of an entry's word in the model, or that of a word which says nothing of its neighbours. */
    int word(int entry) {
        return words[entry];
    }

    /** What an entry's word costs, or a negative number for one that gets no edge. */
    int cost(int entry) {
        return costs[entry];
    }

    /** The entries' words, normalised; the value of a word is the number of its entry. */
    DoubleArrayTrie trie() {
        return entries.trie();
    }

    Rule rule(int entry) {
        return entries.entry(entry).rule();
    }
}
