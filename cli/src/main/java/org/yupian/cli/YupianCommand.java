package org.yupian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself, which does nothing without a verb. */
@Command(
        name = "yupian",
        description = "Chinese text 玉篇: segments it into words, explains and measures the result.",
        synopsisSubcommandLabel = "VERB",
        versionProvider = YupianCommand.Version.class,
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nVerbs:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian segment --text '研究生命的起源'",
            "  yupian help segment",
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, also when the reader of a pipe has gone",
            "1:done, but the result is negative or the input had errors",
            "2:wrong usage, or a file or model cannot be read",
        })
final class YupianCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of Yupian and Java.")
    boolean version;

    @Override
    public Integer call() {
        throw Failure.usage("expected a verb, found none");
    }

    /** The version in the manifest of the jar; classes that lie in a folder have none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = YupianCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "yupian %s (Java %s)"
                        .formatted(version == null ? "from a development build" : version, Runtime.version())
            };
        }
    }
}
