/**
 * Files of word vectors, those of other tools and our own; start at {@link org.yupian.embeddings.files.VectorFiles}.
 */
@NullMarked
package org.yupian.embeddings.files;

import org.jspecify.annotations.NullMarked;
