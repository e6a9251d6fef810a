/**
 * Sequence labelling 序列标注 in sub-packages: {@code feature} and {@code chain} are the machine that all share,
 * {@code train} its trainers.
 */
@NullMarked
package org.yupian.tagging;

import org.jspecify.annotations.NullMarked;
