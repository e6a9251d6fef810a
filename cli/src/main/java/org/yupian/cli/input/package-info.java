/**
 * What verbs read: lines of text and documents ({@link org.yupian.cli.input.Inputs}), and corpora by what they look like
 * ({@link org.yupian.cli.input.Corpora}).
 */
@NullMarked
package org.yupian.cli.input;

import org.jspecify.annotations.NullMarked;
