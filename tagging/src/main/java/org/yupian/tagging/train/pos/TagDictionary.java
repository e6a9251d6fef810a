package org.yupian.tagging.train.pos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yupian.tagging.pos.WordClasses;

/**
 * Counts the tags of words, and says which tags a word may have. Frequent words have the tags they were seen with;
 * rarer ones also those that words with such tags often have as well (a verb is often a verbal noun), learned from the
 * frequent ones; unknown ones those that rare words of the same kinds of characters have. For one thread.
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
    private final Map<String, Integer> shapes = new HashMap<>();
    private long[] with = new long[0];
    private long[] byShape = new long[0];

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

    /** Counts a word, as it is read, of which the kinds of characters are the shape. */
    void add(String word, int shape, int tag) {
        counts.computeIfAbsent(word, w -> new int[tags])[tag]++;
        shapes.put(word, shape);
    }

    /** Learns what goes together. */
    void close() {
        long[] words = new long[tags];
        long[][] both = new long[tags][tags];
        int[][] rare = new int[WordClasses.SHAPES][tags];
        counts.forEach((word, of) -> {
            int total = total(of);
            for (int tag = 0; tag < tags; tag++) {
                if (total >= FREQUENT && of[tag] > 0) {
                    words[tag]++;
                    for (int other = 0; other < tags; other++) {
                        both[tag][other] += of[other] > 0 ? 1 : 0;
                    }
                } else if (total < 3) {
                    rare[shapes.getOrDefault(word, 0)][tag] += of[tag];
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
        byShape = shapes(rare);
    }

    private long[] shapes(int[][] rare) {
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
        for (int shape = 0; shape < sets.length; shape++) {
            sets[shape] = open(rare[shape]);
        }
        long open = open(all);
        for (int shape = 0; shape < sets.length; shape++) {
            if (sets[shape] == 0) {
                sets[shape] = similar(sets, rare, shape, open);
            }
        }
        return sets;
    }

    /** What the most frequent shape has that shares most kinds of characters. */
    private static long similar(long[] sets, int[][] rare, int shape, long open) {
        long best = open;
        int most = 0;
        for (int other = 0; other < sets.length; other++) {
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
    long candidates(String word, int shape) {
        return candidates(counts.get(word), shape, -1);
    }

    /** The same as if one occurrence with a tag had not been seen. */
    long candidatesWithout(String word, int shape, int tag) {
        return candidates(counts.get(word), shape, tag);
    }

    /** The tags that unknown words of a shape may have. */
    long unknown(int shape) {
        return byShape[shape];
    }

    /** How often a word was seen. */
    int count(String word) {
        int[] of = counts.get(word);
        return of == null ? 0 : total(of);
    }

    private long candidates(int @org.jspecify.annotations.Nullable [] of, int shape, int without) {
        int total = of == null ? 0 : total(of) - (without < 0 ? 0 : 1);
        if (of == null || total == 0) {
            return byShape[shape];
        }
        long set = 0;
        for (int tag = 0; tag < tags; tag++) {
            int count = of[tag] - (tag == without ? 1 : 0);
            // What is rarer is a slip of the pen, or not worth the time it takes to look at all other occurrences.
            if (count > 0 && count * RAREST >= total) {
                set |= total < known ? with[tag] : 1L << tag;
            }
        }
        return set;
    }

    /** The classes of all words. */
    WordClasses classes() {
        Map<String, Long> words = new TreeMap<>();
        counts.forEach((word, of) -> words.put(word, candidates(of, 0, -1)));
        Set<String> frequent = new HashSet<>();
        counts.forEach((word, of) -> {
            if (total(of) >= known) {
                frequent.add(word);
            }
        });
        return WordClasses.of(words, frequent, byShape);
    }

    /** How many words there are. */
    int size() {
        return counts.size();
    }
}
