package org.yupian.tokenize;

import org.yupian.document.Spans;

/**
 * One way to cut a text.
 *
 * @param tokens its words
 * @param cost its cost, the negative natural logarithm of its probability; less is better
 */
public record SegmentationPath(Spans tokens, double cost) {}
