/** Trains hidden Markov models; start at {@link org.yupian.tagging.train.hmm.HmmTrainer}. */
@NullMarked
package org.yupian.tagging.train.hmm;

import org.jspecify.annotations.NullMarked;
