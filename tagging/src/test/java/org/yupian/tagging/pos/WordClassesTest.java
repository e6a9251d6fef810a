package org.yupian.tagging.pos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;

/** Every word has the tags and the cluster it was given, and all others the tags of their form. */
class WordClassesTest {
    private static final int TAGS = 8;

    private static int find(WordClasses classes, String word) {
        return classes.find(PosColumns.key(word.toCharArray(), 0, word.length()));
    }

    private static int of(WordClasses classes, String word, int form) {
        int found = find(classes, word);
        return WordClasses.seen(found) ? WordClasses.number(found) : classes.ofForm(form);
    }

    private static long[] forms() {
        long[] forms = new long[WordForms.COUNT];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = 1L + i % 5;
        }
        return forms;
    }

    private static ModelFile file(WordClasses classes) throws IOException {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "pos").build());
        classes.writeTo(writer, "w/");
        return ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "x.ypm");
    }

    @Test
    void wordsHaveTheirTagsAndOthersThoseOfTheirForm() throws IOException {
        for (int size : new int[] {0, 1, 2, 3, 10, 2000}) {
            Random random = new Random(size);
            Map<String, Long> words = new HashMap<>();
            Set<String> settled = new HashSet<>();
            for (int i = 0; i < size; i++) {
                String word = "词" + i;
                words.put(word, 1L + random.nextInt(255));
                if (random.nextBoolean()) {
                    settled.add(word);
                }
            }
            Map<String, Integer> clusters = new HashMap<>();
            for (int i = 0; i < size; i++) {
                clusters.put("词" + 2 * i, random.nextInt(WordClasses.CLUSTERS) + 1);
            }
            WordClasses made = WordClasses.of(words, settled, forms(), clusters);
            for (WordClasses classes : new WordClasses[] {made, WordClasses.load(file(made), "w/", TAGS)}) {
                words.forEach((word, set) -> {
                    int number = of(classes, word, 7);
                    assertEquals(set, classes.tags(number), word);
                    assertEquals(settled.contains(word), (number & WordClasses.SETTLED) != 0, word);
                });
                clusters.forEach((word, cluster) -> {
                    assertEquals(cluster, WordClasses.cluster(find(classes, word)), word);
                    assertEquals(words.containsKey(word), WordClasses.seen(find(classes, word)), word);
                });
                assertEquals(0, WordClasses.cluster(find(classes, "词1")));
                for (int i = 0; i < 500; i++) {
                    int number = of(classes, "别" + i, i % WordForms.COUNT);
                    assertEquals(1 + i % WordForms.COUNT % 5, classes.tags(number), "unknown " + i);
                    assertEquals(0, number & WordClasses.SETTLED, "unknown " + i);
                }
                assertEquals(made.size(), classes.size());
            }
        }
    }

    @Test
    void eachSetIsKeptOnce() {
        long[] forms = new long[WordForms.COUNT];
        Arrays.fill(forms, 6);
        WordClasses classes = WordClasses.of(Map.of("甲", 3L, "乙", 3L, "丙", 6L), Set.of(), forms);
        assertEquals(2, classes.size());
        assertEquals(of(classes, "甲", 0), of(classes, "乙", 1));
        assertEquals(of(classes, "丙", 0), of(classes, "丁", 1));
        assertEquals(3, classes.tags(0), "in the order of their bits");
        assertEquals(6, classes.tags(1 | WordClasses.SETTLED));
    }

    @Test
    void thereAreFewerThan16383Sets() {
        Map<String, Long> words = new HashMap<>();
        for (int i = 0; i < WordClasses.SETTLED - 7; i++) {
            words.put("词" + i, 6L + i);
        }
        // Those of the forms are 1 to 5.
        WordClasses most = WordClasses.of(words, Set.of("词7"), forms());
        assertEquals(WordClasses.SETTLED - 2, most.size());
        assertEquals(6L + WordClasses.SETTLED - 8, most.tags(of(most, "词" + (WordClasses.SETTLED - 8), 0)));
        assertEquals(13, most.tags(of(most, "词7", 0)));
        words.put("一个", 1L << 40);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> WordClasses.of(words, Set.of(), forms()));
        assertEquals("16383 sets of tags are too many", e.getMessage());
    }

    @Test
    void clustersAreNumbersFrom1To127() {
        for (int bad : new int[] {-1, 128}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WordClasses.of(Map.of(), Set.of(), forms(), Map.of("甲", bad)));
        }
    }

    private static void refused(String section, long[] sets, short[] forms, int[] prints, short[] numbers)
            throws IOException {
        refused(section, sets, forms, prints, numbers, new byte[prints.length]);
    }

    private static void refused(
            String section, long[] sets, short[] forms, int[] prints, short[] numbers, byte[] clusters)
            throws IOException {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "pos").build())
                .longs("w/sets", sets)
                .shorts("w/forms", forms)
                .ints("w/prints", prints)
                .shorts("w/numbers", numbers)
                .bytes("w/clusters", clusters);
        ModelFile file = ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "bad.ypm");
        ModelFormatException e =
                assertThrows(ModelFormatException.class, () -> WordClasses.load(file, "w/", TAGS), section);
        assertTrue(e.getMessage().contains(section), e.getMessage());
    }

    @Test
    void classesThatMakeNoSenseAreRefused() throws IOException {
        WordClasses good = WordClasses.of(Map.of("甲", 3L, "乙", 128L), Set.of("乙"), forms());
        ModelFile file = file(good);
        long[] sets = file.longs("w/sets");
        short[] forms = file.shorts("w/forms");
        int[] prints = file.ints("w/prints");
        short[] numbers = file.shorts("w/numbers");
        assertArrayEquals(new long[] {1, 2, 3, 4, 5, 128}, sets);
        refused("w/sets", new long[] {1, 2, 3, 4, 5, 256}, forms, prints, numbers);
        refused("w/sets", new long[] {0, 2, 3, 4, 5, 128}, forms, prints, numbers);
        refused("w/prints", sets, Arrays.copyOf(forms, 128), prints, numbers);
        refused("w/prints", sets, forms, prints, Arrays.copyOf(numbers, 3));
        int[] full = prints.clone();
        Arrays.setAll(full, i -> i + 1);
        refused("w/prints", sets, forms, full, numbers);
        for (short bad : new short[] {6, -1, (short) (6 | WordClasses.SETTLED)}) {
            short[] badForms = forms.clone();
            badForms[5] = bad;
            refused("w/forms", sets, badForms, prints, numbers);
            short[] badNumbers = numbers.clone();
            badNumbers[0] = bad;
            refused("w/numbers", sets, forms, prints, badNumbers);
        }
        refused("w/prints", sets, forms, prints, numbers, new byte[3]);
        refused("w/clusters", sets, forms, prints, numbers, new byte[] {0, 1, -1, 0});
        // With all 64 tags every set but the empty one is good.
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "pos").build())
                .longs("w/sets", new long[] {1, 2, 3, 4, 5, -1})
                .shorts("w/forms", forms)
                .ints("w/prints", prints)
                .shorts("w/numbers", numbers)
                .bytes("w/clusters", new byte[prints.length]);
        WordClasses all = WordClasses.load(
                ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "x.ypm"), "w/", WordClasses.TAGS);
        assertEquals(-1, all.tags(of(all, "乙", 0)));
    }
}
