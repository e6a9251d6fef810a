package org.yupian.toolkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yupian.document.Spans;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.statistics.TermStatisticsBuilder;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.segment.SegmentationColumns;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tagging.train.CrfOptions;
import org.yupian.tagging.train.CrfTrainer;
import org.yupian.tagging.train.PerceptronOptions;
import org.yupian.tagging.train.PerceptronTrainer;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.ner.CompoundTrainer;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.ner.EntityTrainer;
import org.yupian.tagging.train.pos.PosOptions;
import org.yupian.tagging.train.pos.PosTrainer;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.train.LatticeOptions;
import org.yupian.tokenize.train.LatticeTrainer;
import org.yupian.tokenize.train.TaggedSentence;

/** Models of a few sentences under the names of the standard ones, in memory; counts how often each is opened. */
final class TinyModels implements ModelSource {
    private static final String RESEARCH = "public for research";
    private static final List<String> SENTENCES =
            List.of("研究/v 生命/n 的/u 起源/n", "研究/v 生命/n 的/u 人/n", "研究生/n 结婚/v 了/u", "南京市/ns 长江/ns 大桥/n", "长江/ns 的/u 起源/n");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, AtomicInteger> opened = new ConcurrentHashMap<>();

    TinyModels() {
        add(StandardModels.LATTICE, lattice(StandardModels.LATTICE, "研究 生命 的 起源", RESEARCH));
        add(StandardModels.PERMISSIVE_LATTICE, lattice(StandardModels.PERMISSIVE_LATTICE, "研 究 生 命", "Apache-2.0"));
        add(StandardModels.TAGGING, tagging());
        add(StandardModels.POS, pos(StandardModels.POS, "pku"));
        add("pos-other", pos("pos-other", "ctb"));
        add(StandardModels.ENTITIES, entities());
        add("ner-compound", compounds());
        add(StandardModels.STATISTICS, statistics());
    }

    void add(String id, ModelWriter writer) {
        files.put(id, writer.toBytes());
    }

    /** A file that is no model. */
    void addJunk(String id) {
        files.put(id, new byte[100]);
    }

    /** Without the model of an id. */
    TinyModels without(String id) {
        files.remove(id);
        return this;
    }

    /** How often a model was read whole. */
    int opened(String id) {
        return opened.getOrDefault(id, new AtomicInteger()).get();
    }

    @Override
    public Optional<ModelFile> find(String id) throws IOException {
        byte[] bytes = files.get(id);
        if (bytes == null) {
            return Optional.empty();
        }
        opened.computeIfAbsent(id, any -> new AtomicInteger()).incrementAndGet();
        return Optional.of(ModelFile.read(new ByteArrayInputStream(bytes), id));
    }

    @Override
    public Optional<ModelCard> card(String id) throws IOException {
        byte[] bytes = files.get(id);
        return bytes == null
                ? Optional.empty()
                : Optional.of(
                        ModelFile.head(new ByteArrayInputStream(bytes), id).card());
    }

    @Override
    public List<String> ids() {
        return files.keySet().stream().sorted().toList();
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public String hint(String id) {
        return "ask for " + id;
    }

    static ModelWriter lattice(String id, String sentence, String licence) {
        LatticeTrainer trainer = LatticeTrainer.of(LatticeOptions.DEFAULT);
        trainer.add(List.of(sentence.split(" ")), 2);
        trainer.add(List.of("长江", "的", "起源"), 2);
        ModelCard card =
                ModelCard.builder(id, LatticeModel.KIND).licence(licence).build();
        return trainer.train().build(card).writer();
    }

    private static TaggedSentence tagged(String line) {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String item : line.split(" ")) {
            words.add(item.substring(0, item.indexOf('/')));
            tags.add(item.substring(item.indexOf('/') + 1));
        }
        return new TaggedSentence(words, tags, List.of());
    }

    private static ModelWriter tagging() {
        SegmentationTrainer trainer = SegmentationTrainer.of(SegmentationOptions.DEFAULT
                .withMethod(PerceptronTrainer.of(new PerceptronOptions(5, 1)))
                .withStandards(SegmentationOptions.DEFAULT.standards().withOwnMinimum(1))
                .withMinimumCount(1));
        for (String standard : List.of("pku", "sxu")) {
            trainer.corpus(standard);
            SENTENCES.forEach(sentence -> trainer.add(tagged(sentence).words()));
        }
        ModelCard card = ModelCard.builder(StandardModels.TAGGING, TaggingModel.KIND)
                .licence(RESEARCH)
                .build();
        return trainer.model(trainer.train(TrainingListener.NONE), card).writer();
    }

