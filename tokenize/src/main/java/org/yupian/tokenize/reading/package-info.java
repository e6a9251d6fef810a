/**
 * A text as engines read it, char by char; start at {@link org.yupian.tokenize.reading.SlidingText}. For the engines: not
 * exported.
 */
@NullMarked
package org.yupian.tokenize.reading;

import org.jspecify.annotations.NullMarked;
