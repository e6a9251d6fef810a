/**
 * Options that several verbs have, and what is made of them: text to go through ({@link org.yupian.cli.option.TextRun}),
 * models ({@link org.yupian.cli.option.ModelOptions}) and steps of a recipe ({@link org.yupian.cli.option.WordOptions}).
 */
@NullMarked
package org.yupian.cli.option;

import org.jspecify.annotations.NullMarked;
