package org.yupian.tagging.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * What was learned, at full precision: for scoring while a training goes on, and to make a {@link ChainModel} of.
 * Immutable.
 */
public final class ChainWeights {
    private final Templates templates;
    private final List<String> labels;
    private final int domains;
    private final boolean[] shared;
    private final FeatureIndex index;
    private final int[] offsets;
    private final float[] values;
    /** Which have what domains have of their own where they are followed; null for these. */
    private final @Nullable ChainWeights ofDomains;

    private final LinearChain chain;

    /** Keeps the values. */
    ChainWeights(TrainingSet set, float[] values, LinearChain chain) {
        this.templates = set.templates();
        this.labels = set.labelNames();
        this.domains = set.domains();
        this.shared = set.shared();
        this.index = set.index();
        this.offsets = set.offsets();
        this.values = values;
        this.ofDomains = null;
        this.chain = chain;
    }

    private ChainWeights(ChainWeights from, ChainWeights ofDomains) {
        this.templates = from.templates;
        this.labels = from.labels;
        this.domains = from.domains;
        this.shared = from.shared;
        this.index = from.index;
        this.offsets = from.offsets;
        this.values = from.values;
        this.ofDomains = ofDomains;
        this.chain = from.chain;
    }

    /** The values for a set to go on with, which may have other keys; those that are new begin with 0. */
    Parameters parameters(TrainingSet set) {
        Parameters parameters = new Parameters(set);
        long[] keys = set.index().keys();
        for (int i = 0; i < keys.length; i++) {
            int number = index.get(keys[i]);
            if (number >= 0) {
                System.arraycopy(
                        values,
                        offsets[number],
                        parameters.values,
                        set.offsets()[i],
                        offsets[number + 1] - offsets[number]);
            }
        }
        parameters.chain(chain);
        return parameters;
    }

    /** These, where what domains have of their own is as others say; {@link #common} stays as it is. */
    ChainWeights withOwn(ChainWeights others) {
        return new ChainWeights(this, others);
    }

    private ChainWeights(ChainWeights from, FeatureIndex index, int[] offsets, float[] values) {
        this.templates = from.templates;
        this.labels = from.labels;
        this.domains = 1;
        this.shared = from.shared;
        this.index = index;
        this.offsets = offsets;
        this.values = values;
        this.ofDomains = null;
        this.chain = from.chain;
    }

    /**
     * The weights for one domain of a set of several: what all domains share and what is its own, added up.
     *
     * @throws IndexOutOfBoundsException if the set has no such domain
     */
    public ChainWeights domain(int domain) {
        java.util.Objects.checkIndex(domain, domains);
        if (domains == 1) {
            return this;
        }
        Sum sum = new Sum();
        sum.add(this, (owner, shape) -> owner == FeatureIndex.SHARED ? 1 : 0);
        sum.add(ofDomains(), (owner, shape) -> owner == domain ? 1 : 0);
        return sum.of(this);
    }

    /**
     * What all domains share, and a share of what each has of its own in the shapes that are shared.
     *
     * @param shares of each domain; all 0 for what they share alone
     */
    public ChainWeights common(float[] shares) {
        Sum sum = new Sum();
        sum.add(this, (owner, shape) -> owner == FeatureIndex.SHARED ? 1 : shared[shape] ? shares[owner] : 0);
        return sum.of(this);
    }

    /** What has to be added to {@link #common} for the weights of one domain. */
    public ChainWeights own(int domain, float[] shares) {
        Sum sum = new Sum();
        sum.add(ofDomains(), (owner, shape) -> owner == domain ? 1 : 0);
        sum.add(this, (owner, shape) -> owner == FeatureIndex.SHARED || !shared[shape] ? 0 : -shares[owner]);
        return sum.of(this);
    }

    private ChainWeights ofDomains() {
        return ofDomains == null ? this : ofDomains;
    }

    /** What a block counts, by whose it is and its shape. */
    @FunctionalInterface
    private interface Factor {
        float of(int owner, int shape);
    }

    /** A sum of weights, whatever their owner. */
    private static final class Sum {
        private final FeatureIndex merged = new FeatureIndex();
        private final List<float[]> blocks = new ArrayList<>();

