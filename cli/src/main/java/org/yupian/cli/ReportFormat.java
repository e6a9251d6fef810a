package org.yupian.cli;

/** The layouts of reports: for people or for programs. */
enum ReportFormat {
    TEXT,
    JSON
}
