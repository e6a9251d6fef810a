/** Trains segmenters that tag characters; start at {@link org.yupian.tagging.train.segment.SegmentationTrainer}. */
@NullMarked
package org.yupian.tagging.train.segment;

import org.jspecify.annotations.NullMarked;
