package org.yupian.cli;

/** The layouts of summaries. */
enum SummaryFormat {
    PLAIN,
    JSONL
}
