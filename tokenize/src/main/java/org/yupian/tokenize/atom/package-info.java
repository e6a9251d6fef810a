/**
 * Stretches of text that are recognised by their form, such as numbers, dates and addresses; start at {@link
 * org.yupian.tokenize.atom.AtomScanner}.
 */
@NullMarked
package org.yupian.tokenize.atom;

import org.jspecify.annotations.NullMarked;
