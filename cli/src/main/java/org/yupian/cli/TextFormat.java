package org.yupian.cli;

/** The layouts of segmented text. */
enum TextFormat {
    PLAIN,
    JSONL,
    CONLLU
}
