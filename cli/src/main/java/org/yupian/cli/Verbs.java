package org.yupian.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * The verbs. Only the one that is asked for is made, since reading the options of a class takes picocli
 * milliseconds; help, completion and mistakes make all of them.
 */
final class Verbs {
    private static final List<String> NAMES = List.of(
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

    private Verbs() {}

    /** The command with the verb that the arguments begin with, or with all. */
    static CommandLine commandLine(Environment environment, String[] arguments) {
        boolean one = arguments.length > 0 && NAMES.contains(arguments[0]);
        CommandLine command = new CommandLine(new YupianCommand());
        for (String name : one ? List.of(arguments[0]) : NAMES) {
            command.addSubcommand(name, verb(name, environment));
        }
        return command;
    }

    // A switch, since a lambda for each verb would cost the start more than the verb itself.
    private static CommandLine verb(String name, Environment environment) {
        return switch (name) {
            case "analyze" -> new CommandLine(new AnalyzeCommand(environment));
            case "segment" -> new CommandLine(new SegmentCommand(environment));
            case "tag" -> new CommandLine(new TagCommand(environment));
            case "ner" -> new CommandLine(new NerCommand(environment));
            case "keywords" -> new CommandLine(new KeywordsCommand(environment));
            case "summarize" -> new CommandLine(new SummarizeCommand(environment));
            case "new-words" -> new CommandLine(new NewWordsCommand(environment));
            case "statistics" ->
                new CommandLine(new StatisticsCommand())
                        .addSubcommand(new StatisticsBuildCommand(environment))
                        .addSubcommand(new StatisticsMergeCommand(environment))
                        .addSubcommand(new StatisticsShowCommand(environment));
            case "learn" -> new CommandLine(new LearnCommand(environment));
            case "explain" -> new CommandLine(new ExplainCommand(environment));
            case "dictionary" ->
                new CommandLine(new DictionaryCommand())
                        .addSubcommand(new DictionaryBuildCommand(environment))
                        .addSubcommand(new DictionaryCheckCommand(environment));
            case "vectors" ->
                new CommandLine(new VectorsCommand())
                        .addSubcommand(new VectorsTrainCommand(environment))
                        .addSubcommand(new VectorsNeighboursCommand(environment))
                        .addSubcommand(new VectorsAnalogyCommand(environment))
                        .addSubcommand(new VectorsSimilarityCommand(environment))
                        .addSubcommand(new VectorsClustersCommand(environment))
                        .addSubcommand(new VectorsEvaluateCommand(environment))
                        .addSubcommand(new VectorsConvertCommand(environment))
                        .addSubcommand(new VectorsPlotCommand(environment));
            case "train" ->
                new CommandLine(new TrainCommand())
                        .addSubcommand(new TrainLatticeCommand(environment))
                        .addSubcommand(new TrainSegmentCommand(environment))
                        .addSubcommand(new TrainPosCommand(environment))
                        .addSubcommand(new TrainNerCommand(environment));
            case "evaluate" ->
                new CommandLine(new EvaluateCommand())
                        .addSubcommand(new EvaluateSegmentCommand(environment))
                        .addSubcommand(new EvaluatePosCommand(environment))
                        .addSubcommand(new EvaluateTagCommand(environment))
                        .addSubcommand(new EvaluateNerCommand(environment))
                        .addSubcommand(new EvaluateKeywordsCommand(environment));
            case "models" ->
                new CommandLine(new ModelsCommand(environment)).addSubcommand(new ModelsShowCommand(environment));
            case "completion" -> new CommandLine(new CompletionCommand(environment));
            case "help" -> new CommandLine(new HelpCommand(environment));
            default -> throw new IllegalArgumentException("no verb '" + name + "'");
        };
    }
}
