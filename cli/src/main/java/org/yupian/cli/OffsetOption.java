package org.yupian.cli;

import org.yupian.text.OffsetUnit;
import picocli.CommandLine.Option;

/** What offsets in the output count. */
final class OffsetOption {
    @Option(
            names = "--offsets",
            paramLabel = "UNIT",
            converter = Choice.OfOffsetUnit.class,
            completionCandidates = Choice.OfOffsetUnit.class,
            description = "What offsets in the output count: ${COMPLETION-CANDIDATES} (default: utf16).")
    OffsetUnit unit = OffsetUnit.UTF16;
}
