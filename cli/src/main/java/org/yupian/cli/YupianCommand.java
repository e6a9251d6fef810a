package org.yupian.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.verb.dictionary.DictionaryCommand;
import org.yupian.cli.verb.evaluate.EvaluateCommand;
import org.yupian.cli.verb.models.ModelsCommand;
import org.yupian.cli.verb.statistics.StatisticsCommand;
import org.yupian.cli.verb.text.AnalyzeCommand;
import org.yupian.cli.verb.text.ExplainCommand;
import org.yupian.cli.verb.text.KeywordsCommand;
import org.yupian.cli.verb.text.NerCommand;
import org.yupian.cli.verb.text.NewWordsCommand;
import org.yupian.cli.verb.text.SegmentCommand;
import org.yupian.cli.verb.text.SummarizeCommand;
import org.yupian.cli.verb.text.TagCommand;
import org.yupian.cli.verb.train.LearnCommand;
import org.yupian.cli.verb.train.TrainCommand;
import org.yupian.cli.verb.vectors.VectorsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself, which does nothing without a verb, and its verbs. */
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
    private static final List<String> VERBS = List.of(
            "analyze",
            "segment",
            "tag",
            "ner",
            "keywords",
            "summarize",
            "new-words",
            "explain",
            "dictionary",
            "vectors",
            "train",
            "learn",
            "statistics",
            "evaluate",
            "models",
            "completion",
            "help");

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

    /**
     * The command with the verb that the arguments begin with, or with all: only the one that is asked for is made, since
     * reading the options of a class takes picocli milliseconds; help, completion and mistakes make all of them.
     */
    static CommandLine commandLine(Environment environment, String[] arguments) {
        boolean one = arguments.length > 0 && VERBS.contains(arguments[0]);
        String next = one && arguments.length > 1 ? arguments[1] : "";
        CommandLine command = new CommandLine(new YupianCommand());
        for (String name : one ? List.of(arguments[0]) : VERBS) {
            command.addSubcommand(name, verb(name, next, environment));
        }
        return command;
    }

    // A switch, since a lambda for each verb would cost the start more than the verb itself.
    private static CommandLine verb(String name, String next, Environment environment) {
        return switch (name) {
            case "analyze" -> new CommandLine(new AnalyzeCommand(environment));
            case "segment" -> new CommandLine(new SegmentCommand(environment));
            case "tag" -> new CommandLine(new TagCommand(environment));
            case "ner" -> new CommandLine(new NerCommand(environment));
            case "keywords" -> new CommandLine(new KeywordsCommand(environment));
            case "summarize" -> new CommandLine(new SummarizeCommand(environment));
            case "new-words" -> new CommandLine(new NewWordsCommand(environment));
            case "statistics" -> StatisticsCommand.of(environment, next);
            case "learn" -> new CommandLine(new LearnCommand(environment));
            case "explain" -> new CommandLine(new ExplainCommand(environment));
            case "dictionary" -> DictionaryCommand.of(environment, next);
            case "vectors" -> VectorsCommand.of(environment, next);
            case "train" -> TrainCommand.of(environment, next);
            case "evaluate" -> EvaluateCommand.of(environment, next);
            case "models" -> ModelsCommand.of(environment);
            case "completion" -> new CommandLine(new CompletionCommand(environment));
            case "help" -> new CommandLine(new HelpCommand(environment));
            default -> throw new IllegalArgumentException("no verb '" + name + "'");
        };
    }

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
