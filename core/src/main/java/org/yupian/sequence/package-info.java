/**
 * Decoding and probabilities of label sequences over flat arrays; start at {@link org.yupian.sequence.Viterbi},
 * which takes its knowledge from a {@link org.yupian.sequence.LinearChain}.
 */
@NullMarked
package org.yupian.sequence;

import org.jspecify.annotations.NullMarked;
