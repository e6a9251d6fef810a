package org.yupian.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Keyword;
import org.yupian.document.Layer;
import org.yupian.document.Tags;
import org.yupian.model.Kind;
import org.yupian.model.MissingModelException;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.model.Terms;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.lattice.LatticeModel;

class ToolkitTest {
    private final TinyModels models = new TinyModels();
    private final Toolkit toolkit = Toolkit.of(models);

    private static String names(Pipeline pipeline) {
        return pipeline.stages().stream().map(Stage::name).collect(Collectors.joining(" "));
    }

    private String refusal(String recipe) {
        return assertThrows(RecipeException.class, () -> toolkit.pipeline(recipe))
                .getMessage();
    }

    @Test
    void wordsAreWords() {
        assertEquals(List.of("研究", "生命", "的", "起源"), toolkit.words("研究生命的起源"));
        assertEquals(List.of(), toolkit.words(""));
        assertEquals(List.of("长江", "的", "起源"), toolkit.words("长江的起源"));
        assertEquals(1, models.opened(StandardModels.TAGGING));
        assertEquals(0, models.opened(StandardModels.LATTICE));
        assertEquals(0, models.opened(StandardModels.POS));
    }

    @Test
    void analysingGivesEverything() {
        Document document = toolkit.analyze("长江的起源。研究生命的起源");
        assertEquals(
                Set.of(Layer.SENTENCES, Layer.TOKENS, Layer.POS, Layer.UPOS, Layer.ENTITIES, Layer.KEYWORDS),
                document.layers());
        assertEquals(List.of("长江", "的", "起源", "。", "研究", "生命", "的", "起源"), document.words());
        assertEquals("ns", document.tokens().get(0).pos());
        assertEquals("PROPN", document.tokens().get(0).upos());
        assertEquals(1, document.entities().size());
        assertEquals("长江/LOC 0-2", document.entities().get(0).toString());
        assertEquals(2, document.sentences().size());
        assertTrue(document.keywords().stream().map(Keyword::term).toList().contains("起源"));
        toolkit.analyze("又一个");
        assertEquals(1, models.opened(StandardModels.POS));
    }

    @Test
    void whatAStepNeedsIsMadeOnTheWay() throws IOException {
        assertEquals("tagging pos", names(toolkit.pipeline("pos")));
        assertEquals("tagging", names(toolkit.pipeline("words")));
        assertEquals("lattice", names(toolkit.pipeline("words,mode=index")));
        assertEquals("lattice", names(toolkit.pipeline("words,mode=full")));
        assertEquals("entities", names(toolkit.pipeline("entities")));
        assertEquals("tagging pos compound-entities", names(toolkit.pipeline("entities=ner-compound")));
        assertEquals("tagging pos universal-pos", names(toolkit.pipeline("upos")));
        assertEquals("sentences tagging summary", names(toolkit.pipeline("summary")));
        assertEquals("lattice pos keywords", names(toolkit.pipeline("keywords words,method=lattice")));
        assertEquals("white-space pos", names(toolkit.pipeline("pos words,method=spaces")));
        assertEquals(Set.of(), toolkit.pipeline(Recipe.standard()).requires());
    }

    @Test
    void whatIsLeftOpenIsFilledIn() throws IOException {
        assertEquals(
                "words=tagging-general pos=pos-pku upos",
                toolkit.resolve(Recipe.parse("upos")).toString());
        assertEquals(
                "words=lattice-smartcn,method=lattice",
                toolkit.under(Terms.PERMISSIVE)
                        .resolve(Recipe.parse("words,method=lattice"))
                        .toString());
        for (String recipe :
                List.of("words,standard=pku pos", "words,mode=index", "keywords,method=tf", "summary", "upos")) {
            Recipe once = toolkit.resolve(Recipe.parse(recipe));
            assertEquals(once, toolkit.resolve(once), recipe);
        }
        Recipe resolved = toolkit.resolve(Recipe.standard());
        assertEquals(resolved, toolkit.resolve(resolved));
        assertEquals(names(toolkit.pipeline(Recipe.standard())), names(toolkit.pipeline(resolved)));
    }

