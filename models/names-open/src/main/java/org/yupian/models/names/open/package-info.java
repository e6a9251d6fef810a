/** What the artifact {@code yupian-models-names-open} holds, and on what terms. */
@NullMarked
package org.yupian.models.names.open;

import org.jspecify.annotations.NullMarked;
