package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.tagging.segment.Reason;
import org.yupian.tagging.segment.TaggingExplanation;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;

/** Text never breaks a segmenter: random text through all of them, in every mode, with and without user words. */
class ChaosTest {
    private static final int TEXTS = 250;

    private static Mode mode(String name) {
        return Mode.valueOf(name.substring(name.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT));
    }

    private static String message(String name, long seed, String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .limit(300)
                .forEach(c -> escaped.append(
                        (c >= 0x20 && c < 0x7f) || (c >= 0x4e00 && c < 0xa000)
                                ? String.valueOf((char) c)
                                : "\\u%04x".formatted(c)));
        return "%s, seed %d, text \"%s\"%s".formatted(name, seed, escaped, text.length() > 300 ? "…" : "");
    }

    /** The length of text number {@code seed}: mostly short, so that a failure is easy to read. */
    private static String text(long seed) {
        Random random = new Random(seed);
        return ChaosText.of(random, random.nextInt(seed % 10 == 0 ? 3_000 : 60));
    }

    @Test
    void randomTextIsCutAsPromised() {
        Map<String, Segmenter> engines = Engines.all(ChaosText.dictionary());
        assertTrue(engines.size() >= 25, "only " + engines.keySet());
        for (long seed = 0; seed < TEXTS; seed++) {
            String text = text(seed);
            for (Map.Entry<String, Segmenter> engine : engines.entrySet()) {
                String message = message(engine.getKey(), seed, text);
                SegmentationContract.check(engine.getValue(), mode(engine.getKey()), text, message);
            }
        }
    }

    @Test
    void documentsTakeTheWords() {
        Map<String, Segmenter> engines = Engines.all(ChaosText.dictionary());
        for (long seed = 0; seed < TEXTS / 5; seed++) {
            String text = text(seed);
            for (Map.Entry<String, Segmenter> engine : engines.entrySet()) {
                Document document = engine.getValue().apply(Document.of(text));
                assertEquals(
                        engine.getValue().segment(text),
                        document.get(Layer.TOKENS),
                        message(engine.getKey(), seed, text));
            }
        }
    }

    /** The best cut that a tagger explains is the one it makes, and what it says of each place adds up. */
    @Test
    void explanationsFitTheCuts() {
        int explained = 0;
        for (UserDictionary dictionary : List.of(UserDictionary.of(), ChaosText.dictionary())) {
            for (Map.Entry<String, Segmenter> engine :
                    Engines.withModes(Mode.PRECISE, dictionary).entrySet()) {
                if (!(engine.getValue() instanceof TaggingSegmenter tagger)) {
                    continue;
                }
                for (long seed = 1; seed < TEXTS; seed += seed % 10 == 9 ? 2 : 1) {
                    String text = text(seed);
                    String message = message(engine.getKey(), seed, text);
                    TaggingExplanation explanation = tagger.explain(text);
                    assertEquals(tagger.segment(text), explanation.cuts().get(0).tokens(), message);
                    for (TaggingExplanation.Place place : explanation.places()) {
                        double sum = explanation.reasons(place).stream()
                                .mapToDouble(Reason::nats)
                                .sum();
                        assertEquals(place.rule().isPresent() ? 0 : place.margin(), sum, 1e-9, message + " " + place);
                        explained += place.rule().isPresent() ? 0 : 1;
                    }
                    assertFalse(explanation.toText().isEmpty()
                            || explanation.toGraphviz().isEmpty());
                    assertFalse(explanation
                            .whyNot(text.substring(text.length() / 2))
                            .isEmpty());
                }
            }
        }
        assertTrue(explained > 10_000, "only " + explained);
    }

