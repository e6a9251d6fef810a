/**
 * What a run has of its process: streams and variables ({@link org.yupian.cli.process.Environment}), messages and exit status
 * ({@link org.yupian.cli.process.Failure}), progress, threads, and an end by a signal. Imports no other package of the command.
 */
@NullMarked
package org.yupian.cli.process;

import org.jspecify.annotations.NullMarked;
