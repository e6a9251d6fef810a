/**
 * The {@code yupian} command: what starts, the verbs by name, help and completion. With the packages below the only one that
 * prints, exits, reads environment variables or starts threads. Start at {@link org.yupian.cli.Main}.
 */
@NullMarked
package org.yupian.cli;

import org.jspecify.annotations.NullMarked;
