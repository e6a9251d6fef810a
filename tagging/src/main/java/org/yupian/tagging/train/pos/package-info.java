/** Trains and scores part-of-speech taggers; start at {@link org.yupian.tagging.train.pos.PosTrainer}. */
@NullMarked
package org.yupian.tagging.train.pos;

import org.jspecify.annotations.NullMarked;
