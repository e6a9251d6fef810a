/** Word vectors 词向量 and what they are good for; start at {@link org.yupian.embeddings.WordVectors}. */
@NullMarked
package org.yupian.embeddings;

import org.jspecify.annotations.NullMarked;
