package org.yupian.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.MissingLayerException;

/** Which pipelines build, what is said of those that do not, and what the others need and make. */
class PipelineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            segment                                      | " -> tokens"
            segment > split                              | " -> sentences tokens"
            segment > tag-x > read                       | " -> tokens pos(x)"
            segment-and-tag > read-x                     | " -> tokens pos(x)"
            segment-and-tag > segment                    | " -> tokens"
            segment-and-tag > segment > tag-y > read-y   | " -> tokens pos(y)"
            segment > tag-x > tag-y > read-y             | " -> tokens pos(y)"
            segment > tag-x > tag-silently > read        | " -> tokens pos"
            segment > tag-x > segment > tag-y            | " -> tokens pos(y)"
            segment > tag-x > universal > read-x         | " -> tokens pos(x) upos(u)"
            segment > tag-x > universal > tag-y > parse  | " -> tokens pos(y) upos(u) heads"
            segment > tag-x > universal > segment        | " -> tokens"
            segment > tag-x > sense > read-senses        | " -> tokens pos(x) senses"
            segment > tag-x > sense > tag-x > read       | " -> tokens pos(x)"
            segment > split > parse-sentences > split    | " -> sentences tokens"
            split > segment > parse-sentences > segment  | " -> sentences tokens"
            split > segment > parse-sentences > note     | " -> sentences tokens heads note"
            segment > tag-whatever                       | " -> tokens pos(x)"
            segment-and-tag > sense-whatever             | " -> tokens pos(x) senses"
            note > segment > read-note                   | " -> tokens note"
            """)
    void startsFromBareText(String stages, String contract) {
        Pipeline pipeline = SampleStage.pipeline(stages);
        assertEquals(contract, SampleStage.contract(pipeline));
        assertEquals(pipeline.provides(), pipeline.run("他来。你走。").layers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            tag-x                                        | "tokens -> pos(x)"
            tag-x > read > segment                       | "tokens -> tokens"
            tag-x > tag-y > read-y                       | "tokens -> pos(y)"
            read                                         | "tokens pos -> "
            read-x                                       | "pos(x) -> "
            read-xy                                      | "pos(x/y) -> "
            read-xy > read > read-y                      | "tokens pos(y) -> "
            universal > read-xy                          | "tokens pos(x) -> upos(u)"
            read-x > tag-y > read-y                      | "tokens pos(x) -> pos(y)"
            read-x > segment > tag-y > read-y            | "pos(x) -> tokens pos(y)"
            tag-whatever                                 | "tokens -> pos(x)"
            sense-whatever                               | "pos -> senses"
            read-heads > segment                         | "heads -> tokens"
            read-heads > split                           | "heads -> sentences"
            read-heads > segment > split                 | "heads -> sentences tokens"
            segment > parse-sentences                    | "sentences -> tokens heads"
            split > parse-sentences                      | "tokens -> sentences heads"
            parse > read-note                            | "tokens upos(u) note -> heads"
            read-senses > sense > read-senses            | "pos senses -> senses"
            read-note > note                             | "note -> note"
            """)
    void carriesThroughWhatItNeedsFromOutside(String stages, String contract) {
        assertEquals(contract, SampleStage.contract(SampleStage.pipeline(stages)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            segment > (tag-x > read)                     | " -> tokens pos(x)"
            (segment > tag-x) > read-x                   | " -> tokens pos(x)"
            (segment > tag-x) > (universal > parse)      | " -> tokens pos(x) upos(u) heads"
            segment > (tag-x > (sense > read-senses))    | " -> tokens pos(x) senses"
            segment > (tag-x > segment) > tag-y > read-y | " -> tokens pos(y)"
            (read-xy > note) > (read-y)                  | "pos(y) -> note"
            (read-x > segment) > (tag-y > read-y)        | "pos(x) -> tokens pos(y)"
            ((tag-x))                                    | "tokens -> pos(x)"
            (split > (parse-sentences)) > read-heads     | "tokens -> sentences heads"
            """)
    void isAStageItself(String stages, String contract) {
        assertEquals(contract, SampleStage.contract(SampleStage.pipeline(stages)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # Words made anew: what rested on the old ones is gone.
            segment > tag-x > segment > read | "stage 4, 'read', requires layer 'pos', which stage 3, 'segment', drops, since it makes 'tokens' anew"
            tag-x > segment > read | "stage 3, 'read', requires layer 'pos', which stage 2, 'segment', drops, since it makes 'tokens' anew"
            tag-x > segment-and-tag > segment > read | "stage 4, 'read', requires layer 'pos', which stage 3, 'segment', drops, since it makes 'tokens' anew"
            tag-x > sense > tag-x > read-senses | "stage 4, 'read-senses', requires layer 'senses', which stage 3, 'tag-x', drops, since it makes 'pos' anew"
            tag-x > sense > segment > tag-x > read-senses | "stage 5, 'read-senses', requires layer 'senses', which stage 3, 'segment', drops, since it makes 'tokens' anew"
            # Sentences made anew: trees lie within them.
            parse-sentences > split > read-heads | "stage 3, 'read-heads', requires layer 'heads', which stage 2, 'split', drops, since it makes 'sentences' anew"
            # Nobody makes it, and what comes in with the document does not last.
            segment > read | "stage 2, 'read', requires layer 'pos', which no stage before it provides; stage 1, 'segment', drops it from any document, since it makes 'tokens' anew"
            segment > read-senses | "stage 2, 'read-senses', requires layer 'senses', which no stage before it provides; stage 1, 'segment', drops it from any document, since it makes 'tokens' anew"
            read > segment > read | "stage 3, 'read', requires layer 'pos', which no stage before it provides; stage 2, 'segment', drops it from any document, since it makes 'tokens' anew"
            split > read-heads | "stage 2, 'read-heads', requires layer 'heads', which no stage before it provides; stage 1, 'split', drops it from any document, since it makes 'sentences' anew"
            segment > tag-x > read-senses | "stage 3, 'read-senses', requires layer 'senses', which no stage before it provides; stage 1, 'segment', drops it from any document, since it makes 'tokens' anew"
            segment > parse | "stage 2, 'parse', requires layer 'upos', which no stage before it provides; stage 1, 'segment', drops it from any document, since it makes 'tokens' anew"
            # What a layer is aligned with is required, whether the stage says so or not.
            segment > sense-whatever | "stage 2, 'sense-whatever', requires layer 'pos', which no stage before it provides; stage 1, 'segment', drops it from any document, since it makes 'tokens' anew"
            tag-x > segment > sense-whatever | "stage 3, 'sense-whatever', requires layer 'pos', which stage 2, 'segment', drops, since it makes 'tokens' anew"
            # Pipelines within pipelines.
            segment > (read > note) | "stage 2, 'read > note', requires layer 'pos', which no stage before it provides; stage 1, 'segment', drops it from any document, since it makes 'tokens' anew"
            segment > tag-x > (note > segment) > read | "stage 4, 'read', requires layer 'pos', which stage 3, 'note > segment', drops, since it makes 'tokens' anew"
            (segment > tag-x > segment) > read | "stage 2, 'read', requires layer 'pos', which no stage before it provides; stage 1, 'segment > tag-x > segment', drops it from any document, since it makes 'tokens' anew"
            segment > tag-x > (segment > read) | "stage 2, 'read', requires layer 'pos', which no stage before it provides; stage 1, 'segment', drops it from any document, since it makes 'tokens' anew"
            """)
    void refusesWhatWouldLackALayer(String stages, String message) {
        assertRefused(message, stages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            tag-y > read-x | "stage 2, 'read-x', reads tags of the set 'x' from layer 'pos', but stage 1, 'tag-y', writes those of 'y'"
            tag-y > universal | "stage 2, 'universal', reads tags of the set 'u' or 'x' from layer 'pos', but stage 1, 'tag-y', writes those of 'y'"
            tag-x > tag-y > read-x | "stage 3, 'read-x', reads tags of the set 'x' from layer 'pos', but stage 2, 'tag-y', writes those of 'y'"
            read-x > tag-y > read-x | "stage 3, 'read-x', reads tags of the set 'x' from layer 'pos', but stage 2, 'tag-y', writes those of 'y'"
            tag-silently > read-xy | "stage 2, 'read-xy', reads tags of the set 'x' or 'y' from layer 'pos', but stage 1, 'tag-silently', writes tags of which it does not say the set"
            tag-x > tag-silently > read-x | "stage 3, 'read-x', reads tags of the set 'x' from layer 'pos', but stage 2, 'tag-silently', writes tags of which it does not say the set"
            read-x > read-y | "stage 2, 'read-y', reads tags of the set 'y' from layer 'pos', a stage before it those of the set 'x'"
            read-xy > universal > read > read-y | "stage 4, 'read-y', reads tags of the set 'y' from layer 'pos', a stage before it those of the set 'x'"
            (segment > tag-y) > read-x | "stage 2, 'read-x', reads tags of the set 'x' from layer 'pos', but stage 1, 'segment > tag-y', writes those of 'y'"
            tag-y > (read-xy > read-x) | "stage 2, 'read-xy > read-x', reads tags of the set 'x' from layer 'pos', but stage 1, 'tag-y', writes those of 'y'"
            (read-x > note) > (read > read-y) | "stage 2, 'read > read-y', reads tags of the set 'y' from layer 'pos', a stage before it those of the set 'x'"
            """)
    void refusesTagsThatAStageDoesNotRead(String stages, String message) {
        assertRefused(message, stages);
    }

    private static void assertRefused(String message, String stages) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> SampleStage.pipeline(stages), stages)
                        .getMessage());
    }

    @Test
    void withoutStagesTheTextIsTheDocument() {
        Pipeline empty = Pipeline.of();
        assertEquals("", empty.name());
        assertEquals(" -> ", SampleStage.contract(empty));
        assertEquals(Document.of("一"), empty.run("一"));
    }

    @Test
    void hasTheNamesOfItsStagesAndKeepsThem() {
        Pipeline pipeline = SampleStage.pipeline("segment > (tag-x > read)");
        assertEquals("segment > tag-x > read", pipeline.name());
        assertEquals(
                List.of("segment", "tag-x > read"),
                pipeline.stages().stream().map(Stage::name).toList());
        Stage[] stages = {pipeline};
        Pipeline outer = Pipeline.of(stages);
        stages[0] = SampleStage.pipeline("note");
        assertSame(pipeline, outer.stages().get(0));
        assertThrows(UnsupportedOperationException.class, () -> outer.requires().add(SampleStage.NOTE));
        assertThrows(UnsupportedOperationException.class, () -> outer.provides().clear());
    }

    /** Always the same sentence, however the sets of layers are ordered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            read                            | the document has no layer 'tokens'; it has none
            universal                       | the document has no layer 'pos'; it has none
            note > parse > read-heads       | the document has no layer 'tokens'; it has none
            """)
    void aTextLacksTheLayersThatItRequires(String stages, String message) {
        Pipeline pipeline = SampleStage.pipeline(stages);
        assertEquals(
                message,
                assertThrows(MissingLayerException.class, () -> pipeline.run("一二"))
                        .getMessage());
        assertEquals(
                message,
                assertThrows(MissingLayerException.class, () -> pipeline.applyAll(List.of(Document.of("一二"))))
                        .getMessage());
    }

    @Test
    void whatADocumentLacksIsSaidBeforeAnyStageRuns() {
        List<String> ran = new ArrayList<>();
        Pipeline pipeline = Pipeline.of(new Closing("first", ran, null), SampleStage.pipeline("read"));
        Document words = SampleStage.pipeline("segment > note").run("一二");
        assertEquals(
                "the document has no layer 'pos'; it has tokens, note",
                assertThrows(MissingLayerException.class, () -> pipeline.apply(words))
                        .getMessage());
        Document tagged = SampleStage.pipeline("segment > tag-x").run("一二");
        assertThrows(MissingLayerException.class, () -> pipeline.applyAll(List.of(tagged, words)));
        assertEquals(List.of(), ran);
        assertEquals(List.of(tagged, tagged), pipeline.applyAll(List.of(tagged, tagged)));
        assertEquals(List.of("run first", "run first"), ran);
        assertEquals(List.of(), pipeline.applyAll(List.of()));
    }

    /** Makes words that may overlap, or needs such that do not. */
    private record Words(Set<Layer<?>> provides, Set<Layer<?>> overlapping, Set<Layer<?>> disjoint) implements Stage {
        @Override
        public String name() {
            return provides.isEmpty() ? "read" : overlapping.isEmpty() ? "cut" : "index";
        }

        @Override
        public Set<Layer<?>> requires() {
            return disjoint;
        }

        @Override
        public Document apply(Document document) {
            return document;
        }
    }

    @Test
    void refusesRangesThatOverlapWhereTheyMustNot() {
        Set<Layer<?>> tokens = Set.of(Layer.TOKENS);
        Stage cut = new Words(tokens, Set.of(), Set.of());
        Stage index = new Words(tokens, tokens, Set.of());
        Stage read = new Words(Set.of(), Set.of(), tokens);
        for (Stage whole : List.of(index, Pipeline.of(index), Pipeline.of(cut, index))) {
            assertEquals(tokens, whole.overlapping());
            for (Stage reader : List.of(read, Pipeline.of(read), Pipeline.of(read, cut))) {
                assertEquals(tokens, reader.disjoint());
                assertEquals(
                        "stage 2, '%s', cannot read ranges of layer 'tokens' that overlap, as those of stage 1, '%s', may"
                                .formatted(reader.name(), whole.name()),
                        assertThrows(IllegalArgumentException.class, () -> Pipeline.of(whole, reader))
                                .getMessage());
            }
        }
        Pipeline last = Pipeline.of(index, cut, read);
        assertEquals(Set.of(), last.overlapping());
        assertEquals(Set.of(), last.disjoint());
    }

    /** Notes that it ran and was closed, and may fail at the latter. */
    private record Closing(
            String name, List<String> notes, @Nullable RuntimeException failure) implements Stage {
        @Override
        public Set<Layer<?>> requires() {
            return Set.of();
        }

        @Override
        public Set<Layer<?>> provides() {
            return Set.of();
        }

        @Override
        public Document apply(Document document) {
            notes.add("run " + name);
            return document;
        }

        @Override
        public void close() {
            notes.add("close " + name);
            if (failure != null) {
                throw failure;
            }
        }
    }

    @Test
    void closesTheLastStageFirstAndAllOfThem() {
        List<String> notes = new ArrayList<>();
        Stage[] stages = new Stage[4];
        Arrays.setAll(stages, i -> new Closing("c" + i, notes, null));
        Pipeline.of(stages[0], Pipeline.of(stages[1], stages[2]), stages[3]).close();
        assertEquals(List.of("close c3", "close c2", "close c1", "close c0"), notes);
    }

    @Test
    void theFirstFailureOfClosingIsThrownWhenAllAreClosed() {
        List<String> notes = new ArrayList<>();
        RuntimeException first = new IllegalStateException("first");
        RuntimeException second = new IllegalStateException("second");
        RuntimeException third = new IllegalStateException("third");
        Pipeline pipeline = Pipeline.of(
                new Closing("c0", notes, third),
                new Closing("c1", notes, null),
                Pipeline.of(new Closing("c2", notes, second), new Closing("c3", notes, first)),
                new Closing("c4", notes, null));
        assertSame(first, assertThrows(IllegalStateException.class, pipeline::close));
        assertEquals(List.of("close c4", "close c3", "close c2", "close c1", "close c0"), notes);
        assertEquals(List.of(second, third), List.of(first.getSuppressed()));
    }

    @Test
    void aStageThatIsInItTwiceMayFailTwice() {
        List<String> notes = new ArrayList<>();
        RuntimeException failure = new IllegalStateException("always");
        Stage stage = new Closing("c", notes, failure);
        assertSame(failure, assertThrows(IllegalStateException.class, Pipeline.of(stage, stage)::close));
        assertEquals(List.of("close c", "close c"), notes);
    }
}
