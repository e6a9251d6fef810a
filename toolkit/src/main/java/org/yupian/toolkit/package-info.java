/**
 * The front door: {@link org.yupian.toolkit.Toolkit} makes pipelines out of models, after a {@link
 * org.yupian.toolkit.Recipe} that says what a document shall have. Start at the toolkit.
 */
@NullMarked
package org.yupian.toolkit;

import org.jspecify.annotations.NullMarked;
