package org.yupian.cli;

/** The layouts of new words. */
enum NewWordFormat {
    TSV,
    DICTIONARY
}
