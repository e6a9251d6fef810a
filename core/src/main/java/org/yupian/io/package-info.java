/**
 * Text in and out: lines in any encoding, gzipped or not, and a writer that keeps what UTF-8 cannot; start at {@link
 * org.yupian.io.TextInput} and {@link org.yupian.io.Utf8Writer}.
 */
@NullMarked
package org.yupian.io;

import org.jspecify.annotations.NullMarked;
