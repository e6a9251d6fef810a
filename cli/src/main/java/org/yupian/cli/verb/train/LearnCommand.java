package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.document.Spans;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFormatException;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.train.segment.SegmentationLearner;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.train.SegmentationScorer;
import org.yupian.toolkit.StandardModels;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code learn}. */
@Command(
        name = "learn",
        description =
                "Corrects a model that segments by tagging from a few sentences, and refuses to if it would do worse"
                        + " on a regression file.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian learn --model tagging-general --sentences corrected.txt --regression dev.txt --out better.ypm",
            "  yupian segment --model better.ypm --text '研究生命的起源'",
        })
public final class LearnCommand implements Callable<Integer> {
    /** The option of a card that names the models that were corrected, the last one first. */
    private static final String CORRECTED = "corrected";

    private final Environment environment;

    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID|FILE",
            required = true,
            description = "The model to correct; it stays as it is.")
    String model = "";

    @Option(
            names = "--sentences",
            paramLabel = "FILE",
            required = true,
            description = "The sentences to learn, segmented as they should be.")
    String sentences = "";

    @Option(
            names = "--regression",
            paramLabel = "FILE",
            required = true,
            description = "Segmented sentences on which the model must not become worse.")
    String regression = "";

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "OUT.ypm",
            required = true,
            description = "The file to write.")
    String output = "";

    @Option(names = "--passes", paramLabel = "N", description = "How often to go through the sentences (default: 10).")
    int passes = 10;

    @Option(
            names = "--tolerance",
            paramLabel = "F1",
            description = "By how much the score on the regression file may fall, as .001 (default: 0, not at all).")
    double tolerance;

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Mixin
    final ModelOptions.Allowed models = new ModelOptions.Allowed();

    /** The verb in a process. */
    public LearnCommand(Environment environment) {
        this.environment = environment;
    }

    /** A corrected model, how many of the sentences it gets right, and its F1 on the regression file. */
    private record Attempt(TaggingModel model, int right, double f1) {}

    @Override
    public Integer call() throws IOException {
        Path target = Outputs.model(output);
        Outputs.writable(target);
        List<Path> read = new ArrayList<>(Inputs.files(List.of(sentences, regression)));
        Path original = Inputs.path(model);
        if (Files.isRegularFile(original)) {
            read.add(original);
        }
        Outputs.noInput(target, read);
        if (passes < 1) {
            throw Failure.usage("--passes: expected 1 or more, found " + passes);
        }
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw Failure.usage("--tolerance: expected a number from 0 to 1, found " + tolerance);
        }
        Corpora corpora = Corpora.of("train", encoding.charset(), environment);
        List<List<String>> lessons = Corpora.all(sentences, corpora::segmented, "segmented sentences");
        List<List<String>> others = Corpora.all(regression, corpora::segmented, "segmented sentences");
        TaggingModel corrected = original();
        Attempt before = attempt(corrected, lessons, others);
        Attempt after =
                learn(before, lessons, others, card(corrected.card(), target).build());
        ModelCard card = card(corrected.card(), target)
                .score(Outputs.fileName(Inputs.path(regression)) + " F1", Math.round(after.f1 * 1e4) / 1e4)
                .build();
        after.model.withCard(card).writer().write(target);
        environment.note("%s: %d of %d sentences right, %d before; %s: F1 %.4f, %.4f before"
                .formatted(output, after.right, lessons.size(), before.right, regression, after.f1, before.f1));
        return 0;
    }

    /** The model to correct, with its lexicon; of another kind that segments, what to do instead is said. */
    private TaggingModel original() throws IOException {
        Toolkit toolkit = models.toolkit(environment);
        try {
            TaggingModel bare = toolkit.load(TaggingModel.KIND, model);
            Segmenter used = toolkit.segmenter(Step.words().withModel(model));
            return used instanceof TaggingSegmenter tagging ? tagging.model() : bare;
        } catch (ModelFormatException e) {
            ModelCard card = toolkit.card(model).orElseThrow(() -> e);
            throw Failure.unable("%s: expected a model that segments by tagging, such as %s, found one of kind '%s'; %s"
                    .formatted(model, StandardModels.TAGGING, card.kind(), wayOut(card)));
        }
    }

    /** What to do with a model that cannot be corrected from sentences. */
    private static String wayOut(ModelCard card) {
        if (PosModel.KIND.is(card)) {
            return "a word with its tag goes into a --user-dictionary, as: word, TAB, SOFT, TAB, tag";
        }
        return LatticeModel.KIND.is(card)
                ? "a word of your own goes into a --user-dictionary"
                : "more sentences go into another --train of 'yupian train'";
    }

    /** The state that gets most sentences right among those that are not worse than the original. */
    private Attempt learn(Attempt before, List<List<String>> lessons, List<List<String>> others, ModelCard card) {
        if (before.right == lessons.size()) {
            throw Failure.negative("%s: expected sentences that the model gets wrong, found none".formatted(sentences));
        }
        SegmentationLearner learner = new SegmentationLearner(before.model);
        Optional<Attempt> best = Optional.empty();
        double worst = before.f1;
        for (int pass = 1; pass <= passes; pass++) {
            boolean allRight = true;
            for (List<String> lesson : lessons) {
                allRight &= learner.learn(lesson);
            }
            Attempt attempt = attempt(learner.model(card), lessons, others);
            worst = Math.min(worst, attempt.f1);
            if (attempt.f1 >= before.f1 - tolerance
                    && attempt.right > best.map(Attempt::right).orElse(before.right)) {
                best = Optional.of(attempt);
            }
            if (allRight || attempt.right == lessons.size()) {
                break;
            }
        }
        if (best.isEmpty()) {
            throw Failure.negative(
                    worst < before.f1 - tolerance
                            ? "%s: refused, since F1 on it would fall from %.4f to %.4f; --tolerance allows for that, more sentences may help, and single words can go into a --user-dictionary"
                                    .formatted(regression, before.f1, worst)
                            : "%s: nothing was learned from it in %d passes".formatted(sentences, passes));
        }
        return best.get();
    }

    private static Attempt attempt(TaggingModel candidate, List<List<String>> lessons, List<List<String>> others) {
        TaggingSegmenter segmenter = TaggingSegmenter.of(candidate);
        int right = 0;
        for (List<String> lesson : lessons) {
            right += segmenter.segment(String.join("", lesson)).equals(Spans.adjacent(lesson)) ? 1 : 0;
        }
        SegmentationScorer scorer = SegmentationScorer.of();
        others.forEach(sentence -> scorer.add(segmenter, sentence));
        return new Attempt(candidate, right, scorer.score().f1());
    }

    private ModelCard.Builder card(ModelCard original, Path target) throws IOException {
        ModelCard.Builder card = ModelCard.builder(Outputs.id(target), original.kind())
                .description(original.description())
                .licence(original.licence())
                .trainer("yupian learn, after " + original.trainer())
                .seed(original.seed());
        original.options().forEach(card::option);
        String earlier = original.options().get(CORRECTED);
        card.option(CORRECTED, earlier == null ? original.id() : original.id() + ", " + earlier);
        original.sources().forEach(source -> card.source(source.name(), source.sha256(), source.licence()));
        Outputs.addSource(card, "", sentences, "not stated");
        return card;
    }
}
