/** What the artifact {@code yupian-models-words-open} holds, and on what terms. */
@NullMarked
package org.yupian.models.words.open;

import org.jspecify.annotations.NullMarked;
