package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;

/** Texts without end: in time that grows with them, in memory that does not. */
class LongTextTest {
    private static final int MILLION = 1_000_000;

    /** What {@link LittleMemory} may use; the models take most of it. */
    private static final String HEAP = "-Xmx96m";

    /** A text that says how often it was looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }

    /** Blocks go back over what was not decided, but never over nearly all of it, whatever words the model makes of marks. */
    @Test
    void theTaggerLooksAtNothingAgainAndAgain() {
        Segmenter tagger = Engines.shipped().get("tagging-general");
        for (char c = 0x21; c < 0x180; c++) {
            Watched text = new Watched(String.valueOf(c).repeat(20_000));
            tagger.segment(text);
            long most = 30L * text.length();
            assertTrue(text.looks < most, "%,d looks at 20,000 times '%s'".formatted(text.looks, c));
        }
    }

    @Test
    void aMillionTimesOneCharacter() {
        LongRuns units = LongRuns.of(
                3,
                List.of(
                        "我", "a", "1", "三", " ", "\n", "😺", "\ud83d", "\ude3a", "#", "@", "…", ".", "，", "あ", "\u0301",
                        "\u200d", "🇨", "👍🏽", "第", "a1", "a.", "@a", "#a", "http://", "我a", "\u0000", "\uffff", "𠮷",
                        "的一"));
        Map<String, Segmenter> engines = Engines.all(ChaosText.dictionary());
        for (int i = 0; i < units.drawn().size(); i++) {
            String unit = units.drawn().get(i);
            String text = unit.repeat(MILLION / unit.length());
            int number = 0;
            for (Map.Entry<String, Segmenter> engine : engines.entrySet()) {
                String name = engine.getKey();
                // Other modes go through the same cut; less text shows what they and user words add to it.
                boolean full = name.endsWith("" + Mode.PRECISE)
                        && !name.contains(" + ")
                        && !name.startsWith("smartcn,")
                        && units.whole(number++, i);
                String shorter = full ? text : text.substring(0, MILLION / 20);
                String message = "%s, %,d chars of '%s', %s".formatted(name, shorter.length(), unit, units.message());
                Mode mode =
                        Mode.valueOf(name.substring(name.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT));
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> {
                            SegmentationContract.check(engine.getValue(), mode, shorter, message);
                        },
                        message);
            }
        }
    }

    @Test
    void aLineOfMillionsOfCharactersTakesLinearTime() {
        Random random = new Random(1);
        String one = ChaosText.of(random, MILLION * 2 / 5);
        String ten = ChaosText.of(random, MILLION * 4);
        Map<String, Segmenter> engines = Engines.precise();
        engines.keySet().retainAll(LongRuns.of(2, List.copyOf(engines.keySet())).drawn());
        for (Map.Entry<String, Segmenter> engine : engines.entrySet()) {
            boolean slow = engine.getKey().startsWith("smartcn,");
            String small = slow ? one.substring(0, MILLION / 20) : one;
            String large = slow ? one : ten;
            double before = nanosPerChar(engine.getValue(), small, 3);
            double after = nanosPerChar(engine.getValue(), large, 1);
            assertTrue(
                    after <= 3 * before,
                    "%s, seed 1: %.1f ns a char for %,d chars, %.1f for %,d"
                            .formatted(engine.getKey(), before, small.length(), after, large.length()));
        }
    }

    private static double nanosPerChar(Segmenter segmenter, String text, int rounds) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            int[] reach = new int[1];
            long begin = System.nanoTime();
            segmenter.segment(text, 0, text.length(), (start, end) -> reach[0] = end);
            best = Math.min(best, (double) (System.nanoTime() - begin) / text.length());
            assertTrue(reach[0] > text.length() - 1000, "the words reach to " + reach[0]);
        }
        return best;
    }

    @Test
    void aLineOfTenMillionCharactersTakesLittleMemory() throws IOException, InterruptedException {
        // All but smartcn, which is there to compare with.
        LongRuns engines = LongRuns.of(
                1,
                Engines.precise().keySet().stream()
                        .filter(name -> !name.startsWith("smartcn,"))
                        .toList());
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LittleMemory.class.getName()));
        command.addAll(engines.drawn());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertEquals(engines.drawn().size(), output.lines().count(), output);
    }

    @Test
    void aLineIsCutTheSameWhereverItStands() {
        // Long texts whose halves are the same must be cut the same way on both sides of a line end.
        String half = ChaosText.of(new Random(5), 200_000).replaceAll("[\\s\\p{Cs}]", "的") + "。";
        for (Map.Entry<String, Segmenter> engine : Engines.precise().entrySet()) {
            Spans once = engine.getValue().segment(half);
            Spans twice = engine.getValue().segment(half + "\n" + half);
            assertEquals(2 * once.size(), twice.size(), engine.getKey() + ", seed 5");
            for (int i = 0; i < once.size(); i++) {
                String message = engine.getKey() + ", seed 5, word " + i;
                assertEquals(once.start(i), twice.start(i), message);
                assertEquals(once.start(i) + half.length() + 1, twice.start(once.size() + i), message);
            }
        }
    }
}
