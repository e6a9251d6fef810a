/**
 * Readers and writers of documents; start at {@link org.yupian.format.DocumentFormat} and
 * {@link org.yupian.format.DocumentReader}. Each reader gives back what its writer was given, as far as the format can
 * hold it; the class says what it cannot.
 */
@NullMarked
package org.yupian.format;

import org.jspecify.annotations.NullMarked;
