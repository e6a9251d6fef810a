package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yupian.document.Document;
import org.yupian.document.Entity;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.format.ConlluReader;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;
import org.yupian.keywords.KeywordScorer;
import org.yupian.models.Models;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntityReader;
import org.yupian.tagging.train.ner.EntityScorer;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.pos.PosScorer;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.train.CorpusReader;
import org.yupian.tokenize.train.SegmentationScorer;
import org.yupian.tokenize.train.TaggedCorpusReader;
import org.yupian.tokenize.train.TaggedSentence;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.StandardModels;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;

/**
 * Every model that is shipped is as good as it was, on some 300 sentences of its development set, which lie evenly
 * in it. The corpora are not in the repository; where {@value #VARIABLE} does not name their folder, nothing
 * is tested. A floor lies .002 below what the model scored when it was set.
 */
class AccuracyFloorsTest {
    private static final String VARIABLE = "YUPIAN_DATA";
    private static final Toolkit TOOLKIT = Toolkit.of(Models.source());

    /** How many keywords of each text are looked at. */
    private static final int KEYWORDS = 5;

    private static Path corpus(String name) {
        String folder = System.getenv(VARIABLE);
        assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder)),
                "no accuracy is tested: the variable " + VARIABLE + " does not name the folder of the corpora");
        return Path.of(folder).resolve(name);
    }

    private static void assertFloor(double floor, double score, String model) {
        assertTrue(score >= floor, "%s: %.4f, expected %.4f or more".formatted(model, score, floor));
    }

    @ParameterizedTest
    @CsvSource({
        "lattice-general,         pfr/dev.txt.gz,       6, .949",
        "lattice-smartcn,         pfr/dev.txt.gz,       6, .946",
        "tagging-open,            ner/uner-gsdsimp-dev-words.txt.gz, 1, 0",
        "tagging-general general, pfr/dev.txt.gz,       6, .938",
        "tagging-general pku,     pfr/dev.txt.gz,       6, .977",
        "tagging-general sxu,     cws/sxu-dev.txt.gz,   5, .951",
        "tagging-general cnc,     cws/cnc-dev.txt.gz,  10, .958",
        "tagging-general weibo,   cws/weibo-dev.txt.gz, 3, .940"
    })
    void words(String model, String corpus, int step, double floor) throws IOException {
        String[] names = model.split(" ");
        Step words = Step.words().withModel(names[0]);
        Segmenter segmenter = TOOLKIT.segmenter(names.length == 1 ? words : words.with("standard", names[1]));
        SegmentationScorer scorer = SegmentationScorer.of();
        try (CorpusReader reader = CorpusReader.open(corpus(corpus), CorpusReader.Format.AUTO)) {
            List<String> sentence = reader.next();
            for (int i = 0; sentence != null; i++, sentence = reader.next()) {
                if (i % step == 0) {
                    String text = String.join("", sentence);
                    List<String> found = new ArrayList<>();
                    segmenter.segment(text, 0, text.length(), (start, end) -> found.add(text.substring(start, end)));
                    scorer.add(sentence, found);
                }
            }
        }
        assertFloor(floor, scorer.score().f1(), model);
    }

    @ParameterizedTest
    @CsvSource("pos-ud, ud/v2-gsdsimp-dev.conllu.gz, .867")
    void universalTags(String model, String corpus, double floor) throws IOException {
        Stage tagger = TOOLKIT.stage(Step.pos().withModel(model));
        long words = 0;
        long right = 0;
        try (ConlluReader reader = ConlluReader.open(corpus(corpus)).withoutHeads()) {
            for (Document gold = reader.next(); gold != null; gold = reader.next()) {
                Tags found = tagger.apply(Document.of(gold.text()).with(Layer.TOKENS, gold.get(Layer.TOKENS)))
                        .get(Layer.POS);
                Tags tags = gold.get(Layer.UPOS);
                for (int i = 0; i < tags.size(); i++) {
                    words++;
                    right += tags.tag(i).equals(found.tag(i)) ? 1 : 0;
                }
            }
        }
        assertFloor(floor, (double) right / words, model);
    }

    @ParameterizedTest
    @CsvSource("pos-pku, pfr/dev.txt.gz, 6, .965")
    void tags(String model, String corpus, int step, double floor) throws IOException {
        Stage tagger = TOOLKIT.stage(Step.pos().withModel(model));
        PosScorer scorer = PosScorer.of();
        try (TaggedCorpusReader reader = TaggedCorpusReader.open(corpus(corpus))) {
            TaggedSentence sentence = reader.next();
            for (int i = 0; sentence != null; i++, sentence = reader.next()) {
                if (i % step == 0) {
                    Document text = Document.of(String.join("", sentence.words()))
                            .with(Layer.TOKENS, Spans.adjacent(sentence.words()));
                    Tags tags = tagger.apply(text).get(Layer.POS);
                    List<String> found = new ArrayList<>();
                    for (int word = 0; word < tags.size(); word++) {
                        found.add(tags.tag(word));
                    }
                    scorer.add(sentence, sentence.words(), found);
                }
            }
        }
        assertFloor(floor, scorer.score().accuracy(), model);
    }

    /** The one that composes names of words gets them from bare text too. */
    @ParameterizedTest
    @CsvSource({
        "ner-general,  ner/uner-gsdsimp-dev.bio.gz, 1, .695",
        "ner-general,  ner/uner-pud-dev.bio.gz,   1, .686",
        "ner-general msra, ner/msra-dev.bio.gz,   1, .843",
        "ner-weibo,    ner/weibo-dev.bio.gz,      1, .581",
        "ner-resume,   ner/resume-dev.bmes.gz,    1, .925",
        "ner-cluener,  ner/cluener-dev.jsonl.gz,  3, .688",
        "ner-open,     ner/uner-gsdsimp-dev.bio.gz, 1, .629",
        "ner-compound, pfr/dev.txt.gz,            6, .868"
    })
    void names(String model, String corpus, int step, double floor) throws IOException {
        String[] names = model.split(" ");
        Step entities = Step.entities().withModel(names[0]);
        Pipeline pipeline =
                TOOLKIT.pipeline(Recipe.of(names.length == 1 ? entities : entities.with("standard", names[1])));
        EntityScorer scorer = EntityScorer.of();
        try (EntityReader reader = EntityReader.open(corpus(corpus), EntityReader.Format.AUTO)) {
            EntitySentence sentence = reader.next();
            for (int i = 0; sentence != null; i++, sentence = reader.next()) {
                if (i % step == 0) {
                    List<EntityMention> found = new ArrayList<>();
                    for (Entity entity : pipeline.run(sentence.text()).entities()) {
                        found.add(new EntityMention(entity.start(), entity.end(), entity.type()));
                    }
                    scorer.add(sentence.entities(), found);
                }
            }
        }
        assertFloor(floor, scorer.score().f1(), model);
    }

    @ParameterizedTest
    @CsvSource("statistics-general, keywords/csl-dev.tsv.gz, 3, .250")
    void keywords(String model, String corpus, int step, double floor) throws IOException {
        Pipeline pipeline = TOOLKIT.pipeline(Recipe.of(Step.keywords().withModel(model)));
        KeywordScorer scorer = KeywordScorer.of(KEYWORDS);
        try (Lines lines = TextInput.UTF_8.open(corpus(corpus))) {
            String line = lines.next();
            for (int i = 0; line != null; i++, line = lines.next()) {
                if (i % step == 0) {
                    int tab = line.lastIndexOf('\t');
                    List<String> found = pipeline.run(line.substring(0, tab))
                            .get(Layer.KEYWORDS)
                            .terms();
                    scorer.add(found, Arrays.asList(line.substring(tab + 1).split("_")));
                }
            }
        }
        assertFloor(floor, scorer.score().f1(), model);
    }

    /** A new model needs a floor. */
    @Test
    void everyModelHasAFloor() throws Exception {
        TreeSet<String> tested = new TreeSet<>();
        for (java.lang.reflect.Method method : AccuracyFloorsTest.class.getDeclaredMethods()) {
            CsvSource floors = method.getAnnotation(CsvSource.class);
            for (String floor : floors == null ? new String[0] : floors.value()) {
                tested.add(floor.split("[ ,]", 2)[0]);
            }
        }
        // What taggers score, they score with their lexicons.
        tested.add(StandardModels.LEXICON);
        tested.add(StandardModels.KINDS);
        assertEquals(new TreeSet<>(Models.source().ids()), tested);
    }
}
