package org.yupian.cli.verb.vectors;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code vectors similarity}. */
@Command(
        name = "similarity",
        description = "How alike two words are 词语相似度: the cosine of their vectors.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = "  yupian vectors similarity --vectors vectors.ypm 北京 上海")
final class VectorsSimilarityCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "WORD", description = "A word.")
    String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "Another.")
    String other = "";

    @Mixin
    final VectorsInput input = new VectorsInput();

    VectorsSimilarityCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        WordVectors vectors = input.load(environment);
        String known = VectorsInput.word(one, vectors, environment);
        Optional<Float> cosine = vectors.similarity(known, VectorsInput.word(other, vectors, environment));
        if (cosine.isEmpty()) {
            environment.note(
                    "'%s' has no vector".formatted(vectors.vector(known).isEmpty() ? one : other));
            return Failure.NEGATIVE;
        }
        environment.printer().print("%.4f%n".formatted(cosine.get()));
        return 0;
    }
}
