package org.yupian.tagging.segment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yupian.tagging.feature.Units;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.dictionary.WordMatcher;
import org.yupian.tokenize.trie.MatchSink;

/**
 * A user dictionary for one model: what to add to the scores of the labels where a SOFT word stands. HARD and SPLIT
 * entries fix cuts, see {@link Block}; NEVER ones are looked for in the result. Immutable.
 */
final class FavouredWords {
    /** By how much a SOFT word beats its parts alone on a line at least, in nats: mostly enough in a sentence too. */
    private static final double MARGIN = 6;

    private final ForcedWords entries;
    private final TagScheme scheme;
    private final boolean forbids;
    private final boolean favours;
    /** What each character of an entry's word gets in units of the model's step; 0 for those that are not SOFT. */
    private final int[] bonuses;

    private FavouredWords(ForcedWords entries, TagScheme scheme) {
        this.entries = entries;
        this.scheme = scheme;
        int size = entries.isEmpty() ? 0 : entries.dictionary().size();
        this.bonuses = new int[size];
        boolean anyNever = false;
        boolean anySoft = false;
        for (int i = 0; i < size; i++) {
            anyNever |= rule(i) == Rule.NEVER;
            anySoft |= rule(i) == Rule.SOFT;
        }
        this.forbids = anyNever;
        this.favours = anySoft;
    }

    /** The dictionary's words, weighed against what the segmenter makes of them; words of the user that it has are not looked at. */
    static FavouredWords of(UserDictionary dictionary, TaggingSegmenter segmenter) {
        FavouredWords words = new FavouredWords(
                ForcedWords.of(withoutGaps(dictionary)), segmenter.model().scheme());
        IntStream.range(0, words.bonuses.length)
                .filter(i -> words.rule(i) == Rule.SOFT)
                .boxed()
                .sorted(Comparator.comparingInt(
                        i -> words.entries.entry(i).word().length()))
                .forEach(i -> words.bonuses[i] = words.bonus(i, segmenter));
        return words;
    }

    /** Text is cut at white space before anything is weighed, so a SOFT word that holds some is taken for a HARD one. */
    private static UserDictionary withoutGaps(UserDictionary dictionary) {
        if (dictionary.entries().stream().noneMatch(FavouredWords::hasGap)) {
            return dictionary;
        }
        return dictionary.layers().stream()
                .map(FavouredWords::layerWithoutGaps)
                .reduce(UserDictionary::over)
                .orElse(dictionary);
    }

    private static UserDictionary layerWithoutGaps(UserDictionary layer) {
        UserDictionary.Builder words = UserDictionary.builder(layer.name());
        for (Entry entry : layer.entries()) {
            words.add(
                    hasGap(entry)
                            ? new Entry(entry.word(), Rule.HARD, Entry.COMPUTED, List.of(), entry.tag(), entry.origin())
                            : entry);
        }
        return words.build();
    }

    private static boolean hasGap(Entry entry) {
        return entry.rule() == Rule.SOFT
                && entry.word().chars().anyMatch(c -> CharacterKinds.of((char) c) == CharacterKinds.SPACE);
    }

    private Rule rule(int entry) {
        return entries.entry(entry).rule();
    }

    private int bonus(int entry, TaggingSegmenter segmenter) {
        String word = entries.entry(entry).word();
        double perMillion = entries.entry(entry).perMillion();
        float step = segmenter.model().chain().step();
        double lead = MARGIN / step - segmenter.lead(word, this);
        // A cut in one place leaves all labels but two as they are, and with them what they get.
        int computed = (int) Math.ceil(Math.max(0, lead) / 2);
        if (perMillion == Entry.COMPUTED) {
            return computed;
        }
        // Counts come from other tools, where a small one has an effect too: it is never a reason against the word.
        return Math.max(computed, (int) Math.round(Math.max(0, Math.log(perMillion)) / step / word.length()));
    }

    ForcedWords entries() {
        return entries;
    }

    /** Whether there are NEVER words. */
    boolean forbids() {
        return forbids;
    }

    /** Whether there are SOFT words. */
    boolean favours() {
        return favours;
    }

    /** Adds to the scores of a block that begins at {@code start} what SOFT words in it deserve. */
    void favour(WordMatcher matcher, int start, Units units, int[] scores) {
        favoured(matcher, start, units, (from, end, number) -> {
            int labels = scheme.labels().size();
            for (int i = from; i < end; i++) {
                scores[i * labels + scheme.label(i - from, end - from)] += bonuses[number];
            }
        });
    }

    /** Hands out the SOFT words of a block, in units of it, with their numbers. */
    void favoured(WordMatcher matcher, int start, Units units, MatchSink out) {
        if (!favours) {
            return;
        }
        for (int i = 0; i < units.length(); i++) {
            matcher.softStarting(start + i, (from, end, number) -> {
                if (end <= start + units.length() && units.at(from - start) >= 0 && units.at(end - start) >= 0) {
                    out.accept(units.at(from - start), units.at(end - start), number);
                }
            });
        }
    }

    /** What each unit of an entry's word gets where its label is that of the word, in units of the model's step. */
    int bonus(int entry) {
        return bonuses[entry];
    }
}
