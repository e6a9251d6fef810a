package org.yupian.cli;

/** What becomes of new words that are known. */
enum KnownWords {
    OMIT,
    MARK
}
