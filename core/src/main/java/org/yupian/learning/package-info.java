/**
 * What all trainers and measurements have in common: options that are checked ({@link org.yupian.learning.OptionValues}),
 * how far long work has come ({@link org.yupian.learning.ProgressListener}), and scores ({@link
 * org.yupian.learning.Score}).
 */
@NullMarked
package org.yupian.learning;

import org.jspecify.annotations.NullMarked;
