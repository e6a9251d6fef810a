package org.yupian.cli;

/** Standards of segmentation 分词规范, each that of a corpus. */
enum Standard {
    PKU,
    CNC,
    SXU,
    WEIBO
}
