package org.yupian.embeddings.train.kernel;

/**
 * One step of logistic regression for every pair of a few inputs and a few outputs: the hot loop of word2vec with the
 * outputs shared by all inputs of a window, which turns vector products into small matrix products (Ji et al. 2016).
 *
 * <p>The loops are written for the JVM's compiler. It does not vectorise sums of products, so {@link #dots} keeps six of
 * them going at once; it does vectorise a loop that stores into one array only, reading others at the same index, so
 * {@link #add} does that. Earned by {@code Word2VecBenchmark}. For one thread.
 */
public final class WindowKernel {
    private static final int CELLS = 1024;
    private static final float REACH = 8;
    private static final float SCALE = CELLS / (2 * REACH);

    private final int dimension;
    private final float[] nothing;
    private final float[] sigmoid = new float[CELLS + 1];
    private final float[] softplus = new float[CELLS + 1];
    private final int most;
    private final float[] products;
    private final float[][] changes;

    /**
     * A kernel for vectors of a size.
     *
     * @param inputs how many inputs at most
     * @param outputs how many outputs at most
     */
    public WindowKernel(int dimension, int inputs, int outputs) {
        this.dimension = dimension;
        nothing = new float[dimension];
        most = (outputs + 2) / 3 * 3;
        products = new float[(inputs + 1) * most];
        changes = new float[inputs][dimension];
        for (int i = 0; i <= CELLS; i++) {
            double x = (i + 0.5) / SCALE - REACH;
            sigmoid[i] = (float) (1 / (1 + Math.exp(-x)));
            softplus[i] = (float) Math.log1p(Math.exp(x));
        }
    }

    /**
     * Moves inputs and outputs one step.
     *
     * @param labels of each output, 1 if it belongs to the inputs, 0 if it does not
     */
    public void step(float[][] inputs, int n, float[][] outputs, int m, float[] labels, float rate) {
        products(inputs, n, outputs, m);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                products[i * most + k] = rate * (labels[k] - probability(products[i * most + k]));
            }
        }
        changes(n, outputs, m);
        moveOutputs(inputs, n, outputs, m);
        for (int i = 0; i < n; i++) {
            add(inputs[i], changes[i], 1);
        }
    }

    /** How each input will move, while the outputs are still where they were: moved ones would make it run away. */
    private void changes(int n, float[][] outputs, int m) {
        for (int i = 0; i < n; i++) {
            set(changes[i], outputs, m, i * most);
            for (int k = 3; k < m; k += 3) {
                add(changes[i], outputs, k, m, i * most + k, 1);
            }
        }
    }

    private void moveOutputs(float[][] inputs, int n, float[][] outputs, int m) {
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < n; i += 3) {
                add(outputs[k], inputs, i, n, i * most + k, most);
            }
        }
    }

    /** What the step would cost before it is made: the mean negative log likelihood of the pairs. */
    public float loss(float[][] inputs, int n, float[][] outputs, int m, float[] labels) {
        products(inputs, n, outputs, m);
        float loss = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                float x = products[i * most + k];
                loss += softplus[cell(labels[k] > 0.5f ? -x : x)];
            }
        }
        return loss / n;
    }

    private void products(float[][] inputs, int n, float[][] outputs, int m) {
        for (int i = 0; i < n; i += 2) {
            for (int k = 0; k < m; k += 3) {
                dots(
                        inputs[i],
                        i + 1 < n ? inputs[i + 1] : nothing,
                        outputs[k],
                        k + 1 < m ? outputs[k + 1] : nothing,
                        k + 2 < m ? outputs[k + 2] : nothing,
                        i * most + k);
            }
        }
    }

    private void dots(float[] x, float[] y, float[] a, float[] b, float[] c, int at) {
        float xa = 0;
        float xb = 0;
        float xc = 0;
        float ya = 0;
        float yb = 0;
        float yc = 0;
        for (int j = 0; j < dimension; j++) {
            float u = x[j];
            float v = y[j];
            xa += u * a[j];
            xb += u * b[j];
            xc += u * c[j];
            ya += v * a[j];
            yb += v * b[j];
            yc += v * c[j];
        }
        products[at] = xa;
        products[at + 1] = xb;
        products[at + 2] = xc;
        products[at + most] = ya;
        products[at + most + 1] = yb;
        products[at + most + 2] = yc;
    }

    private void add(float[] target, float[] a, float p) {
        for (int j = 0; j < dimension; j++) {
            target[j] += p * a[j];
        }
    }

    /** Makes the target the sum of the first three rows, each times its product. */
    private void set(float[] target, float[][] rows, int count, int at) {
        float[] a = rows[0];
        float[] b = count > 1 ? rows[1] : nothing;
        float[] c = count > 2 ? rows[2] : nothing;
        float p = products[at];
        float q = count > 1 ? products[at + 1] : 0;
        float r = count > 2 ? products[at + 2] : 0;
        for (int j = 0; j < dimension; j++) {
            target[j] = p * a[j] + q * b[j] + r * c[j];
        }
    }

    /** Adds three rows, as far as there are so many, each times its product; products lie {@code stride} apart. */
    private void add(float[] target, float[][] rows, int first, int count, int at, int stride) {
        float[] a = rows[first];
        float[] b = first + 1 < count ? rows[first + 1] : nothing;
        float[] c = first + 2 < count ? rows[first + 2] : nothing;
        float p = products[at];
        float q = first + 1 < count ? products[at + stride] : 0;
        float r = first + 2 < count ? products[at + 2 * stride] : 0;
        for (int j = 0; j < dimension; j++) {
            target[j] = target[j] + p * a[j] + q * b[j] + r * c[j];
        }
    }

    private float probability(float x) {
        return x >= REACH ? 1 : x <= -REACH ? 0 : sigmoid[(int) ((x + REACH) * SCALE)];
    }

    private static int cell(float x) {
        return (int) ((Math.min(Math.max(x, -REACH), REACH) + REACH) * SCALE);
    }
}
