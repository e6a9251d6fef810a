/**
 * A document is the caller's text plus layers of analysis; start at {@link org.yupian.document.Document}.
 *
 * <p>All offsets are UTF-16 code units of that text, half-open, and never fall inside a surrogate pair.
 */
@NullMarked
package org.yupian.document;

import org.jspecify.annotations.NullMarked;
