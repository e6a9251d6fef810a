/**
 * Deeplearning4j as an engine for word vectors, and its model files; start at {@link
 * org.yupian.dl4j.train.Dl4jEngine}.
 */
@NullMarked
package org.yupian.dl4j.train;

import org.jspecify.annotations.NullMarked;
