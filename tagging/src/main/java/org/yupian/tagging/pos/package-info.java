/** Parts of speech 词性标注 of words; start at {@link org.yupian.tagging.pos.PosTagger}. */
@NullMarked
package org.yupian.tagging.pos;

import org.jspecify.annotations.NullMarked;
