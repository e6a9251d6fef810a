package org.yupian.embeddings;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/** The directions in which vectors differ most 主成分 (Pearson 1901). Immutable and safe for all threads. */
public final class PrincipalComponents {
    private final float[] mean;
    private final float[][] directions;

    private PrincipalComponents(float[] mean, float[][] directions) {
        this.mean = mean;
        this.directions = directions;
    }

    /**
     * The first directions around the mean.
     *
     * @throws IllegalArgumentException if there are no rows, or fewer dimensions than directions
     */
    public static PrincipalComponents of(float[][] rows, int count) {
        check(rows, count);
        float[] mean = new float[rows[0].length];
        for (float[] row : rows) {
            Vectors.add(mean, row, 1f / rows.length);
        }
        return around(mean, rows, count);
    }

    /** The first directions seen from zero. */
    public static PrincipalComponents uncentred(float[][] rows, int count) {
        check(rows, count);
        return around(new float[rows[0].length], rows, count);
    }

    private static void check(float[][] rows, int count) {
        if (rows.length == 0 || count < 1 || rows[0].length < count) {
            throw new IllegalArgumentException("%d directions of %d vectors".formatted(count, rows.length));
        }
    }

    private static PrincipalComponents around(float[] mean, float[][] rows, int count) {
        int dimension = mean.length;
        double[][] covariance = new double[dimension][dimension];
        for (float[] row : rows) {
            for (int i = 0; i < dimension; i++) {
                double x = row[i] - mean[i];
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += x * (row[j] - mean[j]);
                }
            }
        }
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        // Of a symmetric matrix the values come out in descending order.
        EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(covariance));
        float[][] directions = new float[count][dimension];
        for (int k = 0; k < count; k++) {
            double[] direction = eigen.getEigenvector(k).toArray();
            double sign = sign(direction);
            for (int j = 0; j < dimension; j++) {
                directions[k][j] = (float) (sign * direction[j]);
            }
        }
        return new PrincipalComponents(mean, directions);
    }

    /** A direction may point either way; the largest number is made positive, so that pictures do not flip. */
    private static double sign(double[] direction) {
        double largest = 0;
        for (double x : direction) {
            largest = Math.abs(x) > Math.abs(largest) ? x : largest;
        }
        return largest < 0 ? -1 : 1;
    }

    /** A copy of a direction, of length one. */
    public float[] direction(int index) {
        return directions[index].clone();
    }

    /** Where a vector lies along each direction, from the mean on. */
    public double[] project(float[] vector) {
        float[] moved = vector.clone();
        Vectors.add(moved, mean, -1);
        double[] place = new double[directions.length];
        for (int k = 0; k < place.length; k++) {
            place[k] = Vectors.dot(moved, directions[k]);
        }
        return place;
    }
}
