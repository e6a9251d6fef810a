package org.yupian.cli.verb.vectors;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.Analogies;
import org.yupian.embeddings.AnalogyScore;
import org.yupian.embeddings.NearestWords;
import org.yupian.embeddings.SimilarityScore;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.files.EvaluationFiles;
import org.yupian.io.Lines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code vectors evaluate}. */
@Command(
        name = "evaluate",
        description =
                "Scores vectors by people's judgements of pairs and by analogies; words without vectors are left out"
                        + " and counted.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = "  yupian vectors evaluate --vectors vectors.ypm --pairs pairs.txt --analogies analogies.txt")
final class VectorsEvaluateCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final VectorsInput input = new VectorsInput();

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "Two words and a rating a line: prints the rank correlation (Spearman).")
    @Nullable
    String pairs;

    @Option(
            names = "--analogies",
            paramLabel = "FILE",
            description = "Four words a line: prints how often the fourth is found, by 3CosAdd and 3CosMul.")
    @Nullable
    String analogies;

    VectorsEvaluateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (pairs == null && analogies == null) {
            throw Failure.usage("expected --pairs, --analogies or both, found neither");
        }
        List<SimilarityScore.Pair> judged = pairs == null ? List.of() : read(pairs, EvaluationFiles::pairs);
        List<AnalogyScore.Item> items = analogies == null ? List.of() : read(analogies, EvaluationFiles::analogies);
        WordVectors vectors = input.load(environment);
        boolean covered = true;
        if (pairs != null) {
            SimilarityScore score = SimilarityScore.of(vectors, judged);
            print("Spearman", score.spearman(), score.covered(), score.pairs());
            covered = score.covered() > 0;
            if (Double.isNaN(score.spearman())) {
                environment.note(
                        covered
                                ? "--pairs: ranks cannot be compared, since all that are covered are alike"
                                : "--pairs: there is no pair of which both words have vectors");
            }
        }
        if (analogies != null) {
            NearestWords search = NearestWords.of(vectors);
            boolean none = false;
            for (Analogies.Method method : Analogies.Method.values()) {
                AnalogyScore score = AnalogyScore.of(Analogies.of(search, method), vectors, items);
                print(
                        method == Analogies.Method.COS_ADD ? "3CosAdd" : "3CosMul",
                        score.accuracy(),
                        score.covered(),
                        score.questions());
                covered &= score.covered() > 0;
                none |= score.covered() == 0;
            }
            if (none) {
                environment.note("--analogies: there is no question all four words of which have vectors");
            }
        }
        return covered ? 0 : Failure.NEGATIVE;
    }

    private interface Reader<T> {
        List<T> read(Lines lines) throws IOException;
    }

    private <T> List<T> read(String file, Reader<T> reader) throws IOException {
        try (Lines lines = Inputs.open(file, input.encoding.charset(), environment)) {
            return reader.read(lines);
        }
    }

    /** A score that is not defined is a dash. */
    private void print(String name, double score, int covered, int all) {
        String shown = Double.isNaN(score) ? "-" : "%.4f".formatted(score);
        environment.printer().print("%-8s %s  of %,d covered, %,d in all%n".formatted(name, shown, covered, all));
    }
}
