/**
 * Trainers and scorers for segmentation; start at {@link org.yupian.tokenize.train.LatticeTrainer} and {@link
 * org.yupian.tokenize.train.SegmentationScorer}. No package that runs on users' text imports this one.
 */
@NullMarked
package org.yupian.tokenize.train;

import org.jspecify.annotations.NullMarked;
