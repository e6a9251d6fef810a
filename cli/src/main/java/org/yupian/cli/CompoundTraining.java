package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.model.ModelCard;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.CompoundTagger;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainMethod;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.ner.CompoundTrainer;
import org.yupian.tagging.train.ner.EntityScorer;
import org.yupian.tagging.train.ner.PfrEntities;
import org.yupian.tokenize.train.TaggedSentence;

/** The verb {@code train ner --units words}. */
final class CompoundTraining implements Callable<Integer> {
    private static final CompoundTrainer.Options DEFAULT = CompoundTrainer.Options.DEFAULT;

    private final TrainingOptions training;
    private final LabelScheme scheme;
    private final Environment environment;

    CompoundTraining(TrainingOptions training, LabelScheme scheme, Environment environment) {
        this.training = training;
        this.scheme = scheme;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = training.check();
        ChainMethod method = training.chainMethod();
        int minimum = training.minimumCount == null ? DEFAULT.minimumCount() : training.minimumCount;
        CompoundTrainer trainer = new CompoundTrainer(DEFAULT.with(scheme, method, minimum));
        ModelCard.Builder card = training.card(target, CompoundModel.KIND, "yupian train ner --units words");
        long sentences = 0;
        for (String corpus : training.corpora) {
            List<TaggedSentence> read = read(corpus);
            read.forEach(trainer::add);
            sentences += read.size();
        }
        training.some(sentences, "tagged sentences");
        new TreeMap<>(method.options()).forEach(card::option);
        card.option("labels", scheme);
        List<TaggedSentence> dev = training.dev == null ? List.of() : read(training.dev);
        try (TrainingRun run = new TrainingRun(
                training,
                target,
                weights -> dev.isEmpty() ? "" : "dev F1 %.4f".formatted(f1(trainer.model(weights, card.build()), dev)),
                environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            if (training.dev != null) {
                double f1 = f1(trainer.model(weights, card.build()), dev);
                String name = Outputs.fileName(Inputs.path(training.dev));
                card.score(name + " F1, words and tags given", Math.round(f1 * 1e4) / 1e4);
                environment.note("%s: F1 %.4f, words and tags given".formatted(training.dev, f1));
            }
            CompoundModel model = trainer.model(weights, card.build());
            model.writer().write(target);
            run.done();
            environment.note("%s: %,d features, types %s, from %,d sentences"
                    .formatted(training.output, model.chain().keys(), String.join(", ", trainer.types()), sentences));
        }
        return 0;
    }

    private List<TaggedSentence> read(String corpus) throws IOException {
        List<TaggedSentence> sentences = new ArrayList<>();
        Progress progress = new Progress(environment);
        try (TaggedSentences reader = TaggedSentences.of(Inputs.open(corpus, training.encoding, environment))) {
            for (TaggedSentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                sentences.add(sentence);
                progress.lines(sentences.size());
            }
        }
        progress.finish();
        return sentences;
    }

    /** The score on words and tags that are right. */
    private static double f1(CompoundModel model, List<TaggedSentence> dev) {
        CompoundTagger tagger = CompoundTagger.of(model);
        EntityScorer scorer = new EntityScorer();
        for (TaggedSentence sentence : dev) {
            TagSet set = TagSet.of(
                    model.tagSet(), sentence.tags().stream().distinct().sorted().toList());
            short[] ids = new short[sentence.tags().size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = (short) set.id(sentence.tags().get(i));
            }
            Document document = Document.of(String.join("", sentence.words()))
                    .with(Layer.TOKENS, Spans.adjacent(sentence.words()))
                    .with(Layer.POS, Tags.of(set, ids));
            scorer.add(PfrEntities.of(sentence).entities(), Scores.mentions(tagger.apply(document)));
        }
        return scorer.total().f1();
    }
}
