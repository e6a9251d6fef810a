package org.yupian.cli;

/** The ways to find keywords. */
enum KeywordMethod {
    TF,
    TF_IDF,
    TEXTRANK,
    COMBINED
}
