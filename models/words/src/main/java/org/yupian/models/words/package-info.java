/** What the artifact {@code yupian-models-words} holds, and on what terms: see {@link org.yupian.models.words.WordModels}. */
@NullMarked
package org.yupian.models.words;

import org.jspecify.annotations.NullMarked;
