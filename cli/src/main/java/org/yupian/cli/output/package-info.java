/**
 * What verbs write beside text: models ({@link org.yupian.cli.output.Outputs}) and reports, for people or as JSON ({@link
 * org.yupian.cli.output.Json}).
 */
@NullMarked
package org.yupian.cli.output;

import org.jspecify.annotations.NullMarked;
