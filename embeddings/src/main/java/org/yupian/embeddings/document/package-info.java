/**
 * Vectors of whole texts and of the words in them, also as layers of a document; start at {@link
 * org.yupian.embeddings.document.DocumentVectors}.
 */
@NullMarked
package org.yupian.embeddings.document;

import org.jspecify.annotations.NullMarked;
