/**
 * Hidden Markov models 隐马尔可夫模型 of first and second order, the classic baseline; start at {@link
 * org.yupian.tagging.hmm.HmmModel}.
 */
@NullMarked
package org.yupian.tagging.hmm;

import org.jspecify.annotations.NullMarked;
