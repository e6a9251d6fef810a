package org.yupian.cli;

/** The layouts of named entities. */
enum EntityFormat {
    JSONL,
    BIO,
    PLAIN
}
