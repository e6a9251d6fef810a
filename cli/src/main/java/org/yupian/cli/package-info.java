/**
 * The {@code yupian} command: one class per verb, and the only package that prints, exits, reads environment
 * variables or starts threads. Start at {@link org.yupian.cli.Main}.
 */
@NullMarked
package org.yupian.cli;

import org.jspecify.annotations.NullMarked;
