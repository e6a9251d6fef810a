package org.yupian.cli.verb.statistics;

import java.io.IOException;
import java.nio.file.Path;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.model.ModelCard;
import picocli.CommandLine.Option;

/** Where term statistics go, what is kept of them, and what their card says. */
final class StatisticsOutput {
    @Option(
            names = {"-o", "--output", "--out"},
            paramLabel = "OUT.ypm",
            required = true,
            description = "The file to write.")
    String output = "";

    @Option(
            names = "--min-documents",
            paramLabel = "N",
            description = "Leave out terms that fewer documents have (default: 1, none).")
    long minDocuments = 1;

    @Option(names = "--description", paramLabel = "TEXT", description = "A sentence for the card.")
    String description = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of the statistics, for their card.")
    String licence = "not stated";

    /** The file to write; refuses what could not be written in the end. */
    Path check() {
        Path target = Outputs.model(output);
        Outputs.writable(target);
        if (minDocuments < 1) {
            throw Failure.usage("--min-documents: expected 1 or more, found " + minDocuments);
        }
        return target;
    }

    ModelCard.Builder card(Path target) {
        return ModelCard.builder(Outputs.id(target), TermStatistics.KIND)
                .description(description)
                .licence(licence)
                .trainer("yupian statistics")
                .option("min-documents", minDocuments);
    }

    void write(Path target, ModelCard.Builder card, TermStatistics statistics, Environment environment)
            throws IOException {
        TermStatistics kept = minDocuments > 1 ? statistics.pruned(minDocuments) : statistics;
        card.option("documents", kept.documents())
                .option("tokens", kept.tokens())
                .option("terms", kept.size());
        kept.writer(card.build()).write(target);
        environment.note("%s: %,d terms of %,d, from %,d documents with %,d words"
                .formatted(output, kept.size(), statistics.size(), kept.documents(), kept.tokens()));
    }
}
