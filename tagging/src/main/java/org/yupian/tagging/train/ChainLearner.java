package org.yupian.tagging.train;

import java.util.Arrays;
import org.yupian.sequence.LinearChain;
import org.yupian.sequence.Viterbi;
import org.yupian.tagging.chain.ChainEditor;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.feature.Columns;

/**
 * Corrects a model from single sequences: where it is wrong, the weights move just as far as it takes for the right
 * labels to win (the passive-aggressive update of Crammer and others 2006). What it does to other sequences is not
 * looked at: score the model before and after on a corpus that it should not get worse at. For one thread.
 */
public final class ChainLearner {
    /** By how much, in nats, the right labels should lead. */
    private static final double MARGIN = 1;

    private final ChainEditor editor;
    private ChainModel model;

    /** A learner that begins with this model, which stays as it is. */
    public ChainLearner(ChainModel model) {
        this.model = model;
        this.editor = new ChainEditor(model);
    }

    /**
     * Looks at a sequence and, if the model labels it wrongly, moves the weights.
     *
     * @param gold the right label of each position
     * @return whether the model was right
     */
    public boolean learn(Columns columns, int[] gold) {
        int length = columns.length();
        LinearChain chain = model.chain();
        float[] emissions = new float[length * model.labels().size()];
        model.emissions(columns, emissions);
        int[] path = Viterbi.of(chain).decode(emissions, length);
        if (Arrays.equals(path, gold)) {
            return true;
        }
        double lead = chain.score(emissions, path) - chain.score(emissions, gold);
        int features = editor.features(columns, path, gold);
        // Each feature helps twice: the right label goes up, the wrong one down.
        double wanted = (lead + MARGIN) / model.step() / Math.max(1, 2 * features);
        editor.move(columns, path, gold, (int) Math.max(1, Math.ceil(wanted)));
        model = editor.model();
        return false;
    }

    /** The model as it is now. */
    public ChainModel model() {
        return model;
    }
}
