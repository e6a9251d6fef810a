/**
 * Speed, memory, start and accuracy of Yupian beside the peers people use today. Start at {@link
 * org.yupian.bench.Report}; {@link org.yupian.bench.Peer} says how each engine is set up.
 */
@NullMarked
package org.yupian.bench;

import org.jspecify.annotations.NullMarked;
