package org.yupian.keywords.discovery;

/**
 * A run of characters that behaves like a word.
 *
 * @param text two or more Chinese characters, or one and runs of letters and digits
 * @param count how often it occurs
 * @param cohesion how much more often than by chance its parts stand side by side, in nats: the least pointwise mutual
 *     information 互信息 over all ways to cut it in two
 * @param leftFreedom how little the character before it is settled: the entropy 左邻接熵 of those characters, in nats
 * @param rightFreedom the same of the characters after it 右邻接熵
 * @param score cohesion · the lesser freedom · √ln(count)
 */
public record NewWord(String text, long count, double cohesion, double leftFreedom, double rightFreedom, double score) {
    /** By falling score, falling count, then in the order of UTF-16 code units. */
    static int bestFirst(NewWord a, NewWord b) {
        int order = Double.compare(b.score, a.score);
        if (order == 0) {
            order = Long.compare(b.count, a.count);
        }
        return order != 0 ? order : a.text.compareTo(b.text);
    }

    /** A word with its score. */
    static NewWord of(String text, long count, double cohesion, double leftFreedom, double rightFreedom) {
        double score = cohesion * Math.min(leftFreedom, rightFreedom) * StrictMath.sqrt(StrictMath.log((double) count));
        return new NewWord(text, count, cohesion, leftFreedom, rightFreedom, score);
    }
}
