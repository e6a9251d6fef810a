/**
 * Nearest neighbours without looking at every word, over Lucene's graph; start at {@link
 * org.yupian.embeddings.approximate.ApproximateWords}.
 */
@NullMarked
package org.yupian.embeddings.approximate;

import org.jspecify.annotations.NullMarked;
