package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;

/** Text never breaks a tagger, and neither do words that no segmenter would make. */
class TaggersChaosTest {
    private static final int TEXTS = 150;
    private static final int MILLION = 1_000_000;

    private static String text(long seed) {
        Random random = new Random(seed);
        return ChaosText.of(random, random.nextInt(seed % 10 == 0 ? 3_000 : 60));
    }

    /** Random ranges of a text, white space and all, that cut no surrogate pair; some with gaps between them. */
    private static Spans words(Random random, String text) {
        Spans.Builder words = Spans.builder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(9) == 0 ? 100 : 4));
            if (end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
                end++;
            }
            if (random.nextInt(8) > 0) {
                words.accept(at, end);
            }
            at = end;
        }
        return words.build();
    }

    private static void check(Stage stage, Document before, String message) {
        Document after;
        try {
            after = stage.apply(before);
        } catch (RuntimeException e) {
            throw new AssertionError(message, e);
        }
        for (Layer<?> layer : stage.provides()) {
            assertTrue(after.has(layer), message + ": no " + layer);
        }
        Spans tokens = after.get(Layer.TOKENS);
        if (after.has(Layer.POS)) {
            Tags tags = after.get(Layer.POS);
            assertEquals(tokens.size(), tags.size(), message);
            for (int i = 0; i < tags.size(); i++) {
                assertTrue(!tags.tag(i).isBlank(), message);
            }
        }
        if (after.has(Layer.ENTITIES)) {
            check(after.get(Layer.ENTITIES), after.text(), message);
        }
        Document again = stage.apply(before);
        for (Layer<?> layer : after.layers()) {
            assertEquals(after.get(layer), again.get(layer), message + ": the second time, " + layer);
        }
    }

    private static void check(Entities entities, String text, String message) {
        for (int i = 0; i < entities.size(); i++) {
            int at = i;
            // Made when it is wanted: a long text has many.
            Supplier<String> entity = () -> message + ": entity " + at + ", " + entities;
            assertTrue(entities.score(i) >= 0 && entities.score(i) <= 1, entity);
            assertTrue(entities.start(i) < entities.end(i) && entities.end(i) <= text.length(), entity);
            assertTrue(!insidePair(text, entities.start(i)) && !insidePair(text, entities.end(i)), entity);
        }
    }

    private static boolean insidePair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    @Test
    void randomTextIsTagged() {
        for (Map.Entry<String, Pipeline> pipeline : Taggers.pipelines().entrySet()) {
            for (long seed = 0; seed < TEXTS; seed++) {
                check(pipeline.getValue(), Document.of(text(seed)), pipeline.getKey() + ", seed " + seed);
            }
        }
    }

    @Test
    void wordsThatAreNoneAreTagged() {
        for (Map.Entry<String, Stage> stage : Taggers.stages().entrySet()) {
            for (long seed = 0; seed < TEXTS; seed++) {
                String text = text(seed);
                Document document = Document.of(text).with(Layer.TOKENS, words(new Random(~seed), text));
                check(stage.getValue(), document, stage.getKey() + ", seed " + seed);
            }
        }
    }

    @Test
    void aMillionTimesOneCharacter() {
        LongRuns units = LongRuns.of(3, List.of("我", "a", "1", " ", "\n", "😺", "\ud83d", "。", "的一", "\u0000"));
        for (Map.Entry<String, Pipeline> pipeline : Taggers.pipelines().entrySet()) {
            for (String unit : units.drawn()) {
                // One pipeline has all stages; less text shows what each does by itself.
                boolean whole = pipeline.getKey().equals("tagging > all")
                        && units.whole(0, units.drawn().indexOf(unit));
                int length = whole ? MILLION : MILLION / 20;
                String text = unit.repeat(length / unit.length());
                String message =
                        "%s, %,d chars of '%s', %s".formatted(pipeline.getKey(), length, unit, units.message());
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> {
                            pipeline.getValue().run(text);
                        },
                        message);
            }
        }
    }

    @Test
    void timeIsLinear() {
        String one = ChaosText.of(new Random(1), MILLION / 10);
        String ten = ChaosText.of(new Random(1), MILLION);
        Pipeline pipeline = Objects.requireNonNull(Taggers.pipelines().get("tagging > all"));
        double before = nanosPerChar(pipeline, one, 3);
        double after = nanosPerChar(pipeline, ten, 1);
        assertTrue(
                after <= 4 * before,
                "seed 1: %.1f ns a char for %,d chars, %.1f for %,d"
                        .formatted(before, one.length(), after, ten.length()));
    }

    private static double nanosPerChar(Pipeline pipeline, String text, int rounds) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            pipeline.run(text);
            best = Math.min(best, (double) (System.nanoTime() - begin) / text.length());
        }
        return best;
    }
}
