/**
 * Word segmentation 分词; start at {@link org.yupian.tokenize.Segmenter}.
 */
@NullMarked
package org.yupian.tokenize;

import org.jspecify.annotations.NullMarked;
