package org.yupian.cli.verb.vectors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.NearestWords;
import org.yupian.embeddings.Neighbour;
import org.yupian.embeddings.Synonyms;
import org.yupian.embeddings.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code vectors neighbours}. */
@Command(
        name = "neighbours",
        description = "The words whose vectors are nearest to those of words 近义词, with their cosines.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian vectors neighbours --vectors vectors.ypm 北京",
            "  yupian vectors neighbours --vectors vectors.vec.gz -n 3 研究 生命",
            "  yupian vectors neighbours --vectors vectors.ypm --mutual 北京",
        })
final class VectorsNeighboursCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "The words.")
    List<String> words = new ArrayList<>();

    @Mixin
    final VectorsInput input = new VectorsInput();

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            description = "How many neighbours (default: 10).")
    int count = 10;

    @Option(
            names = "--mutual",
            description = "Only words that have the word among their own neighbours, as synonyms 同义词 do; leaves out"
                    + " what is near to everything.")
    boolean mutual;

    @Option(names = "--least", paramLabel = "COSINE", description = "Only words at least so near (default: all).")
    float least = -1;

    VectorsNeighboursCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (count < 1) {
            throw Failure.usage("--count: expected 1 or more, found " + count);
        }
        if (!(least >= -1 && least <= 1)) {
            throw Failure.usage("--least: expected a cosine from -1 to 1, found " + least);
        }
        WordVectors vectors = input.load(environment);
        NearestWords search = NearestWords.of(vectors);
        int status = 0;
        for (String word : words) {
            String known = VectorsInput.word(word, vectors, environment);
            Optional<List<Neighbour>> found =
                    mutual ? Synonyms.of(search, least).suggest(known, count) : search.nearest(known, count);
            if (found.isEmpty()) {
                environment.note("'%s' has no vector".formatted(word));
                status = Failure.NEGATIVE;
            }
            for (Neighbour neighbour : found.orElse(List.of())) {
                if (neighbour.similarity() < least) {
                    break;
                }
                environment.printer().print("%s\t%s\t%.4f%n".formatted(word, neighbour.word(), neighbour.similarity()));
            }
        }
        return status;
    }
}
