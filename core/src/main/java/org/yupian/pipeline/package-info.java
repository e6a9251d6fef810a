/**
 * Steps of analysis and their composition; start at {@link org.yupian.pipeline.Stage}, then {@link
 * org.yupian.pipeline.Pipeline}.
 */
@NullMarked
package org.yupian.pipeline;

import org.jspecify.annotations.NullMarked;
