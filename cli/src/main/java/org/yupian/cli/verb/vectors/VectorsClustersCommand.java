package org.yupian.cli.verb.vectors;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.WordClusters;
import org.yupian.embeddings.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code vectors clusters}. */
@Command(
        name = "clusters",
        description = "Groups words whose vectors point the same way 词聚类, a line a group: k-means over the first words"
                + " of the file, which are the most frequent where it was made so.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = "  yupian vectors clusters --vectors vectors.ypm --words 5000 --clusters 5")
final class VectorsClustersCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final VectorsInput input = new VectorsInput();

    @Option(names = "--words", paramLabel = "N", description = "How many words (default: 10,000, or all there are).")
    int words = 10_000;

    @Option(names = "--clusters", paramLabel = "N", description = "How many groups (default: 100).")
    int clusters = 100;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "How often words change their group at most (default: 20).")
    int iterations = 20;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the first centres (default: 1).")
    long seed = 1;

    VectorsClustersCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (words < 1 || clusters < 1 || iterations < 1) {
            throw Failure.usage("--words, --clusters and --iterations: expected 1 or more, found %d, %d and %d"
                    .formatted(words, clusters, iterations));
        }
        WordVectors vectors = input.load(environment);
        int count = Math.min(words, vectors.size());
        if (count < clusters) {
            throw Failure.usage(
                    "--clusters: expected at most as many as words, %d, found %d".formatted(count, clusters));
        }
        for (List<String> group : WordClusters.of(vectors, count, clusters, iterations, seed)) {
            environment.printer().print(String.join(" ", group) + "\n");
        }
        return 0;
    }
}
