/** What the artifact {@code yupian-models-names} holds, and on what terms: see {@link org.yupian.models.names.NameModels}. */
@NullMarked
package org.yupian.models.names;

import org.jspecify.annotations.NullMarked;
