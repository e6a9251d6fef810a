/**
 * Maximum matching 最大匹配: the longest word from one end of the text, or from both. Start at {@link
 * org.yupian.tokenize.matching.MaximumMatchingSegmenter}.
 */
@NullMarked
package org.yupian.tokenize.matching;

import org.jspecify.annotations.NullMarked;
