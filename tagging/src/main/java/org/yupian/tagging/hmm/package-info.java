/**
 * Hidden Markov models 隐马尔可夫模型 of first and second order, the classic baseline for words, parts of speech and names;
 * start at {@link org.yupian.tagging.hmm.HmmModel}.
 */
@NullMarked
package org.yupian.tagging.hmm;

import org.jspecify.annotations.NullMarked;
