/**
 * Model files: one file is one model with its card; start at {@link org.yupian.model.ModelFile} to read, at
 * {@link org.yupian.model.ModelWriter} to write, and at {@link org.yupian.model.ModelSource} to find.
 */
@NullMarked
package org.yupian.model;

import org.jspecify.annotations.NullMarked;
