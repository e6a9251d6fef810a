package org.yupian.tagging.train;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;
import org.yupian.learning.OptionValues;

/**
 * Trains a linear-chain conditional random field 条件随机场 (Lafferty, McCallum and Pereira 2001) by AdaGrad (Duchi,
 * Hazan and Singer 2011) on small batches. The penalties on the weights are applied lazily: a block that a batch does
 * not touch catches up when it is touched next. Same set, options and seed give the same weights, however many
 * threads help.
 */
public final class CrfTrainer implements ChainTrainer {
    private final CrfOptions options;
    private final Executor executor;
    private final int threads;

    private CrfTrainer(CrfOptions options, Executor executor, int threads) {
        this.options = options;
        this.executor = executor;
        this.threads = threads;
    }

    /** A trainer that works on the thread that calls it. */
    public static CrfTrainer of(CrfOptions options) {
        return new CrfTrainer(options, Runnable::run, 1);
    }

    /**
     * The same on several threads.
     *
     * @param others runs parts of a batch at the same time as each other
     * @param parts into how many parts a batch is divided; has no influence on the result
     */
    public CrfTrainer withExecutor(Executor others, int parts) {
        OptionValues.check(parts >= 1, "1 part or more", parts);
        return new CrfTrainer(options, others, parts);
    }

    @Override
    public ChainWeights train(TrainingSet set, TrainingListener listener) {
        return new CrfRun(set, options, executor, threads).train(listener);
    }

    /**
     * Goes on with what domains have of their own, while what they share stays as it is ({@link ChainWeights#common}, too).
     *
     * @param set of the domains and templates that the weights were learned from; keys that are new begin with 0
     * @param from what was learned so far
     * @param domains which of them are gone on with
     * @param listener hears of the rounds; there are no checkpoints to go on from
     */
    public ChainWeights refine(TrainingSet set, ChainWeights from, IntPredicate domains, TrainingListener listener) {
        return from.withOwn(
                CrfRun.ofDomains(set, options, executor, threads, from, domains).train(listener));
    }

    @Override
    public Map<String, Object> card() {
        return options.card();
    }
}
