/**
 * How often terms occur, and in how many documents; start at {@link org.yupian.keywords.statistics.TermStatistics}.
 */
@NullMarked
package org.yupian.keywords.statistics;

import org.jspecify.annotations.NullMarked;