    /**
     * A tagger under permissive terms that takes for words what its lexicon, under open ones, has, and nothing else; the
     * characters it learned that from, each of them once, are not those of anybody's text.
     */
    void addWithLexicon(String id, String lexiconId, String... words) {
        Map<String, Integer> classes = new HashMap<>();
        for (String word : words) {
            classes.put(word, SegmentationColumns.OTHER);
        }
        List<List<String>> sentences = new ArrayList<>();
        char next = '\u9000';
        for (int i = 0; i < 60; i++) {
            List<String> sentence = new ArrayList<>();
            // Words stand in sentences and at their ends.
            for (int length : new int[] {1, 1, 2 + i % 2, 1, 1, 1, i % 3 == 0 ? 2 : 1}) {
                StringBuilder word = new StringBuilder();
                for (int k = 0; k < length; k++) {
                    word.append(next++);
                }
                sentence.add(word.toString());
                if (length > 1) {
                    classes.put(word.toString(), SegmentationColumns.OTHER);
                }
            }
            sentences.add(sentence);
        }
        ModelCard.Builder lexiconCard =
                ModelCard.builder(lexiconId, WordLexicon.KIND).licence("CC-BY-SA-4.0");
        WordLexicon lexicon = WordLexicon.of(lexiconCard.build(), classes);
        SegmentationTrainer trainer = SegmentationTrainer.of(SegmentationOptions.DEFAULT
                .withMethod(CrfTrainer.of(new CrfOptions(20, 0.2, 1, 0, 4, 1)))
                .withMinimumCount(2));
        trainer.lexicon(lexicon);
        trainer.corpus();
        sentences.forEach(trainer::add);
        ModelCard card = ModelCard.builder(id, TaggingModel.KIND)
                .licence("Apache-2.0")
                .option("lexicon", lexiconId)
                .build();
        add(lexiconId, lexicon.writer());
        add(id, trainer.model(trainer.train(TrainingListener.NONE), card).writer());
    }

    private static ModelWriter pos(String id, String set) {
        PosTrainer trainer = PosTrainer.of(PosOptions.PERCEPTRON, set);
        SENTENCES.forEach(sentence -> trainer.add(tagged(sentence)));
        ModelCard card = ModelCard.builder(id, PosModel.KIND).licence(RESEARCH).build();
        return trainer.model(trainer.train(TrainingListener.NONE), card).writer();
    }

    private static ModelWriter entities() {
        EntityTrainer trainer =
                EntityTrainer.of(EntityOptions.DEFAULT.withMethod(CrfTrainer.of(new CrfOptions(20, 0.2, 1, 0, 4, 1))));
        trainer.corpus("", Map.of());
        trainer.add(new EntitySentence("长江的起源", List.of(new EntityMention(0, 2, "LOC"))));
        trainer.add(new EntitySentence("他在长江", List.of(new EntityMention(2, 4, "LOC"))));
        trainer.add(new EntitySentence("长江的起源。", List.of(new EntityMention(0, 2, "LOC"))));
        trainer.add(new EntitySentence("研究生命的起源", List.of()));
        ModelCard card = ModelCard.builder(StandardModels.ENTITIES, EntityModel.KIND)
                .licence(RESEARCH)
                .build();
        return trainer.model(trainer.train(TrainingListener.NONE), card).writer();
    }

    private static ModelWriter compounds() {
        CompoundTrainer trainer = CompoundTrainer.of(EntityOptions.WORDS);
        for (int i = 0; i < 3; i++) {
            SENTENCES.forEach(sentence -> trainer.add(tagged(sentence)));
        }
        ModelCard card = ModelCard.builder("ner-compound", CompoundModel.KIND)
                .licence(RESEARCH)
                .build();
        return trainer.model(trainer.train(TrainingListener.NONE), card).writer();
    }

    private static ModelWriter statistics() {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        counts.addDocument("研究生命", Spans.adjacent(List.of("研究", "生命")));
        return counts.build()
                .writer(ModelCard.builder(StandardModels.STATISTICS, TermStatistics.KIND)
                        .licence(RESEARCH)
                        .build());
    }
}
