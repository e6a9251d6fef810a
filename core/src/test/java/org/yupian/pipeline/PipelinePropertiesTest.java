package org.yupian.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.MissingLayerException;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

/** What builds runs, and what is refused could not have run: over random stages and every document there can be. */
class PipelinePropertiesTest {
    private static final int SEQUENCES = 5_000;
    private static final Map<String, TagSet> SETS = Map.of("x", SampleStage.X, "y", SampleStage.Y, "u", SampleStage.U);

    /** Up to seven stages in a row, as a text. */
    private static List<String> stages(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            names.add(
                    SampleStage.ALL.get(random.nextInt(SampleStage.ALL.size())).name());
        }
        return names;
    }

    /** The same row with brackets at any place, such as {@code a > (b > (c) > d)}. */
    private static String nested(List<String> names, Random random) {
        StringBuilder out = new StringBuilder();
        int open = 0;
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : " > ");
            for (; random.nextInt(3) == 0; open++) {
                out.append('(');
            }
            out.append(names.get(i));
            for (; open > 0 && (i + 1 == names.size() || random.nextInt(3) == 0); open--) {
                out.append(')');
            }
        }
        return out.toString();
    }

    private static @Nullable Pipeline build(String stages) {
        try {
            return SampleStage.pipeline(stages);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A document with these layers and those below them; the tags are of these sets, or else of any. */
    private static Document document(Set<Layer<?>> layers, Map<Layer<?>, Set<String>> sets, Random random) {
        Document document = Document.of("他来。你走。".repeat(random.nextInt(8)));
        for (Layer<?> layer : SampleStage.LAYERS) {
            if (layers.stream().anyMatch(wanted -> below(layer, wanted))) {
                List<String> names = List.copyOf(new TreeSet<>(sets.getOrDefault(layer, SETS.keySet())));
                TagSet set = SETS.get(names.get(random.nextInt(names.size())));
                document = SampleStage.put(document, layer, random, set);
            }
        }
        return document;
    }

    private static boolean below(Layer<?> layer, @Nullable Layer<?> other) {
        return other != null && (layer.equals(other) || below(layer, other.base()));
    }

    private static void assertKeepsItsWord(Pipeline pipeline, Document document, String message) {
        Document result;
        try {
            result = pipeline.apply(document);
        } catch (RuntimeException e) {
            throw new AssertionError(message, e);
        }
        assertTrue(result.layers().containsAll(pipeline.provides()), message + ": " + result.layers());
        pipeline.writes().forEach((layer, set) -> assertEquals(set, ((Tags) result.get(layer)).tagSet(), message));
        assertEquals(List.of(result, result), pipeline.applyAll(List.of(document, document)), message);
    }

    @Test
    void whatBuildsRuns() {
        int built = 0;
        for (long seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            String stages = nested(stages(random), random);
            Pipeline pipeline = build(stages);
            if (pipeline == null) {
                continue;
            }
            built++;
            String message = "seed %d, %s".formatted(seed, stages);
            assertKeepsItsWord(pipeline, document(pipeline.requires(), pipeline.reads(), random), message);
            Set<Layer<?>> all = Set.copyOf(SampleStage.LAYERS);
            assertKeepsItsWord(pipeline, document(all, pipeline.reads(), random), message + ", with all layers");
        }
        assertTrue(built > SEQUENCES / 4 && built < SEQUENCES * 3 / 4, built + " were built");
    }

    @Test
    void whereItIsNestedMakesNoDifference() {
        int refused = 0;
        for (long seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            List<String> names = stages(random);
            Pipeline flat = build(String.join(" > ", names));
            String stages = nested(names, random);
            Pipeline pipeline = build(stages);
            String message = "seed %d, %s".formatted(seed, stages);
            assertEquals(flat == null, pipeline == null, message);
            if (flat != null && pipeline != null) {
                assertEquals(SampleStage.contract(flat), SampleStage.contract(pipeline), message);
                Document document = document(flat.requires(), flat.reads(), random);
                assertEquals(flat.apply(document), pipeline.apply(document), message);
            } else {
                refused++;
            }
        }
        assertTrue(refused > SEQUENCES / 4, refused + " were refused");
    }

    /** Runs stage by stage as if nobody had looked before. */
    private static void assertFails(List<String> names, Document document, String message) {
        RuntimeException failure = assertThrows(
                RuntimeException.class,
                () -> {
                    Document result = document;
                    for (String name : names) {
                        result = SampleStage.pipeline(name).stages().get(0).apply(result);
                    }
                },
                message);
        assertTrue(
                failure instanceof MissingLayerException || failure instanceof IllegalArgumentException,
                message + ": " + failure);
    }

    /** Every set of layers that one document can have. */
    private static Set<Set<Layer<?>>> universe() {
        List<Layer<?>> layers = SampleStage.LAYERS;
        Set<Set<Layer<?>>> all = new HashSet<>();
        for (int mask = 0; mask < 1 << layers.size(); mask++) {
            Set<Layer<?>> some = new HashSet<>();
            for (int i = 0; i < layers.size(); i++) {
                for (Layer<?> at = layers.get(i); (mask >> i & 1) == 1 && at != null; at = at.base()) {
                    some.add(at);
                }
            }
            all.add(some);
        }
        return all;
    }

    @Test
    void whatIsRefusedFailsOnEveryDocument() {
        Set<Set<Layer<?>>> universe = universe();
        // With or without sentences, words and a note; three layers over words, and senses over tags.
        assertEquals(2 * 2 * (1 + 2 * 2 * 3), universe.size());
        int refused = 0;
        for (long seed = 0; seed < SEQUENCES / 10; seed++) {
            Random random = new Random(seed);
            List<String> names = stages(random);
            // Its tags may be the right ones, but it does not say so: what reads them is refused all the same.
            if (names.contains("tag-silently") || build(String.join(" > ", names)) != null) {
                continue;
            }
            refused++;
            for (Set<Layer<?>> layers : universe) {
                for (String set : layers.contains(Layer.POS) ? SETS.keySet() : Set.of("x")) {
                    Map<Layer<?>, Set<String>> sets = Map.of(Layer.POS, Set.of(set), Layer.UPOS, Set.of("u"));
                    Document document = document(layers, sets, random);
                    assertFails(names, document, "seed %d, %s on %s, %s".formatted(seed, names, layers, set));
                }
            }
        }
        assertTrue(refused > SEQUENCES / 50, refused + " were refused");
    }

    @Test
    void nothingIsRequiredInVain() {
        int looked = 0;
        for (long seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            List<String> names = stages(random);
            Pipeline pipeline = build(String.join(" > ", names));
            if (pipeline == null) {
                continue;
            }
            for (Layer<?> layer : pipeline.requires()) {
                Set<Layer<?>> others = new HashSet<>(SampleStage.LAYERS);
                others.removeIf(other -> below(layer, other));
                Document lacking = document(others, pipeline.reads(), random);
                assertFails(names, lacking, "seed %d, %s without %s".formatted(seed, names, layer));
                looked++;
            }
            for (Map.Entry<Layer<?>, Set<String>> read : pipeline.reads().entrySet()) {
                Set<String> wrong = new TreeSet<>(SETS.keySet());
                wrong.removeAll(read.getValue());
                Document other = document(pipeline.requires(), Map.of(read.getKey(), wrong), random);
                assertFails(names, other, "seed %d, %s with %s of %s".formatted(seed, names, read.getKey(), wrong));
            }
        }
        assertTrue(looked > SEQUENCES / 2, "only " + looked);
    }
}
