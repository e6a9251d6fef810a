/** What several formats have in common: columns of tags, lists of entities, labels, escapes. Not exported; start at {@link org.yupian.format.part.Escapes}. */
@NullMarked
package org.yupian.format.part;

import org.jspecify.annotations.NullMarked;
