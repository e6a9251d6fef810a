package org.yupian.cli.verb.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.statistics.TermStatisticsBuilder;
import org.yupian.model.ModelCard;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code statistics merge}. */
@Command(
        name = "merge",
        description = "Adds statistics of different documents to one another, as if they had been counted together.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  yupian statistics merge --output all.ypm counts.ypm web.ypm"})
final class StatisticsMergeCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "ID|FILE", arity = "1..*", description = "Statistics: ids of models, or .ypm files.")
    List<String> parts = new ArrayList<>();

    @Mixin
    final StatisticsOutput output = new StatisticsOutput();

    @Mixin
    final ModelOptions.Allowed models = new ModelOptions.Allowed();

    StatisticsMergeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = output.check();
        Outputs.noInput(
                target,
                parts.stream().map(Inputs::path).filter(Files::isRegularFile).toList());
        ModelCard.Builder card = output.card(target);
        TermStatisticsBuilder all = new TermStatisticsBuilder();
        Toolkit toolkit = models.toolkit(environment);
        for (String part : parts) {
            all.add(toolkit.load(TermStatistics.KIND, part));
            ModelCard read = toolkit.card(part).orElseThrow();
            for (ModelCard.Source source : read.sources()) {
                card.source(source.name(), source.sha256(), source.licence());
            }
        }
        output.write(target, card, all.build(), environment);
        return 0;
    }
}