    @Test
    void whatCannotBeIsRefusedWhenItIsBuilt() {
        assertEquals(
                "expected a step, one of sentences, words, pos, upos, entities, keywords, summary, found 'tree'",
                refusal("words tree"));
        assertEquals("pos: expected no options, found option 'top'", refusal("pos,top=3"));
        assertEquals(
                "words: expected an option, one of method, mode, standard, found option 'top'", refusal("words,top=3"));
        assertEquals(
                "pos: expected a model of kind 'pos' or 'hmm', found 'lattice-general' of kind 'lattice'",
                refusal("pos=lattice-general"));
        assertEquals(
                "words: method forward: expected a model of kind 'lattice', found 'tagging-general' of kind 'segment-tagging'",
                refusal("words=tagging-general,method=forward"));
        assertEquals(
                "words in mode index overlap, but step 'pos' needs words that do not", refusal("words,mode=index pos"));
        assertEquals("entities: expected a threshold from 0 to 1, found 2.0", refusal("entities,threshold=2"));
        assertEquals("entities: threshold: expected a number, found 'high'", refusal("entities,threshold=high"));
        assertEquals("keywords: top: expected 1 or more, found 0", refusal("keywords,top=0"));
        assertEquals("upos: takes no model, found 'pos-pku'", refusal("upos=pos-pku"));
        assertEquals(
                "words: method spaces takes no model, found 'lattice-general'",
                refusal("words=lattice-general,method=spaces"));
        assertEquals(
                "words: model 'tagging-general': expected standard general, pku, sxu, found 'ctb'",
                refusal("words,standard=ctb"));
        assertEquals(
                "words: a standard needs method tagging, whose models alone have several",
                refusal("words,standard=pku,method=lattice"));
        assertEquals(
                "expected the id of a model or a .ypm file, found '../x'",
                assertThrows(RecipeException.class, () -> Toolkit.of(
                                        org.yupian.model.ModelSource.classpath(ToolkitTest.class))
                                .pipeline("pos=../x"))
                        .getMessage());
    }

    @Test
    void tagsThatAStepDoesNotReadAreRefused() {
        assertEquals(
                "stage 3, 'compound-entities', reads tags of the set 'pku' from layer 'pos', but stage 2, 'pos',"
                        + " writes those of 'ctb'",
                refusal("entities=ner-compound pos=pos-other"));
        assertEquals(
                "stage 3, 'universal-pos', reads tags of the set 'pku' or 'upos' from layer 'pos', but stage 2, 'pos',"
                        + " writes those of 'ctb'",
                refusal("upos pos=pos-other"));
        assertTrue(refusal("keywords pos=pos-other").startsWith("stage 3, 'keywords', reads tags of the set 'pku'"));
    }

    @Test
    void termsAreKept() throws IOException {
        Toolkit free = toolkit.under(Terms.PERMISSIVE);
        assertEquals(List.of("研", "究", "生", "命"), free.words("研究生命"));
        TermsException none = assertThrows(TermsException.class, () -> free.pipeline("pos"));
        assertEquals(
                "expected a model of kind 'pos' under permissive terms, found none; 'pos-ud' is not here: ask for pos-ud",
                none.getMessage());
        assertEquals(Terms.PERMISSIVE, none.allowed());
        TermsException named = assertThrows(TermsException.class, () -> free.pipeline("pos=pos-pku"));
        assertEquals(
                "pos-pku: expected a model under permissive terms, found one whose card says: public for research",
                named.getMessage());
        // What one toolkit has read is no way round the terms of another.
        toolkit.load(PosModel.KIND, StandardModels.POS);
        assertThrows(TermsException.class, () -> free.load(PosModel.KIND, StandardModels.POS));
        models.add("mine", TinyModels.lattice("mine", "甲 乙 丙", "CC-BY-SA-4.0"));
        assertEquals(
                "words=mine",
                toolkit.under(Terms.OPEN).resolve(Recipe.parse("words=mine")).toString());
        assertThrows(TermsException.class, () -> free.pipeline("words=mine"));
    }

    /** A damaged file stands in nobody's way who does not name it. */
    @Test
    void junkIsNoCandidate() throws IOException {
        models.addJunk("aaa");
        assertEquals(
                "words=lattice-smartcn",
                toolkit.under(Terms.PERMISSIVE).resolve(Recipe.parse("words")).toString());
        assertThrows(ModelFormatException.class, () -> toolkit.pipeline("words=aaa"));
    }