    @Test
    void indexModeIsASupersetOfPreciseMode() {
        for (UserDictionary dictionary : List.of(UserDictionary.of(), ChaosText.dictionary())) {
            var precise =
                    List.copyOf(Engines.withModes(Mode.PRECISE, dictionary).values());
            Map<String, Segmenter> index = Engines.withModes(Mode.INDEX, dictionary);
            for (long seed = 0; seed < TEXTS; seed++) {
                String text = text(seed);
                int i = 0;
                for (Map.Entry<String, Segmenter> engine : index.entrySet()) {
                    Set<String> words = words(engine.getValue().segment(text));
                    Set<String> wanted = words(precise.get(i++).segment(text));
                    wanted.removeAll(words);
                    assertEquals(Set.of(), wanted, message(engine.getKey(), seed, text));
                }
            }
        }
    }

    private static Set<String> words(Spans spans) {
        Set<String> words = new HashSet<>();
        spans.forEach((start, end) -> words.add(start + "-" + end));
        return words;
    }

    @Test
    void aRangeIsCutLikeTheTextInIt() {
        Map<String, Segmenter> engines = Engines.all(ChaosText.dictionary());
        for (long seed = 0; seed < TEXTS; seed++) {
            String text = text(seed);
            Random random = new Random(~seed);
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            for (Map.Entry<String, Segmenter> engine : engines.entrySet()) {
                Spans.Builder shifted = Spans.builder(8);
                engine.getValue()
                        .segment(text.substring(from, to))
                        .forEach((s, e) -> shifted.accept(from + s, from + e));
                Spans.Builder range = Spans.builder(8);
                engine.getValue().segment(text, from, to, range);
                String message = message(engine.getKey(), seed, text) + " from " + from + " to " + to;
                assertEquals(shifted.build(), range.build(), message);
            }
        }
    }

    @Test
    void allKindsOfTextAreOne() {
        Map<String, Segmenter> engines = Engines.all(ChaosText.dictionary());
        for (long seed = 0; seed < TEXTS / 2; seed++) {
            String text = text(seed);
            for (Map.Entry<String, Segmenter> engine : engines.entrySet()) {
                Segmenter segmenter = engine.getValue();
                String message = message(engine.getKey(), seed, text);
                Spans expected = segmenter.segment(text);
                assertEquals(expected, segmenter.segment(text), message + ": the second time");
                StringBuilder builder = new StringBuilder();
                text.chars().forEach(c -> builder.append((char) c));
                assertEquals(expected, segmenter.segment(builder), message + ": a StringBuilder");
                assertEquals(
                        expected,
                        segmenter.segment(CharBuffer.wrap("??" + text, 2, 2 + text.length())),
                        message + ": a CharBuffer");
                assertEquals(
                        expected,
                        segmenter.segment(new Repeated(text, text.length())),
                        message + ": a sequence of our own");
            }
        }
    }

    @Test
    void rangesOutsideTheTextAreRefused() {
        for (Map.Entry<String, Segmenter> engine :
                Engines.all(ChaosText.dictionary()).entrySet()) {
            for (int[] range : new int[][] {{-1, 2}, {0, 4}, {2, 1}, {4, 4}, {Integer.MIN_VALUE, Integer.MAX_VALUE}}) {
                try {
                    engine.getValue().segment("研究生", range[0], range[1], (start, end) -> {});
                } catch (IndexOutOfBoundsException e) {
                    continue;
                }
                throw new AssertionError(engine.getKey() + " took the range " + range[0] + ", " + range[1]);
            }
        }
    }

    @Test
    void longUserWordsHold() {
        String word = "我".repeat(255);
        String text = "他说" + word + "的" + word + word + "我";
        for (Map.Entry<String, Segmenter> engine :
                Engines.withModes(Mode.PRECISE, ChaosText.dictionary()).entrySet()) {
            Spans tokens = SegmentationContract.check(engine.getValue(), Mode.PRECISE, text, engine.getKey());
            Set<String> words = words(tokens);
            assertTrue(words.containsAll(List.of("2-257", "258-513", "513-768")), engine.getKey() + ": " + tokens);
        }
    }
}
