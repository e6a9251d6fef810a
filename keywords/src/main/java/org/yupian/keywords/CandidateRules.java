package org.yupian.keywords;

import java.util.Objects;
import java.util.Set;
import org.yupian.document.TagSet;
import org.yupian.learning.OptionValues;

/**
 * What may be a keyword: a run of up to so many words, none of which is a stop word, each with one of these parts of
 * speech, in chars neither too short nor too long, and often enough in the document. Immutable.
 *
 * @param tags parts of speech; those of the PKU and of the universal set can stand side by side
 * @param inner parts of speech that a phrase may have besides, but no keyword consists of
 * @param stopWords what no keyword contains
 * @param words how many words a keyword has at most; above 1 it may be a phrase
 * @param lengths how many chars it has
 * @param leastCount how often it occurs at least
 */
public record CandidateRules(
        Set<String> tags, Set<String> inner, StopWords stopWords, int words, Lengths lengths, int leastCount) {
    /** Nouns, names, verbs, adjectives, idioms and the morphemes of all these, in PKU tags and in universal ones. */
    public static final Set<String> CONTENT = Set.of(
            "n", "nr", "ns", "nt", "nx", "nz", "Ng", "v", "vn", "Vg", "a", "an", "Ag", "b", "i", "j", "l", "NOUN",
            "PROPN", "VERB", "ADJ", "X");

    /** Adverbs and suffixes: 自/d 适应/v, 正当/a 性/k. */
    public static final Set<String> INNER = Set.of("d", "k", "ADV");

    /** Single content words of two chars or more. */
    public static final CandidateRules WORDS =
            new CandidateRules(CONTENT, INNER, StopWords.none(), 1, new Lengths(2, 24), 1);

    /**
     * How many chars a keyword has.
     *
     * @param shortest at least
     * @param longest at most
     */
    public record Lengths(int shortest, int longest) {
        /**
         * Lengths.
         *
         * @throws IllegalArgumentException if nothing can be as long as it must be
         */
        public Lengths {
            OptionValues.check(shortest >= 1, "a shortest keyword of 1 char or more", shortest);
            OptionValues.check(longest >= shortest, "a longest keyword of " + shortest + " chars or more", longest);
        }
    }

    /**
     * Rules.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    public CandidateRules {
        tags = Set.copyOf(tags);
        inner = Set.copyOf(inner);
        Objects.requireNonNull(stopWords, "stopWords");
        OptionValues.check(words >= 1, "1 word or more in a keyword", words);
        OptionValues.check(leastCount >= 1, "a least count of 1 or more", leastCount);
    }

    /** How many chars a keyword has at least. */
    public int shortest() {
        return lengths.shortest();
    }

    /** How many chars a keyword has at most. */
    public int longest() {
        return lengths.longest();
    }

    /** The names of the sets that the tags are of, as far as that is known: of {@link #CONTENT} it is, of others not. */
    public Set<String> tagSets() {
        return tags.equals(CONTENT) ? Set.of(TagSet.PKU, TagSet.UPOS) : Set.of();
    }

    /** The same with phrases of up to so many words. */
    public CandidateRules withWords(int most) {
        return new CandidateRules(tags, inner, stopWords, most, lengths, leastCount);
    }

    /** The same with other stop words. */
    public CandidateRules withStopWords(StopWords others) {
        return new CandidateRules(tags, inner, others, words, lengths, leastCount);
    }

    /** The same with other parts of speech. */
    public CandidateRules withTags(Set<String> others) {
        return new CandidateRules(others, inner, stopWords, words, lengths, leastCount);
    }

    /** The same with other parts of speech inside. */
    public CandidateRules withInner(Set<String> others) {
        return new CandidateRules(tags, others, stopWords, words, lengths, leastCount);
    }

    /** The same with other lengths, in chars. */
    public CandidateRules withLengths(int least, int most) {
        return new CandidateRules(tags, inner, stopWords, words, new Lengths(least, most), leastCount);
    }

    /** The same with another least count. */
    public CandidateRules withLeastCount(int least) {
        return new CandidateRules(tags, inner, stopWords, words, lengths, least);
    }
}