    @Test
    void whatIsMissingIsNamed() {
        Toolkit few = Toolkit.of(new TinyModels().without(StandardModels.POS));
        MissingModelException missing = assertThrows(MissingModelException.class, () -> few.pipeline("pos"));
        assertEquals(StandardModels.POS, missing.id());
        assertTrue(missing.getMessage().endsWith("; ask for pos-pku"), missing.getMessage());
        assertThrows(MissingModelException.class, () -> few.pipeline("words=nobody"));
        assertSame(
                MissingModelException.class,
                assertThrows(UncheckedIOException.class, () -> few.analyze("甲"))
                        .getCause()
                        .getClass());
    }

    /** Whoever has only the models of one artifact gets what they can do. */
    @Test
    void theNextBestWordsServe() throws IOException {
        Toolkit few =
                Toolkit.of(new TinyModels().without(StandardModels.LATTICE).without(StandardModels.TAGGING));
        assertEquals("words=lattice-smartcn", few.resolve(Recipe.parse("words")).toString());
        assertEquals(
                "words=lattice-smartcn pos=pos-pku",
                few.resolve(Recipe.parse("pos")).toString());
    }

    @Test
    void theUsersWordsAreLaidOver() throws IOException {
        Toolkit mine = toolkit.withDictionary(UserDictionary.of("生命的")).withDictionary(UserDictionary.of("长江的"));
        assertEquals(List.of("研究", "生命的", "起源"), mine.words("研究生命的起源"));
        assertEquals(List.of("长江的", "起源"), mine.pipeline("pos").run("长江的起源").words());
        assertEquals(List.of("长江", "的", "起源"), toolkit.words("长江的起源"));
        assertEquals(
                "words: method spaces takes no user dictionary, found one",
                assertThrows(RecipeException.class, () -> mine.pipeline("words,method=spaces"))
                        .getMessage());
    }

    /** Who calls two kinds by one name gets what each reads, and what makes another layer than it says is refused. */
    @Test
    void kindsAndMakersAreHeldToTheirWord() throws IOException {
        Kind<String> one = new Kind<>("mine", file -> "one");
        Kind<Integer> other = new Kind<>("mine", file -> 2);
        models.add("m", ModelWriter.of(ModelCard.builder("m", one).build()));
        assertEquals("one", toolkit.load(one, "m"));
        assertEquals(2, toolkit.load(other, "m"));
        Layer<Tags> tones = Layer.over(Layer.TOKENS, "tones", Tags.class);
        Layer<Tags> moods = Layer.over(Layer.TOKENS, "moods", Tags.class);
        Toolkit wrong =
                toolkit.with(Maker.of(moods, one, (text, step, words) -> new ConstantTags(tones, List.of(text))));
        assertEquals(
                "step 'moods=m': expected a stage that provides layer 'moods', its maker gave 'constant'",
                assertThrows(RecipeException.class, () -> wrong.pipeline("moods=m"))
                        .getMessage());
        assertTrue(assertThrows(RecipeException.class, () -> wrong.pipeline("mood"))
                .getMessage()
                .contains("summary, moods, found 'mood'"));
    }

    /** One line is all that a new kind of model takes, and nothing that is there changes for it. */
    @Test
    void aNewKindOfModelIsOneLine() throws IOException {
        Layer<Tags> tones = Layer.over(Layer.TOKENS, "tones", Tags.class);
        Kind<List<String>> kind = new Kind<>("tones", file -> file.strings("names"));
        models.add(
                "tones-tiny",
                ModelWriter.of(ModelCard.builder("tones-tiny", kind).build()).strings("names", List.of("flat")));
        Toolkit more = toolkit.with(Maker.of(tones, kind, (names, step, words) -> new ConstantTags(tones, names))
                .withStandard(step -> List.of("tones-tiny"))
                .withOptions("loud"));
        Document document = more.pipeline("tones,loud=yes").run("长江的");
        assertEquals("flat", document.tokens().get(1).tag(tones));
        assertEquals(
                "words=tagging-general tones=tones-tiny,loud=yes",
                more.resolve(Recipe.parse("tones,loud=yes")).toString());
        assertEquals(List.of("flat"), more.load(kind, "tones-tiny"));
    }

