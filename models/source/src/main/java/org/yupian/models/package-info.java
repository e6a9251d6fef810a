/** The models that come with Yupian, wherever they are; start at {@link org.yupian.models.Models}. */
@NullMarked
package org.yupian.models;

import org.jspecify.annotations.NullMarked;
