package org.yupian.cli.verb.vectors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.PrincipalComponents;
import org.yupian.embeddings.Vectors;
import org.yupian.embeddings.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code vectors plot}. */
@Command(
        name = "plot",
        description = "Draws words in two dimensions as SVG: their two principal components 主成分.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = "  yupian vectors plot --vectors vectors.ypm 中国 北京 日本 东京 法国 巴黎")
final class VectorsPlotCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "WORD", arity = "2..*", description = "The words.")
    List<String> words = new ArrayList<>();

    @Mixin
    final VectorsInput input = new VectorsInput();

    VectorsPlotCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        WordVectors vectors = input.load(environment);
        List<String> known = new ArrayList<>();
        for (String written : words) {
            String word = VectorsInput.word(written, vectors, environment);
            if (vectors.index(word) < 0) {
                environment.note("'%s' has no vector".formatted(word));
            } else {
                known.add(word);
            }
        }
        if (known.size() < 2 || vectors.dimension() < 2) {
            throw Failure.negative("expected two words or more that have vectors of two dimensions or more");
        }
        float[][] rows = known.stream()
                .map(word -> Vectors.normalize(vectors.vector(vectors.index(word))))
                .toArray(float[][]::new);
        PrincipalComponents components = PrincipalComponents.of(rows, 2);
        WordPicture picture = new WordPicture();
        for (int i = 0; i < rows.length; i++) {
            double[] place = components.project(rows[i]);
            picture.add(known.get(i), place[0], place[1]);
        }
        environment.printer().print(picture.svg());
        return known.size() < words.size() ? Failure.NEGATIVE : 0;
    }
}
