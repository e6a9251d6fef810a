package org.yupian.tagging.chain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * A linear chain as it is used: labels, templates, transitions, and weights of features in one byte each, of which
 * {@link #step} is the unit. Scores of labels are sums of such weights. Immutable and safe for all threads.
 */
public final class ChainModel {
    /** With more labels most weights of a row are 0, and rows are kept sparse. */
    private static final int FEW_LABELS = 8;

    /** Rows of more labels would take too much memory. */
    private static final int MOST_PACKED = 16;

    private final List<String> labels;
    private final Templates templates;
    private final LinearChain chain;
    private final float step;
    private final Shape[] shapes;
    /** For few labels; the other one is empty. */
    private final WeightTable[] tables;

    private final SparseTable[] sparse;

    /** For four labels, otherwise null. */
    private final @Nullable QuadTables quads;

    /** For more labels, but not many, the tables as {@link #scores} reads them. */
    private final @Nullable PackedTables packed;

    private ChainModel(
            List<String> labels,
            Templates templates,
            LinearChain chain,
            float step,
            List<WeightTable> tables,
            List<SparseTable> sparse) {
        this.labels = List.copyOf(labels);
        this.templates = templates;
        this.chain = chain;
        this.step = step;
        this.shapes = templates.shapes().toArray(new Shape[0]);
        this.tables = tables.toArray(new WeightTable[0]);
        this.sparse = sparse.toArray(new SparseTable[0]);
        boolean quads = labels.size() == QuadTables.LABELS && templates.lines().size() <= PackedTables.TEMPLATES;
        this.quads = quads ? new QuadTables(templates, tables) : null;
        this.packed = packed(templates, tables, sparse, labels.size());
    }

    private static @Nullable PackedTables packed(
            Templates templates, List<WeightTable> tables, List<SparseTable> sparse, int labels) {
        if (labels <= QuadTables.LABELS
                || labels > MOST_PACKED
                || templates.lines().size() > PackedTables.TEMPLATES) {
            return null;
        }
        return labels <= FEW_LABELS
                ? PackedTables.ofDense(templates, tables, labels)
                : PackedTables.ofSparse(templates, sparse, labels);
    }

    /** The names of the labels; label {@code i} of a path is name {@code i}. */
    public List<String> labels() {
        return labels;
    }

    /** The templates. */
    public Templates templates() {
        return templates;
    }

    /** The transitions. */
    public LinearChain chain() {
        return chain;
    }

    /** What one unit of {@link #scores} is worth. */
    public float step() {
        return step;
    }

    /** How many keys have weights. */
    public int keys() {
        return Arrays.stream(tables).mapToInt(WeightTable::size).sum()
                + Arrays.stream(sparse).mapToInt(SparseTable::size).sum();
    }

    /**
     * The score of every label at every position, in units of {@link #step}.
     *
     * @param out {@code out[position * labels + label]}; at least as long as the sequence wants
     */
    public void scores(Columns columns, int[] out) {
        int length = columns.length();
        if (quads != null) {
            quads.scores(columns, out);
            return;
        }
        if (packed != null) {
            packed.scores(columns, out);
            return;
        }
        Arrays.fill(out, 0, length * labels.size(), 0);
        int first = templates.firstAnchor();
        int anchors = templates.anchors(length);
        for (int s = 0; s < shapes.length; s++) {
            for (int anchor = first; anchor < first + anchors; anchor++) {
                add(s, columns, anchor, out);
            }
        }
    }

    /**
     * What one template adds to the score of one label, in units of {@link #step}: all together they are its score. For who asks
     * why; slow.
     *
     * @param shape the number of the template's shape
     * @param shift which one of the shape's templates it is
     */
    public int weight(int shape, int shift, Columns columns, int position, int label) {
        long key = shapes[shape].key(columns, position - shapes[shape].shift(shift));
        int column = shift * labels.size() + label;
        if (key == 0) {
            return 0;
        }
        if (sparse.length == 0) {
            int row = tables[shape].find(key);
            return row < 0 ? 0 : tables[shape].rows()[row + column];
        }
        SparseTable table = sparse[shape];
        int row = table.find(key);
        for (int i = row < 0 ? 0 : table.start(row), end = row < 0 ? 0 : table.end(row); i < end; i++) {
            if (table.columns()[i] == column) {
                return table.weights()[i];
            }
        }
        return 0;
    }

    private void add(int s, Columns columns, int anchor, int[] out) {
        Shape shape = shapes[s];
        long key = shape.key(columns, anchor);
        if (key == 0) {
            return;
        }
        if (sparse.length == 0) {
            int row = tables[s].find(key);
            if (row >= 0) {
                add(shape, tables[s].rows(), row, anchor, columns.length(), out);
            }
        } else {
            int row = sparse[s].find(key);
            if (row >= 0) {
                addSparse(shape, sparse[s], row, anchor, columns.length(), out);
            }
        }
    }

    private void addSparse(Shape shape, SparseTable table, int row, int anchor, int length, int[] out) {
        int count = labels.size();
        short[] rowColumns = table.columns();
        byte[] weights = table.weights();
        for (int i = table.start(row), end = table.end(row); i < end; i++) {
            int column = rowColumns[i];
            int position = anchor + shape.shift(column / count);
            if (position >= 0 && position < length) {
                out[position * count + column % count] += weights[i];
            }
        }
    }

    private void add(Shape shape, byte[] rows, int row, int anchor, int length, int[] out) {
        int count = labels.size();
        for (int k = 0; k < shape.shifts(); k++) {
            int position = anchor + shape.shift(k);
            if (position >= 0 && position < length) {
                int cell = position * count;
                int at = row + k * count;
                for (int label = 0; label < count; label++) {
                    out[cell + label] += rows[at + label];
                }
            }
        }
    }

    /**
     * Emission scores, for {@link org.yupian.sequence.Viterbi} and {@link org.yupian.sequence.ForwardBackward}.
     *
     * @param out {@code out[position * labels + label]}; at least as long as the sequence wants
     */
    public void emissions(Columns columns, float[] out) {
        int[] scores = new int[columns.length() * labels.size()];
        scores(columns, scores);
        for (int i = 0; i < scores.length; i++) {
            out[i] = scores[i] * step;
        }
    }

    /** Writes sections whose names begin with the prefix. */
    public void writeTo(ModelWriter out, String prefix) {
        out.strings(prefix + "labels", labels);
        out.strings(prefix + "columns", templates.columns());
        out.strings(prefix + "templates", templates.lines());
        out.floats(prefix + "transitions", transitions());
        out.floats(prefix + "step", new float[] {step});
        for (int s = 0; s < shapes.length; s++) {
            if (sparse.length == 0) {
                tables[s].writeTo(out, prefix + "shape" + s);
            } else {
                sparse[s].writeTo(out, prefix + "shape" + s);
            }
        }
    }

    /** An editor of the weights of one shape. */
    TableEditor editor(int shape) {
        int width = shapes[shape].shifts() * labels.size();
        return new TableEditor(sparse.length == 0 ? tables[shape]::row : key -> sparse[shape].row(key, width));
    }

    /** This model with what the editors changed. */
    ChainModel edited(TableEditor[] editors) {
        List<WeightTable> changed = new ArrayList<>();
        List<SparseTable> changedSparse = new ArrayList<>();
        for (int s = 0; s < shapes.length; s++) {
            if (sparse.length == 0) {
                changed.add(tables[s].with(editors[s].rows()));
            } else {
                changedSparse.add(sparse[s].with(editors[s].rows()));
            }
        }
        return new ChainModel(labels, templates, chain, step, changed, changedSparse);
    }

    private float[] transitions() {
        int count = labels.size();
        float[] values = new float[count * count + 2 * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                values[i * count + j] = chain.transition(i, j);
            }
            values[count * count + i] = chain.start(i);
            values[count * count + count + i] = chain.end(i);
        }
        return values;
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws IOException if a section is missing or malformed; the message says which
     */
    public static ChainModel load(ModelFile file, String prefix) throws IOException {
        List<String> labels = file.strings(prefix + "labels");
        int count = labels.size();
        float[] values = file.floats(prefix + "transitions");
        float[] step = file.floats(prefix + "step");
        if (count == 0 || values.length != count * count + 2 * count) {
            throw file.refusal(
                    prefix + "transitions",
                    "%d scores for %d labels".formatted(count * (count + 2), count),
                    "" + values.length);
        }
        if (step.length != 1 || !(step[0] > 0)) {
            throw file.refusal(prefix + "step", "one number above 0", Arrays.toString(step));
        }
        Templates templates;
        LinearChain chain;
        try {
            templates = Templates.of(file.strings(prefix + "columns"), file.strings(prefix + "templates"));
            int start = count * count;
            chain = LinearChain.of(
                    Arrays.copyOf(values, start),
                    Arrays.copyOfRange(values, start, start + count),
                    Arrays.copyOfRange(values, start + count, values.length));
        } catch (IllegalArgumentException e) {
            throw file.refusal(prefix + "templates", "templates and transitions", String.valueOf(e.getMessage()));
        }
        List<WeightTable> tables = new ArrayList<>();
        List<SparseTable> sparse = new ArrayList<>();
        for (int s = 0; s < templates.shapes().size(); s++) {
            int width = templates.shapes().get(s).shifts() * count;
            if (count <= FEW_LABELS) {
                tables.add(WeightTable.load(file, prefix + "shape" + s, width));
            } else {
                sparse.add(SparseTable.load(file, prefix + "shape" + s, width));
            }
        }
        return new ChainModel(labels, templates, chain, step[0], tables, sparse);
    }

    /** Collects the weights of a model. For one thread. */
    public static final class Builder {
        private final List<String> labels;
        private final Templates templates;
        private final LinearChain chain;
        private final float step;
        private final List<List<Row>> rows = new ArrayList<>();

        /** A key and its weights in units of the step. Not a record: an array in one is no value. */
        private static final class Row {
            final long key;
            final byte[] weights;

            Row(long key, byte[] weights) {
                this.key = key;
                this.weights = weights;
            }
        }

        /** A builder of a model whose weights are multiples of the step, up to 127 of them. */
        public Builder(List<String> labels, Templates templates, LinearChain chain, float step) {
            this.labels = labels;
            this.templates = templates;
            this.chain = chain;
            this.step = step;
            templates.shapes().forEach(s -> rows.add(new ArrayList<>()));
        }

        /**
         * Adds a key, which must be new; it is left out if all its weights round to 0.
         *
         * @param values one weight for each template of the shape and each label, from {@code offset}
         */
        public Builder add(long key, int shape, float[] values, int offset) {
            byte[] weights = new byte[templates.shapes().get(shape).shifts() * labels.size()];
            boolean any = false;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (byte) Math.max(-127, Math.min(127, Math.round(values[offset + i] / step)));
                any |= weights[i] != 0;
            }
            if (any) {
                rows.get(shape).add(new Row(key, weights));
            }
            return this;
        }

        /** The model. */
        public ChainModel build() {
            List<WeightTable> tables = new ArrayList<>();
            List<SparseTable> sparse = new ArrayList<>();
            for (int s = 0; s < rows.size(); s++) {
                int width = templates.shapes().get(s).shifts() * labels.size();
                long[] keys = rows.get(s).stream().mapToLong(r -> r.key).toArray();
                byte[][] weights = rows.get(s).stream().map(r -> r.weights).toArray(byte[][]::new);
                if (labels.size() <= FEW_LABELS) {
                    tables.add(WeightTable.of(width, keys, weights));
                } else {
                    sparse.add(SparseTable.of(keys, weights));
                }
            }
            return new ChainModel(labels, templates, chain, step, tables, sparse);
        }
    }
}
