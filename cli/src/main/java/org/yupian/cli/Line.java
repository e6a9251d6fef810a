package org.yupian.cli;

/**
 * A line of input.
 *
 * @param number its number among all lines of all inputs, from 1
 * @param text its text, without the end of line
 */
record Line(long number, String text) {}
