package org.yupian.cli.output;

import java.util.Locale;

/** The layouts of reports: for people or for programs. */
public enum ReportFormat {
    TEXT,
    JSON;

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
