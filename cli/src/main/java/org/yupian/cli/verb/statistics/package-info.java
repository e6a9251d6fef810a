/**
 * The verbs about term statistics; start at {@link org.yupian.cli.verb.statistics.StatisticsCommand}.
 */
@NullMarked
package org.yupian.cli.verb.statistics;

import org.jspecify.annotations.NullMarked;
