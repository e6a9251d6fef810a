/**
 * Text in and out: lines of UTF-8, and a writer that keeps what UTF-8 cannot; start at {@link org.yupian.io.Utf8Lines}
 * and {@link org.yupian.io.Utf8Writer}.
 */
@NullMarked
package org.yupian.io;

import org.jspecify.annotations.NullMarked;
