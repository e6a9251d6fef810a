package org.yupian.tagging.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * Labelled sequences, encoded: at every anchor, for every shape, where in the weights the block of its key begins.
 * The block of a key holds one weight for each template of the shape and each label. Immutable.
 *
 * <p>A set may hold several <em>domains</em>, such as corpora that follow different standards. Then every key has a
 * block that all domains share and one for each domain it occurs in, whose weights add up (Daumé, "Frustratingly easy
 * domain adaptation", ACL 2007); {@link ChainWeights#domain} gives the sums.
 */
public final class TrainingSet {
    /** At this anchor the shape has no feature. */
    static final int NO_FEATURE = -1;

    private static final long SALT = 0x9e3779b97f4a7c15L;
    /** Modulo 2 to the 64. */
    private static final long INVERSE = 0xf1de83e19937733dL;

    private final Templates templates;
    private final List<String> labelNames;
    private final int domains;
    private final FeatureIndex index;
    private final int[] offsets;
    private final List<int[]> features;
    private final List<int[]> labels;
    /** The domain of each sequence. */
    private final int[] domainOf;

    private final List<long[]> candidates;
    private final TransitionMask mask;
    /** The shape of each feature of an anchor: those that all domains share, then those of one. */
    private final int[] featureShapes;

    private final int sharedShapes;

    private TrainingSet(Builder from, FeatureIndex index, int[] offsets) {
        this.templates = from.templates;
        this.labelNames = from.labelNames;
        this.domains = from.domains;
        this.index = index;
        this.offsets = offsets;
        this.features = List.copyOf(from.features);
        this.labels = List.copyOf(from.labels);
        this.domainOf = from.domainOf.stream().mapToInt(Integer::intValue).toArray();
        this.candidates = List.copyOf(from.candidates);
        this.mask = from.mask;
        this.featureShapes = from.featureShapes;
        this.sharedShapes = from.sharedShapes;
    }

    /** A builder of an empty set of one domain. */
    public static Builder builder(Templates templates, List<String> labels) {
        return new Builder(templates, labels, 1, Weighting.BOTH);
    }

    /** A builder of an empty set of several domains, numbered from 0. */
    public static Builder builder(Templates templates, List<String> labels, int domains) {
        return new Builder(templates, labels, domains, Weighting.BOTH);
    }

    /**
     * A builder of an empty set of several domains, numbered from 0.
     *
     * @param weighting which shapes have weights that all domains share, and which have weights of each domain's own
     */
    public static Builder builder(Templates templates, List<String> labels, int domains, Weighting weighting) {
        return new Builder(templates, labels, domains, weighting);
    }

    /** Whose the weights of a shape are. */
    public interface Weighting {
        /** All domains share them, and each has its own as well. */
        Weighting BOTH = new Weighting() {};

        /** Whether there are weights that all domains share. */
        default boolean shared(Shape shape) {
            return true;
        }

        /** Whether there are weights of each domain's own. */
        default boolean own(Shape shape) {
            return true;
        }
    }

    /** The key of a key's block for one domain. */
    static long key(long key, int domain) {
        long salted = (key ^ domain + 1) * SALT;
        return salted ^ salted >>> 31;
    }

    /** What {@link #key} made a key of. */
    static long unsalted(long salted, int domain) {
        // A shift by 31 bits has to be taken back twice; the factor is odd, so it has an inverse.
        long mixed = salted ^ salted >>> 31 ^ salted >>> 62;
        return mixed * INVERSE ^ domain + 1;
    }

    int domains() {
        return domains;
    }

    /** How many features an anchor has. */
    int featuresPerAnchor() {
        return featureShapes.length;
    }

    /** The number of the shape of each of them. */
    int[] featureShapes() {
        return featureShapes;
    }

    /** Whether weights of a shape are shared by all domains. */
    boolean[] shared() {
        boolean[] shared = new boolean[templates.shapes().size()];
        for (int i = 0; i < sharedShapes; i++) {
            shared[featureShapes[i]] = true;
        }
        return shared;
    }

    /** How many sequences there are. */
    public int size() {
        return labels.size();
    }

    /** How many positions they have together. */
    public long positions() {
        return labels.stream().mapToLong(l -> l.length).sum();
    }

    /** How many keys have weights. */
    public int keys() {
        return index.size();
    }

    /** How many weights there are, those of the transitions not counted. */
    public int weights() {
        return offsets[offsets.length - 1];
    }

    /** The templates. */
    public Templates templates() {
        return templates;
    }

    /** The names of the labels. */
    public List<String> labelNames() {
        return labelNames;
    }

    int[] features(int sequence) {
        return features.get(sequence);
    }

    int[] labels(int sequence) {
        return labels.get(sequence);
    }

    /** The domain of a sequence. */
    int domain(int sequence) {
        return domainOf[sequence];
    }

    /** Whether it is known of every position which labels are possible there. */
    boolean hasCandidates() {
        return candidates.size() == labels.size();
    }

    /** For each position of a sequence the labels that are possible there, as bits. */
    long[] candidates(int sequence) {
        return candidates.get(sequence);
    }

    /** Which label may follow which. */
    TransitionMask mask() {
        return mask;
    }

    FeatureIndex index() {
        return index;
    }

    /** Where the block of each key begins. */
    int[] offsets() {
        return offsets;
    }

    /** Collects sequences. For one thread. */
    public static final class Builder {
        private final Templates templates;
        private final List<String> labelNames;
        private final int domains;
        private final FeatureIndex index = new FeatureIndex();
        private final List<int[]> features = new ArrayList<>();
        private final List<int[]> labels = new ArrayList<>();
        private final List<Integer> domainOf = new ArrayList<>();
        private final List<long[]> candidates = new ArrayList<>();
        private final int[] featureShapes;
        private final int sharedShapes;
        private TransitionMask mask;

        private Builder(Templates templates, List<String> labelNames, int domains, Weighting weighting) {
            this.templates = templates;
            this.labelNames = List.copyOf(labelNames);
            this.domains = domains;
            int[] shared = shapes(weighting::shared);
            int[] own = domains > 1 ? shapes(weighting::own) : new int[0];
            this.sharedShapes = shared.length;
            this.featureShapes =
                    IntStream.concat(IntStream.of(shared), IntStream.of(own)).toArray();
            this.mask = TransitionMask.none(labelNames.size());
        }

        /**
         * Says which label may follow which; without it any may follow any.
         *
         * @throws IllegalArgumentException if it is for another number of labels
         */
        public Builder mask(TransitionMask rules) {
            if (rules.labels() != labelNames.size()) {
                throw new IllegalArgumentException(
                        "expected a mask for %d labels, found one for %d".formatted(labelNames.size(), rules.labels()));
            }
            mask = rules;
            return this;
        }

        /**
         * Adds a sequence; the columns may be used again afterwards. An empty one is left out.
         *
         * @param labels one label a position
         * @throws IllegalArgumentException if there are not as many labels as positions, or a label is not one
         */
        public Builder add(Columns columns, int[] labels) {
            return add(columns, labels, 0);
        }

        /** The same for a sequence of one domain. */
        public Builder add(Columns columns, int[] labels, int domain) {
            java.util.Objects.checkIndex(domain, domains);
            if (labels.length != columns.length()) {
                throw new IllegalArgumentException(labels.length + " labels for " + columns.length() + " positions");
            }
            for (int label : labels) {
                if (label < 0 || label >= labelNames.size()) {
                    throw new IllegalArgumentException("label " + label + " of " + labelNames.size());
                }
            }
            if (labels.length > 0) {
                this.features.add(encode(columns, domain));
                this.labels.add(labels.clone());
                this.domainOf.add(domain);
            }
            return this;
        }

        /**
         * The same where only some labels are possible.
         *
         * @param possible for each position the labels that are possible there, as bits; the right one always is
         */
        public Builder add(Columns columns, int[] labels, long[] possible) {
            if (possible.length != labels.length) {
                throw new IllegalArgumentException(
                        labels.length + " labels, " + possible.length + " sets of possible ones");
            }
            if (labels.length > 0) {
                candidates.add(possible.clone());
            }
            return add(columns, labels, 0);
        }

        private int[] shapes(Predicate<Shape> which) {
            return templates.shapes().stream()
                    .filter(which)
                    .mapToInt(Shape::number)
                    .toArray();
        }

        /** The features of each anchor that all domains share, one a shape, and then those of the domain. */
        private int[] encode(Columns columns, int domain) {
            List<Shape> shapes = templates.shapes();
            int anchors = templates.anchors(columns.length());
            int[] encoded = new int[anchors * featureShapes.length];
            int at = 0;
            for (int anchor = 0; anchor < anchors; anchor++) {
                for (int i = 0; i < featureShapes.length; i++) {
                    int shape = featureShapes[i];
                    long key = shapes.get(shape).key(columns, templates.firstAnchor() + anchor);
                    boolean own = i >= sharedShapes;
                    encoded[at++] = key == 0
                            ? NO_FEATURE
                            : own ? index.add(key(key, domain), shape, domain) : index.add(key, shape);
                }
            }
            return encoded;
        }

        /**
         * The set; the builder is used up.
         *
         * @param minimumCount keys that occur less often get no weights
         * @throws IllegalArgumentException if there are no sequences, or too many features for one array of weights
         */
        public TrainingSet build(int minimumCount) {
            if (labels.isEmpty()) {
                throw new IllegalArgumentException("there are no sequences to train on");
            }
            int[] numbers = new int[index.size()];
            int kept = 0;
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = index.count(i) >= minimumCount ? kept++ : NO_FEATURE;
            }
            FeatureIndex keptIndex = index.renumber(numbers, kept);
            int[] offsets = new int[kept + 1];
            long end = 0;
            for (int i = 0; i < kept; i++) {
                offsets[i] = (int) end;
                end += (long) templates.shapes().get(keptIndex.shape(i)).shifts() * labelNames.size();
                if (end > Integer.MAX_VALUE - 16) {
                    throw new IllegalArgumentException(
                            "%,d keys are too many; raise the minimum count above %d".formatted(kept, minimumCount));
                }
            }
            offsets[kept] = (int) end;
            for (int[] encoded : features) {
                for (int i = 0; i < encoded.length; i++) {
                    int number = encoded[i] < 0 ? NO_FEATURE : numbers[encoded[i]];
                    encoded[i] = number < 0 ? NO_FEATURE : offsets[number];
                }
            }
            return new TrainingSet(this, keptIndex, offsets);
        }
    }

    @Override
    public String toString() {
        return "%,d sequences, %,d keys, %,d weights, labels %s"
                .formatted(size(), keys(), weights(), Arrays.toString(labelNames.toArray()));
    }
}
