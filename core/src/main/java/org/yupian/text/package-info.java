/**
 * What a character is and how text is read: {@link org.yupian.text.CharacterClass}, {@link
 * org.yupian.text.Normalization}, emoji sequences, sentences and offsets in other units.
 */
@NullMarked
package org.yupian.text;

import org.jspecify.annotations.NullMarked;
