package org.yupian.cli;

/** The layouts of keywords. */
enum KeywordFormat {
    TSV,
    JSONL
}