    /** The lexicon that a model names is looked for under the terms, read once, and done without where there is none. */
    @Test
    void aModelIsUsedWithItsLexicon() throws IOException {
        models.addWithLexicon("mine", "mine-words", "天鹅湖", "起源");
        List<String> with = List.of("天鹅湖", "的", "起源");
        List<String> without = List.of("天", "鹅", "湖", "的", "起", "源");
        assertEquals(with, toolkit.pipeline("words=mine").run("天鹅湖的起源").words());
        assertEquals(with, toolkit.pipeline("words=mine").run("天鹅湖的起源").words());
        assertEquals(1, models.opened("mine-words"));
        assertEquals(
                without,
                toolkit.under(Terms.PERMISSIVE)
                        .pipeline("words=mine")
                        .run("天鹅湖的起源")
                        .words());
        assertEquals(
                with,
                toolkit.under(Terms.OPEN).pipeline("words=mine").run("天鹅湖的起源").words());
        Toolkit alone = Toolkit.of(models.without("mine-words"));
        assertEquals(without, alone.pipeline("words=mine").run("天鹅湖的起源").words());
        models.add("mine-words", TinyModels.lattice("mine-words", "甲 乙", "Apache-2.0"));
        Toolkit wrong = Toolkit.of(models);
        assertThrows(ModelFormatException.class, () -> wrong.pipeline("words=mine"));
    }

    @Test
    void aStandardIsOneOfItsModel() throws IOException {
        assertEquals(
                List.of("长江", "的", "起源"),
                toolkit.pipeline("words,standard=sxu").run("长江的起源").words());
        assertEquals(
                "words=tagging-general,standard=general",
                toolkit.resolve(Recipe.parse("words,standard=general")).toString());
        models.addWithLexicon("mine", "mine-words", "起源");
        assertEquals("words: model 'mine': expected standard general, found 'pku'", refusal("words=mine,standard=pku"));
        assertEquals(
                "words: method tagging: expected a model of kind 'segment-tagging', found 'lattice-general' of kind"
                        + " 'lattice'",
                refusal("words=lattice-general,standard=pku"));
        HmmTrainer trainer = HmmTrainer.of(HmmOptions.CHARACTERS);
        trainer.addWords(List.of("研究", "生命"));
        models.add(
                "plain",
                trainer.train(ModelCard.builder("plain", HmmModel.KIND).build()).writer());
        assertEquals(
                "words: model 'plain': expected standard general, the only one of an HMM, found 'pku'",
                refusal("words=plain,standard=pku"));
        assertEquals("words=plain", toolkit.resolve(Recipe.parse("words=plain")).toString());
    }

    /** Gives every word the first tag. */
    private record ConstantTags(Layer<Tags> layer, List<String> names) implements Stage {
        @Override
        public String name() {
            return "constant";
        }

        @Override
        public Set<Layer<?>> requires() {
            return Set.of(Layer.TOKENS);
        }

        @Override
        public Set<Layer<?>> provides() {
            return Set.of(layer);
        }

        @Override
        public Document apply(Document document) {
            var set = org.yupian.document.TagSet.of("tones", names);
            return document.with(
                    layer, Tags.of(set, new short[document.get(Layer.TOKENS).size()]));
        }
    }

    @Test
    void modelsAreReadOnceWhoeverAsks() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                Toolkit one = i % 2 == 0 ? toolkit : toolkit.under(Terms.ANY);
                tasks.add(() -> one.analyze("长江的起源").toString());
            }
            Set<String> results = new java.util.HashSet<>();
            for (Future<String> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            assertEquals(1, results.size(), results.toString());
        } finally {
            pool.shutdownNow();
        }
        for (String id : List.of(
                StandardModels.TAGGING, StandardModels.POS, StandardModels.ENTITIES, StandardModels.STATISTICS)) {
            assertEquals(1, models.opened(id), id);
        }
    }

    @Test
    void modelsOfAKindAreLoadedByName() throws IOException {
        LatticeModel lattice = toolkit.load(LatticeModel.KIND, StandardModels.LATTICE);
        assertSame(lattice, toolkit.load(LatticeModel.KIND, StandardModels.LATTICE));
        assertThrows(ModelFormatException.class, () -> toolkit.load(PosModel.KIND, StandardModels.LATTICE));
        assertEquals(
                StandardModels.POS,
                toolkit.card(StandardModels.POS).orElseThrow().id());
        assertEquals(Map.of(), toolkit.card(StandardModels.POS).orElseThrow().options());
    }
}
