/**
 * The verbs that measure how good results are; start at {@link org.yupian.cli.verb.evaluate.EvaluateCommand}.
 */
@NullMarked
package org.yupian.cli.verb.evaluate;

import org.jspecify.annotations.NullMarked;
