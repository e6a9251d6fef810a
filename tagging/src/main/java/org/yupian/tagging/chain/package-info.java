/**
 * Linear chains at run time: {@link org.yupian.tagging.chain.ChainModel} turns columns of symbols into scores of
 * labels, which {@link org.yupian.sequence.Viterbi} decodes.
 */
@NullMarked
package org.yupian.tagging.chain;

import org.jspecify.annotations.NullMarked;
