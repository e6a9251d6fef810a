/** What the artifact {@code yupian-models-keywords} holds, and on what terms: see {@link org.yupian.models.keywords.KeywordModels}. */
@NullMarked
package org.yupian.models.keywords;

import org.jspecify.annotations.NullMarked;
