package org.yupian.cli;

/** The tag sets that parts of speech are printed in. */
enum TagNames {
    PKU,
    UPOS
}
