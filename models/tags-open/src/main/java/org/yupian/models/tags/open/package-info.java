/** What the artifact {@code yupian-models-tags-open} holds, and on what terms. */
@NullMarked
package org.yupian.models.tags.open;

import org.jspecify.annotations.NullMarked;
