/**
 * Word segmentation by character tagging 字标注分词 (Xue, "Chinese word segmentation as character tagging", 2003); start
 * at {@link org.yupian.tagging.segment.TaggingSegmenter}.
 */
@NullMarked
package org.yupian.tagging.segment;

import org.jspecify.annotations.NullMarked;