        void add(ChainWeights weights, Factor factor) {
            FeatureIndex index = weights.index;
            long[] keys = index.keys();
            for (int i = 0; i < keys.length; i++) {
                int owner = index.owner(i);
                float share = factor.of(owner, index.shape(i));
                if (share != 0) {
                    long key = owner == FeatureIndex.SHARED ? keys[i] : TrainingSet.unsalted(keys[i], owner);
                    add(merged.add(key, index.shape(i)), weights, i, share);
                }
            }
        }

        private void add(int number, ChainWeights weights, int key, float share) {
            int from = weights.offsets[key];
            if (number == blocks.size()) {
                blocks.add(new float[weights.offsets[key + 1] - from]);
            }
            float[] block = blocks.get(number);
            for (int k = 0; k < block.length; k++) {
                block[k] += share * weights.values[from + k];
            }
        }

        ChainWeights of(ChainWeights from) {
            int[] starts = new int[blocks.size() + 1];
            for (int i = 0; i < blocks.size(); i++) {
                starts[i + 1] = starts[i] + blocks.get(i).length;
            }
            float[] sums = new float[starts[blocks.size()]];
            for (int i = 0; i < blocks.size(); i++) {
                System.arraycopy(blocks.get(i), 0, sums, starts[i], blocks.get(i).length);
            }
            return new ChainWeights(from, merged, starts, sums);
        }
    }

    /** The templates. */
    public Templates templates() {
        return templates;
    }

    /** The names of the labels. */
    public List<String> labels() {
        return labels;
    }

    /** The transitions. */
    public LinearChain chain() {
        return chain;
    }

    /**
     * Emission scores of a sequence.
     *
     * @param out {@code out[position * labels + label]}
     */
    public void emissions(Columns columns, float[] out) {
        int length = columns.length();
        Arrays.fill(out, 0, length * labels.size(), 0);
        int anchors = templates.anchors(length);
        for (Shape shape : templates.shapes()) {
            for (int i = 0; i < anchors; i++) {
                int anchor = templates.firstAnchor() + i;
                long key = shape.key(columns, anchor);
                int number = key == 0 ? -1 : index.get(key);
                if (number >= 0) {
                    add(shape, anchor, offsets[number], length, out);
                }
            }
        }
    }

    private void add(Shape shape, int anchor, int offset, int length, float[] out) {
        int count = labels.size();
        for (int k = 0; k < shape.shifts(); k++) {
            int position = anchor + shape.shift(k);
            if (position >= 0 && position < length) {
                for (int label = 0; label < count; label++) {
                    out[position * count + label] += values[offset + k * count + label];
                }
            }
        }
    }

    /** Sees the keys one by one. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A key and its weights.
         *
         * @param shape the number of its shape
         * @param values where its weights stand, from {@code offset}: one for each template of the shape and label
         */
        void visit(long key, int shape, float[] values, int offset);
    }

    /** Shows all keys in the order they were first met. */
    public void visit(Visitor visitor) {
        long[] keys = index.keys();
        for (int i = 0; i < keys.length; i++) {
            visitor.visit(keys[i], index.shape(i), values, offsets[i]);
        }
    }

    /**
     * The model to ship.
     *
     * @param compression its step is the unit that weights are rounded to; those of 127 units and more are clipped, so
     *     the unit is made larger if that would be more than one in a thousand, as it is with perceptrons, and the
     *     threshold grows with it
     */
    public ChainModel compress(Compression compression) {
        return compress(compression, unit(compression));
    }

    /** The unit that weights are rounded to. */
    public float unit(Compression compression) {
        return Math.max(compression.step(), large() / Byte.MAX_VALUE);
    }

    /** The same with a unit that is given, so that two models have the same. */
    public ChainModel compress(Compression compression, float unit) {
        float least = compression.threshold() * (unit / compression.step());
        ChainModel.Builder model = new ChainModel.Builder(labels, templates, chain, unit);
        visit((key, shape, array, offset) -> {
            float greatest = 0;
            for (int i = 0; i < templates.shapes().get(shape).shifts() * labels.size(); i++) {
                greatest = Math.max(greatest, Math.abs(array[offset + i]));
            }
            if (greatest >= least) {
                model.add(key, shape, array, offset);
            }
        });
        return model.build();
    }

    /** What one in a thousand of the weights that are not 0 exceeds. */
    private float large() {
        float[] sizes = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (value != 0) {
                sizes[count++] = Math.abs(value);
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 0 : sizes[count - 1 - count / 1000];
    }

    /** How many keys there are. */
    public int keys() {
        return index.size();
    }
}
