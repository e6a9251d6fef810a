/**
 * The verbs that make models out of corpora ({@link org.yupian.cli.verb.train.TrainCommand}), and the one that corrects a
 * model ({@link org.yupian.cli.verb.train.LearnCommand}).
 */
@NullMarked
package org.yupian.cli.verb.train;

import org.jspecify.annotations.NullMarked;
