/**
 * The verbs that take text apart, each with the layouts that it alone prints; start at {@link
 * org.yupian.cli.verb.text.SegmentCommand}, which the others are like.
 */
@NullMarked
package org.yupian.cli.verb.text;

import org.jspecify.annotations.NullMarked;
