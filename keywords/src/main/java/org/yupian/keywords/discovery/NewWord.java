package org.yupian.keywords.discovery;

import java.util.Comparator;

/**
 * A run of characters that behaves like a word.
 *
 * @param text two or more Chinese characters
 * @param count how often it occurs
 * @param cohesion how much more often than by chance its parts stand side by side, in nats: the least pointwise mutual
 *     information 互信息 over all ways to cut it in two
 * @param leftFreedom how little the character before it is settled: the entropy 左邻接熵 of those characters, in nats
 * @param rightFreedom the same of the characters after it 右邻接熵
 * @param score cohesion · the lesser freedom · √ln(count)
 */
public record NewWord(String text, long count, double cohesion, double leftFreedom, double rightFreedom, double score) {
    /** By falling score, falling count, then in the order of UTF-16 code units. */
    static final Comparator<NewWord> BEST_FIRST = Comparator.comparingDouble(NewWord::score)
            .thenComparingLong(NewWord::count)
            .reversed()
            .thenComparing(NewWord::text);

    /** A word with its score. */
    static NewWord of(String text, long count, double cohesion, double leftFreedom, double rightFreedom) {
        double score = cohesion * Math.min(leftFreedom, rightFreedom) * StrictMath.sqrt(StrictMath.log((double) count));
        return new NewWord(text, count, cohesion, leftFreedom, rightFreedom, score);
    }
}
