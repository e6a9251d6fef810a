package org.yupian.embeddings;

/** Arithmetic on vectors. */
public final class Vectors {
    private Vectors() {}

    /** The sum of products; in double, so that what is printed does not depend on how it is added up. */
    public static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (double) a[j] * b[j];
        }
        return sum;
    }

    /** The same in float, with four sums under way at once: one alone waits for each addition. */
    public static float fastDot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int whole = a.length & ~3;
        for (int j = 0; j < whole; j += 4) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
        }
        for (int j = whole; j < a.length; j++) {
            s0 += a[j] * b[j];
        }
        return s0 + s1 + s2 + s3;
    }

    /** The length. */
    public static double norm(float[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** The cosine of the angle between two, or 0 where one of them is zero. */
    public static float cosine(float[] a, float[] b) {
        double norms = norm(a) * norm(b);
        return norms == 0 ? 0 : (float) (dot(a, b) / norms);
    }

    /** Makes a vector one long, unless it is zero; returns it. */
    public static float[] normalize(float[] a) {
        double norm = norm(a);
        for (int j = 0; j < a.length && norm > 0; j++) {
            a[j] = (float) (a[j] / norm);
        }
        return a;
    }

    /** Adds a multiple of one to another. */
    public static void add(float[] target, float[] a, float weight) {
        for (int j = 0; j < target.length; j++) {
            target[j] += weight * a[j];
        }
    }
}
