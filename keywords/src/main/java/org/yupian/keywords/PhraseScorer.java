package org.yupian.keywords;

import java.util.Set;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.keywords.statistics.TermStatistics;

/**
 * Weighs what speaks for and against a candidate: a logistic regression over seventeen features. The weights were fitted
 * on 1,000 abstracts with the keywords of their authors (CSL) and rounded by hand (decision 011). Scratch for one call.
 */
final class PhraseScorer {
    private static final double BIAS = -0.8;
    /** What recurs is a term the more probably, the longer it is (as in the C-value of Frantzi and Ananiadou 1996). */
    private static final double LOG_COUNT_BY_CHAR = 0.15;

    private static final double IN_HEADING = 1.1;
    private static final double DEFINED = 0.45;
    private static final double QUOTED = 0.7;
    private static final double LOG_START = -0.2;
    private static final double CHAR = -0.5;
    /** Two chars, then three: most such words are too general. */
    private static final double TWO_CHARS = -2.1;

    private static final double THREE_CHARS = -0.85;
    /** How much of the time it is part of one longer candidate; always is another matter than nearly always. */
    private static final double PART = 0.4;

    private static final double ALWAYS_PART = -0.9;
    private static final double OPENING = 0.55;
    private static final double CLOSING = 0.45;
    /** Names are what a text is about, however short. */
    private static final double NAMES = 0.45;

    private static final double ENDS_IN_ADJECTIVE = -1;
    private static final double BEGINS_WITH_VERB = -0.45;
    /** With a word before it, which is its subject or object then, unless 是 follows and makes it no verb. */
    private static final double ENDS_IN_VERB_OF_ONE_CHAR = -0.45;

    private static final double LEAST_RARITY = 0.05;

    private static final Set<String> ADJECTIVES = Set.of("a", "b", "ADJ");
    private static final Set<String> VERBS = Set.of("v", "Vg", "i", "Ng", "VERB");
    private static final Set<String> PROPER_NOUNS = Set.of("nr", "ns", "nt", "nz", "PROPN");
    private static final Set<String> PLAIN_VERBS = Set.of("v", "VERB");

    private final Candidates candidates;
    private final TermStatistics statistics;
    private final boolean[] adjectives;
    private final boolean[] verbs;
    private final boolean[] names;
    private final boolean[] plainVerbs;
    private final int[] within;
    /** By word; 0 where nobody has asked, since no rarity is 0. */
    private final double[] rarities;

    PhraseScorer(Candidates candidates, TermStatistics statistics) {
        this.candidates = candidates;
        this.statistics = statistics;
        TagSet tags = candidates.words().tags.tagSet();
        this.adjectives = KeptWords.ids(tags, ADJECTIVES);
        this.verbs = KeptWords.ids(tags, VERBS);
        this.names = KeptWords.ids(tags, PROPER_NOUNS);
        this.plainVerbs = KeptWords.ids(tags, PLAIN_VERBS);
        this.within = within(candidates);
        this.rarities = new double[candidates.words().size()];
    }

    /**
     * For each candidate how often the longer candidate occurs that it is part of, the most frequent of them; which has
     * one word more, since no longer one is more frequent.
     */
    private static int[] within(Candidates candidates) {
        int[] counts = new int[candidates.size()];
        for (int id = 0; id < counts.length; id++) {
            int first = candidates.first(id);
            int last = candidates.last(id);
            if (last > first) {
                note(candidates.find(first, last - 1), candidates.count(id), counts);
                note(candidates.find(first + 1, last), candidates.count(id), counts);
            }
        }
        return counts;
    }

    private static void note(int part, int count, int[] counts) {
        if (part >= 0) {
            counts[part] = Math.max(counts[part], count);
        }
    }

    /** How probable it is that a reader would call a candidate a keyword. */
    double score(int id) {
        int first = candidates.first(id);
        int last = candidates.last(id);
        int chars = candidates.end(id) - candidates.start(id);
        double share = Math.min(1, (double) within[id] / candidates.count(id));
        double sum = BIAS
                + LOG_COUNT_BY_CHAR * chars * Math.log(candidates.count(id))
                + LOG_START * Math.log(1 + candidates.start(id))
                + CHAR * chars
                + PART * share
                + OPENING * candidates.opening(id)
                + CLOSING * candidates.closing(id)
                + LEAST_RARITY * leastRarity(first, last);
        sum += candidates.inHeading(id) ? IN_HEADING : 0;
        sum += candidates.isDefined(id) ? DEFINED : 0;
        sum += candidates.isQuoted(id) ? QUOTED : 0;
        sum += chars == 2 ? TWO_CHARS : 0;
        sum += chars == 3 ? THREE_CHARS : 0;
        sum += share == 1 ? ALWAYS_PART : 0;
        sum += adjectives[candidates.words().tags.id(last)] ? ENDS_IN_ADJECTIVE : 0;
        sum += verbs[candidates.words().tags.id(first)] ? BEGINS_WITH_VERB : 0;
        sum += areNames(first, last) ? NAMES : 0;
        sum += first < last && endsInShortVerb(last) && !candidates.isDefined(id) ? ENDS_IN_VERB_OF_ONE_CHAR : 0;
        return 1 / (1 + Math.exp(-sum));
    }

    private boolean areNames(int first, int last) {
        for (int word = first; word <= last; word++) {
            if (!names[candidates.words().tags.id(word)]) {
                return false;
            }
        }
        return true;
    }

    private boolean endsInShortVerb(int word) {
        Spans spans = candidates.words().spans;
        return plainVerbs[candidates.words().tags.id(word)] && spans.end(word) - spans.start(word) == 1;
    }

    private double leastRarity(int first, int last) {
        double least = Double.MAX_VALUE;
        for (int word = first; word <= last; word++) {
            least = Math.min(least, rarity(word));
        }
        return least;
    }

    private double rarity(int word) {
        if (rarities[word] == 0) {
            Spans spans = candidates.words().spans;
            rarities[word] =
                    statistics.inverseDocumentFrequency(candidates.words().text, spans.start(word), spans.end(word));
        }
        return rarities[word];
    }
}
