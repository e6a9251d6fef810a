package org.yupian.learning;

/**
 * How far some work has come.
 *
 * @param unit what is counted, in the plural: {@code rounds}, {@code words}, {@code lines}
 * @param done how many of them are done
 * @param total how many there will be at most, or 0 where nobody knows
 * @param loss what the work makes smaller, each kind of work its own measure; NaN where there is none
 */
public record Progress(String unit, long done, long total, double loss) {
    /** Progress of work that knows no loss. */
    public static Progress of(String unit, long done, long total) {
        return new Progress(unit, done, total, Double.NaN);
    }

    /** Whether the work knows a loss. */
    public boolean hasLoss() {
        return !Double.isNaN(loss);
    }
}
