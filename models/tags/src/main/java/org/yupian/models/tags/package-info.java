/** What the artifact {@code yupian-models-tags} holds, and on what terms: see {@link org.yupian.models.tags.TagModels}. */
@NullMarked
package org.yupian.models.tags;

import org.jspecify.annotations.NullMarked;
