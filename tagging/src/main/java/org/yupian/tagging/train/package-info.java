/**
 * Trains linear chains: {@link org.yupian.tagging.train.TrainingSet} holds encoded sequences, {@link
 * org.yupian.tagging.train.CrfTrainer} and {@link org.yupian.tagging.train.PerceptronTrainer} learn {@link
 * org.yupian.tagging.train.ChainWeights} from it.
 */
@NullMarked
package org.yupian.tagging.train;

import org.jspecify.annotations.NullMarked;
