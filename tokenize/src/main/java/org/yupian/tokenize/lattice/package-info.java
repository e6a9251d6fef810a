/**
 * The n-gram lattice 词网: all words a text may hold as edges, weighed by a bigram model, and the cheapest path
 * through them. Start at {@link org.yupian.tokenize.lattice.LatticeSegmenter}.
 */
@NullMarked
package org.yupian.tokenize.lattice;

import org.jspecify.annotations.NullMarked;
