package org.yupian.cli;

/** What is labelled to find entities. */
enum EntityUnit {
    CHARACTERS,
    WORDS
}
