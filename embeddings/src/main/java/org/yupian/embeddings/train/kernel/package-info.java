/**
 * The inner loops of training, which know numbers and not words: steps over rows of matrices ({@link
 * org.yupian.embeddings.train.kernel.WindowKernel}), rows that several threads change ({@link
 * org.yupian.embeddings.train.kernel.RowCache}), and what is drawn by chance. Not exported.
 */
@NullMarked
package org.yupian.embeddings.train.kernel;

import org.jspecify.annotations.NullMarked;
