package org.yupian.tagging.train.pos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yupian.tagging.pos.WordClasses;
import org.yupian.tagging.pos.WordForms;

/**
 * Counts the tags of words, and says which tags a word may have. Frequent words have the tags they were seen with;
 * rarer ones also those that words with such tags often have as well (a verb is often a verbal noun), learned from the
 * frequent ones; unknown ones those that rare words of the same form have, and if the form settles what they are, the commonest of
 * these alone. For one thread.
 */
final class TagDictionary {
    /** From so many occurrences on a word shows which tags go together. */
    private static final int FREQUENT = 20;

    /** A word has only tags that one occurrence in so many has. */
    private static final long RAREST = 300;

    private final int tags;
    private final int known;
    private final double companions;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, Integer> forms = new HashMap<>();
    private long[] with = new long[0];
    private long[] byForm = new long[0];

    /**
     * An empty dictionary.
     *
     * @param known words seen so often have only the tags seen
     * @param companions a tag goes along with another if this share of the frequent words with that one has it
     */
    TagDictionary(int tags, int known, double companions) {
        this.tags = tags;
        this.known = known;
        this.companions = companions;
    }

    /** Counts a word, as it is read, of a form of {@link WordForms}. */
    void add(String word, int form, int tag) {
        counts.computeIfAbsent(word, w -> new int[tags])[tag]++;
        forms.put(word, form);
    }

    /** Learns what goes together. */
    void close() {
        long[] words = new long[tags];
        long[][] both = new long[tags][tags];
        int[][] rare = new int[WordForms.COUNT][tags];
        int[][] all = new int[WordForms.COUNT][tags];
        counts.forEach((word, of) -> {
            int total = total(of);
            int form = forms.getOrDefault(word, 0);
            for (int tag = 0; tag < tags; tag++) {
                all[form][tag] += of[tag];
                if (total >= FREQUENT && of[tag] > 0) {
                    words[tag]++;
                    for (int other = 0; other < tags; other++) {
                        both[tag][other] += of[other] > 0 ? 1 : 0;
                    }
                } else if (total < 3) {
                    rare[form][tag] += of[tag];
                }
            }
        });
        with = new long[tags];
        for (int tag = 0; tag < tags; tag++) {
            with[tag] = 1L << tag;
            for (int other = 0; other < tags; other++) {
                if (both[tag][other] >= companions * words[tag] && both[tag][other] > 1) {
                    with[tag] |= 1L << other;
                }
            }
        }
        byForm = sets(rare, all);
    }

    private long[] sets(int[][] rare, int[][] counted) {
        int[] all = new int[tags];
        for (int[] of : rare) {
            for (int tag = 0; tag < tags; tag++) {
                all[tag] += of[tag];
            }
        }
        if (total(all) == 0) {
            counts.values().forEach(of -> {
                for (int tag = 0; tag < tags; tag++) {
                    all[tag] += of[tag];
                }
            });
        }
        long[] sets = new long[rare.length];
        for (int form = 0; form < sets.length; form++) {
            sets[form] = WordForms.settles(form) ? commonest(counted[form]) : open(rare[form]);
        }
        long open = open(all);
        for (int shape = 0; shape < WordForms.LETTERS; shape++) {
            if (sets[shape] == 0) {
                sets[shape] = similar(sets, rare, shape, open);
            }
        }
        // A corpus that writes 1998 and 年 as two words shows no times, and is free of marks only if it is hardly one.
        sets[WordForms.NUMBER] = or(sets[WordForms.NUMBER], open);
        sets[WordForms.TIME] = or(sets[WordForms.TIME], sets[WordForms.NUMBER]);
        sets[WordForms.LETTERS] = or(sets[WordForms.LETTERS], open);
        sets[WordForms.MARKS] = or(sets[WordForms.MARKS], open);
        return sets;
    }

    private static long or(long set, long other) {
        return set == 0 ? other : set;
    }

    private long commonest(int[] of) {
        int best = 0;
        for (int tag = 1; tag < tags; tag++) {
            best = of[tag] > of[best] ? tag : best;
        }
        return of[best] == 0 ? 0 : 1L << best;
    }

    /** What the most frequent shape has that shares most kinds of characters. */
    private static long similar(long[] sets, int[][] rare, int shape, long open) {
        long best = open;
        int most = 0;
        for (int other = 0; other < WordForms.LETTERS; other++) {
            int common = Integer.bitCount(other & shape);
            int score = common == 0
                    ? 0
                    : common * 100_000_000 - Integer.bitCount(other ^ shape) * 10_000_000 + total(rare[other]);
            if (total(rare[other]) > 0 && score > most) {
                most = score;
                best = sets[other];
            }
        }
        return best;
    }

    /** The tags that have a share worth thinking of. */
    private long open(int[] of) {
        int total = total(of);
        long set = 0;
        for (int tag = 0; tag < tags; tag++) {
            if (of[tag] > 0 && of[tag] * 2000L >= total) {
                set |= 1L << tag;
            }
        }
        return set;
    }

    private static int total(int[] of) {
        int total = 0;
        for (int count : of) {
            total += count;
        }
        return total;
    }

    /** The tags that a word may have. */
    long candidates(String word, int form) {
        return candidates(counts.get(word), form, -1);
    }

    /** The same as if one occurrence with a tag had not been seen. */
    long candidatesWithout(String word, int form, int tag) {
        return candidates(counts.get(word), form, tag);
    }

    /** The tags that unknown words of a form may have. */
    long unknown(int form) {
        return byForm[form];
    }

    /** How often a word was seen. */
    int count(String word) {
        int[] of = counts.get(word);
        return of == null ? 0 : total(of);
    }

    private long candidates(int @org.jspecify.annotations.Nullable [] of, int form, int without) {
        int total = of == null ? 0 : total(of) - (without < 0 ? 0 : 1);
        if (of == null || total == 0) {
            return byForm[form];
        }
        long set = 0;
        for (int tag = 0; tag < tags; tag++) {
            int count = of[tag] - (tag == without ? 1 : 0);
            // What is rarer is a slip of the pen, or not worth the time it takes to look at all other occurrences.
            if (count > 0 && count * RAREST >= total) {
                set |= total < known && !WordForms.settles(form) ? with[tag] : 1L << tag;
            }
        }
        return set;
    }

    /** The classes of all words, with the clusters that words have. */
    WordClasses classes(Map<String, Integer> clusters) {
        Map<String, Long> words = new TreeMap<>();
        counts.forEach((word, of) -> words.put(word, candidates(of, forms.getOrDefault(word, 0), -1)));
        Set<String> frequent = new HashSet<>();
        counts.forEach((word, of) -> {
            if (total(of) >= known) {
                frequent.add(word);
            }
        });
        return WordClasses.of(words, frequent, byForm, clusters);
    }

    /** How many words there are. */
    int size() {
        return counts.size();
    }
}
