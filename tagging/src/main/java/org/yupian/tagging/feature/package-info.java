/**
 * Features 特征 as data: {@link org.yupian.tagging.feature.Templates} say which symbols of a sequence count together,
 * {@link org.yupian.tagging.feature.Columns} hold the symbols.
 */
@NullMarked
package org.yupian.tagging.feature;

import org.jspecify.annotations.NullMarked;
