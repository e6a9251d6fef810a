package org.yupian.cli.verb.vectors;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.Analogies;
import org.yupian.embeddings.NearestWords;
import org.yupian.embeddings.Neighbour;
import org.yupian.embeddings.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code vectors analogy}. */
@Command(
        name = "analogy",
        description = "A is to B as C is to what 类比?",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian vectors analogy --vectors vectors.ypm 中国 北京 日本",
            "  yupian vectors analogy --vectors vectors.ypm --multiply -n 3 男人 女人 父亲",
        })
final class VectorsAnalogyCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "A", description = "A word.")
    String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "What it is to.")
    String b = "";

    @Parameters(index = "2", paramLabel = "C", description = "Another word.")
    String c = "";

    @Mixin
    final VectorsInput input = new VectorsInput();

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            description = "How many answers (default: 10).")
    int count = 10;

    @Option(
            names = "--multiply",
            description = "Score by products of cosines (3CosMul) instead of their sum (3CosAdd).")
    boolean multiply;

    VectorsAnalogyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (count < 1) {
            throw Failure.usage("--count: expected 1 or more, found " + count);
        }
        WordVectors vectors = input.load(environment);
        List<String> words = Stream.of(a, b, c)
                .map(word -> VectorsInput.word(word, vectors, environment))
                .toList();
        Optional<List<Neighbour>> answers = Analogies.of(
                        NearestWords.of(vectors), multiply ? Analogies.Method.COS_MUL : Analogies.Method.COS_ADD)
                .solve(new Analogies.Question(words.get(0), words.get(1), words.get(2)), count);
        if (answers.isEmpty()) {
            words.stream()
                    .filter(word -> vectors.index(word) < 0)
                    .forEach(word -> environment.note("'%s' has no vector".formatted(word)));
            return Failure.NEGATIVE;
        }
        for (Neighbour answer : answers.get()) {
            environment.printer().print("%s\t%.4f%n".formatted(answer.word(), answer.similarity()));
        }
        return 0;
    }
}
