/** What the artifact {@code yupian-models-words-permissive} holds, and on what terms: see {@link org.yupian.models.words.permissive.PermissiveWordModels}. */
@NullMarked
package org.yupian.models.words.permissive;

import org.jspecify.annotations.NullMarked;
