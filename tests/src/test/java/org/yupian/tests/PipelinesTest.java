package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.MissingLayerException;
import org.yupian.document.Tags;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.document.VectorStage;
import org.yupian.keywords.CandidateRules;
import org.yupian.keywords.CombinedExtractor;
import org.yupian.keywords.FrequencyExtractor;
import org.yupian.keywords.KeywordStage;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.model.ModelCard;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.ner.CompoundTagger;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.pos.UniversalTagger;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;
import org.yupian.text.SentenceSplitter;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.lattice.LatticeSegmenter;

/** Pipelines out of the stages of the house: which build, what is said of those that do not, and that the others run. */
class PipelinesTest {
    private static final Map<String, Stage> STAGES = stages();

    private static Map<String, Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("sentences", SentenceSplitter.standard());
        stages.put("lattice", LatticeSegmenter.of(Engines.models().get(0)));
        stages.put("index", LatticeSegmenter.of(Engines.models().get(0)).withMode(Mode.INDEX));
        stages.put("tagging", TaggingSegmenter.of(TinyTagging.model(TagScheme.BMES)));
        stages.put("pos", PosTagger.of(TinyPos.model()));
        stages.put("pos-ctb", PosTagger.of(TinyPos.model("ctb")));
        stages.put("pos-upos", PosTagger.of(TinyPos.model("upos")));
        HmmTrainer hmm = HmmTrainer.of(HmmOptions.DEFAULT);
        hmm.add(List.of("研究", "生命"), List.of("v", "n"));
        stages.put(
                "hmm",
                HmmTagger.of(
                        hmm.train(ModelCard.builder("tiny-hmm", HmmModel.KIND).build()), "pku"));
        stages.put("universal", UniversalTagger.standard());
        stages.put("ner", EntityTagger.of(TinyEntities.model(LabelScheme.BIO)));
        stages.put("compounds", CompoundTagger.of(TinyCompounds.model()));
        stages.put(
                "keywords", KeywordStage.of(CombinedExtractor.of(CombinedExtractor.RULES, TermStatistics.empty()), 5));
        CandidateRules own = CandidateRules.WORDS.withTags(Set.of("n", "NN"));
        stages.put("keywords-of-nouns", KeywordStage.of(FrequencyExtractor.of(own), 5));
        stages.put("vectors", VectorStage.of(WordVectors.of(List.of("研究"), new float[] {1, 0}, 2)));
        return stages;
    }

    /** The pipeline that a text such as {@code lattice > (pos > keywords)} stands for. */
    private static Pipeline pipeline(String text) {
        Deque<List<Stage>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        for (String word : text.replaceAll("[()]", " $0 ").strip().split("[ >]+")) {
            switch (word) {
                case "(" -> open.push(new ArrayList<>());
                case ")" -> {
                    Pipeline inner = Pipeline.of(open.pop().toArray(Stage[]::new));
                    open.element().add(inner);
                }
                default -> open.element().add(stage(word));
            }
        }
        return Pipeline.of(open.pop().toArray(Stage[]::new));
    }

    private static Stage stage(String name) {
        Stage stage = STAGES.get(name);
        if (stage == null) {
            throw new AssertionError("no stage " + name);
        }
        return stage;
    }

    /** All that a pipeline says of itself, layers by name, such as {@code pos(pku/upos) tokens -> upos(upos)}. */
    private static String contract(Pipeline pipeline) {
        Map<String, String> left = new TreeMap<>();
        pipeline.requires().forEach(layer -> left.put(layer.name(), layer.name()));
        pipeline.reads()
                .forEach((layer, sets) ->
                        left.put(layer.name(), layer + "(" + String.join("/", new TreeSet<>(sets)) + ")"));
        Map<String, String> right = new TreeMap<>();
        pipeline.provides().forEach(layer -> right.put(layer.name(), layer.name()));
        pipeline.writes().forEach((layer, set) -> right.put(layer.name(), layer + "(" + set.name() + ")"));
        return String.join(" ", left.values()) + " -> " + String.join(" ", right.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            lattice > pos > keywords                       | " -> keywords pos(pku) tokens"
            tagging > pos > keywords                       | " -> keywords pos(pku) tokens"
            lattice > hmm > keywords                       | " -> keywords pos(pku) tokens"
            lattice > pos-upos > keywords                  | " -> keywords pos(upos) tokens"
            lattice > pos-ctb > keywords-of-nouns          | " -> keywords pos(ctb) tokens"
            lattice > (pos > keywords)                     | " -> keywords pos(pku) tokens"
            lattice > pos > universal > keywords           | " -> keywords pos(pku) tokens upos(upos)"
            lattice > pos-upos > universal                 | " -> pos(upos) tokens upos(upos)"
            lattice > pos > universal > pos-ctb            | " -> pos(ctb) tokens upos(upos)"
            lattice > pos > compounds                      | " -> entities(tiny-compounds) pos(pku) tokens"
            sentences > lattice > pos > compounds          | " -> entities(tiny-compounds) pos(pku) sentences tokens"
            lattice > pos > keywords > tagging             | " -> keywords tokens"
            lattice > pos > tagging > pos-upos > universal | " -> pos(upos) tokens upos(upos)"
            index > pos > keywords                         | " -> keywords pos(pku) tokens"
            index > pos > lattice > pos > compounds        | " -> entities(tiny-compounds) pos(pku) tokens"
            ner > lattice                                  | " -> entities(tiny-ner-bio) tokens"
            lattice > ner > vectors                        | " -> document-vector entities(tiny-ner-bio) token-vectors tokens"
            lattice > vectors > tagging                    | " -> tokens"
            pos > keywords                                 | "tokens -> keywords pos(pku)"
            pos > universal > vectors                      | "tokens -> document-vector pos(pku) token-vectors upos(upos)"
            keywords                                       | "pos(pku/upos) tokens -> keywords"
            universal                                      | "pos(pku/upos) tokens -> upos(upos)"
            keywords > compounds                           | "pos(pku) tokens -> entities(tiny-compounds) keywords"
            keywords-of-nouns > lattice                    | "pos tokens -> keywords tokens"
            keywords-of-nouns > pos-ctb                    | "pos tokens -> keywords pos(ctb)"
            """)
    void builds(String stages, String contract) {
        assertEquals(contract, contract(pipeline(stages)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            lattice > pos > tagging > keywords | "stage 4, 'keywords', requires layer 'pos', which stage 3, 'tagging', drops, since it makes 'tokens' anew"
            pos > lattice > universal | "stage 3, 'universal-pos', requires layer 'pos', which stage 2, 'lattice', drops, since it makes 'tokens' anew"
            lattice > keywords | "stage 2, 'keywords', requires layer 'pos', which no stage before it provides; stage 1, 'lattice', drops it from any document, since it makes 'tokens' anew"
            lattice > (compounds > keywords) | "stage 2, 'compound-entities > keywords', requires layer 'pos', which no stage before it provides; stage 1, 'lattice', drops it from any document, since it makes 'tokens' anew"
            lattice > pos-ctb > compounds | "stage 3, 'compound-entities', reads tags of the set 'pku' from layer 'pos', but stage 2, 'pos', writes those of 'ctb'"
            lattice > pos-upos > compounds | "stage 3, 'compound-entities', reads tags of the set 'pku' from layer 'pos', but stage 2, 'pos', writes those of 'upos'"
            lattice > (pos > pos-ctb) > compounds | "stage 3, 'compound-entities', reads tags of the set 'pku' from layer 'pos', but stage 2, 'pos > pos', writes those of 'ctb'"
            lattice > pos-ctb > universal | "stage 3, 'universal-pos', reads tags of the set 'pku' or 'upos' from layer 'pos', but stage 2, 'pos', writes those of 'ctb'"
            index > pos > compounds | "stage 3, 'compound-entities', cannot read ranges of layer 'tokens' that overlap, as those of stage 1, 'lattice', may"
            index > (pos > compounds) | "stage 2, 'pos > compound-entities', cannot read ranges of layer 'tokens' that overlap, as those of stage 1, 'lattice', may"
            (index > pos) > compounds | "stage 2, 'compound-entities', cannot read ranges of layer 'tokens' that overlap, as those of stage 1, 'lattice > pos', may"
            lattice > pos-ctb > keywords | "stage 3, 'keywords', reads tags of the set 'pku' or 'upos' from layer 'pos', but stage 2, 'pos', writes those of 'ctb'"
            """)
    void isRefused(String stages, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> pipeline(stages), stages)
                        .getMessage());
    }

    /** Up to six stages, each a pipeline of its own now and then. */
    private static List<String> row(Random random) {
        List<String> names = List.copyOf(STAGES.keySet());
        List<String> row = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            row.add(names.get(random.nextInt(names.size())));
        }
        return row;
    }

    private static String nested(List<String> row, Random random) {
        int from = random.nextInt(row.size());
        int to = from + 1 + random.nextInt(row.size() - from);
        List<String> names = new ArrayList<>(row);
        names.set(from, "(" + names.get(from));
        names.set(to - 1, names.get(to - 1) + ")");
        return String.join(" > ", names);
    }

    /** A text with words, with tags of a set or with none of these, as the names of stages say. */
    private static Document document(String text, String stages) {
        return stages.isEmpty() ? Document.of(text) : pipeline(stages).run(text);
    }

    /** The stages that make what a pipeline requires of a document, and no more. */
    private static String outside(Pipeline pipeline, Random random) {
        Set<Layer<?>> requires = pipeline.requires();
        assertTrue(Set.of(Layer.TOKENS, Layer.POS).containsAll(requires), requires.toString());
        if (requires.contains(Layer.POS)) {
            List<String> sets =
                    List.copyOf(new TreeSet<>(pipeline.reads().getOrDefault(Layer.POS, Set.of("pku", "upos", "ctb"))));
            String set = sets.get(random.nextInt(sets.size()));
            return "lattice > pos" + (set.equals("pku") ? "" : "-" + set);
        }
        return requires.isEmpty() ? "" : "lattice";
    }

    @Test
    void whatBuildsRunsOverAnyText() {
        int built = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            String stages = nested(row(random), random);
            Pipeline pipeline;
            try {
                pipeline = pipeline(stages);
            } catch (IllegalArgumentException e) {
                continue;
            }
            built++;
            Document document = document(ChaosText.of(random, random.nextInt(200)), outside(pipeline, random));
            String message = "seed %d, %s on %s".formatted(seed, stages, document.layers());
            Document result;
            try {
                result = pipeline.apply(document);
            } catch (RuntimeException e) {
                throw new AssertionError(message, e);
            }
            assertTrue(result.layers().containsAll(pipeline.provides()), message + ": " + result.layers());
            for (Layer<Tags> layer : List.of(Layer.POS, Layer.UPOS)) {
                if (pipeline.writes().containsKey(layer)) {
                    assertEquals(
                            pipeline.writes().get(layer).name(),
                            result.get(layer).tagSet().name(),
                            message);
                }
            }
            assertTrue(result.toString().lines().count() <= 1, message + ": " + result);
        }
        assertTrue(built > 300, "only " + built + " were built");
    }

    @Test
    void whatIsRefusedFailsOnAnyDocument() {
        int refused = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<String> row = row(random);
            try {
                pipeline(String.join(" > ", row));
                continue;
            } catch (IllegalArgumentException e) {
                refused++;
            }
            if (row.contains("index")) {
                // Its words may overlap, which need not happen in a text.
                continue;
            }
            for (String before : List.of("", "lattice", "tagging > pos", "lattice > pos-upos", "tagging > pos-ctb")) {
                String message = "seed %d, %s on a document of '%s'".formatted(seed, row, before);
                Document document = document(ChaosText.of(random, 50), before);
                RuntimeException failure = assertThrows(RuntimeException.class, () -> runAll(row, document), message);
                assertTrue(
                        failure instanceof MissingLayerException || failure instanceof IllegalArgumentException,
                        message + ": " + failure);
            }
        }
        assertTrue(refused > 150, "only " + refused + " were refused");
    }

    private static void runAll(List<String> row, Document document) {
        Document result = document;
        for (String name : row) {
            result = stage(name).apply(result);
        }
    }
}
