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
