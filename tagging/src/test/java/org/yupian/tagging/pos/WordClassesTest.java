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

/** Every word has the tags it was given, and all others those of their shape. */
class WordClassesTest {
    private static final int TAGS = 8;

    private static int of(WordClasses classes, String word, int shape) {
        return classes.of(PosColumns.key(word.toCharArray(), 0, word.length()), shape);
    }

    private static long[] shapes() {
        long[] shapes = new long[WordClasses.SHAPES];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = 1L + i % 5;
        }
        return shapes;
    }

    private static ModelFile file(WordClasses classes) throws IOException {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "pos").build());
        classes.writeTo(writer, "w/");
        return ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "x.ypm");
    }

    @Test
    void wordsHaveTheirTagsAndOthersThoseOfTheirShape() throws IOException {
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
            WordClasses made = WordClasses.of(words, settled, shapes());
            for (WordClasses classes : new WordClasses[] {made, WordClasses.load(file(made), "w/", TAGS)}) {
                words.forEach((word, set) -> {
                    int number = of(classes, word, 7);
                    assertEquals(set, classes.tags(number), word);
                    assertEquals(settled.contains(word), (number & WordClasses.SETTLED) != 0, word);
                });
                for (int i = 0; i < 500; i++) {
                    int number = of(classes, "别" + i, i % WordClasses.SHAPES);
                    assertEquals(1 + i % WordClasses.SHAPES % 5, classes.tags(number), "unknown " + i);
                    assertEquals(0, number & WordClasses.SETTLED, "unknown " + i);
                }
                assertEquals(made.size(), classes.size());
            }
        }
    }

    @Test
    void eachSetIsKeptOnce() {
        long[] shapes = new long[WordClasses.SHAPES];
        Arrays.fill(shapes, 6);
        WordClasses classes = WordClasses.of(Map.of("甲", 3L, "乙", 3L, "丙", 6L), Set.of(), shapes);
        assertEquals(2, classes.size());
        assertEquals(of(classes, "甲", 0), of(classes, "乙", 1));
        assertEquals(of(classes, "丙", 0), of(classes, "丁", 1));
        assertEquals(3, classes.tags(0), "in the order of their bits");
        assertEquals(6, classes.tags(1 | WordClasses.SETTLED));
    }

    @Test
    void thereAreFewerThan16384Sets() {
        Map<String, Long> words = new HashMap<>();
        for (int i = 0; i < WordClasses.SETTLED - 6; i++) {
            words.put("词" + i, 6L + i);
        }
        // Those of the shapes are 1 to 5.
        WordClasses most = WordClasses.of(words, Set.of("词7"), shapes());
        assertEquals(WordClasses.SETTLED - 1, most.size());
        assertEquals(6L + WordClasses.SETTLED - 7, most.tags(of(most, "词" + (WordClasses.SETTLED - 7), 0)));
        assertEquals(13, most.tags(of(most, "词7", 0)));
        words.put("一个", 1L << 40);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> WordClasses.of(words, Set.of(), shapes()));
        assertEquals("16384 sets of tags are too many", e.getMessage());
    }

    private static void refused(String section, long[] sets, short[] shapes, int[] prints, short[] numbers)
            throws IOException {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "pos").build())
                .longs("w/sets", sets)
                .shorts("w/shapes", shapes)
                .ints("w/prints", prints)
                .shorts("w/numbers", numbers);
        ModelFile file = ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "bad.ypm");
        ModelFormatException e =
                assertThrows(ModelFormatException.class, () -> WordClasses.load(file, "w/", TAGS), section);
        assertTrue(e.getMessage().contains(section), e.getMessage());
    }

    @Test
    void classesThatMakeNoSenseAreRefused() throws IOException {
        WordClasses good = WordClasses.of(Map.of("甲", 3L, "乙", 128L), Set.of("乙"), shapes());
        ModelFile file = file(good);
        long[] sets = file.longs("w/sets");
        short[] shapes = file.shorts("w/shapes");
        int[] prints = file.ints("w/prints");
        short[] numbers = file.shorts("w/numbers");
        assertArrayEquals(new long[] {1, 2, 3, 4, 5, 128}, sets);
        refused("w/sets", new long[] {1, 2, 3, 4, 5, 256}, shapes, prints, numbers);
        refused("w/sets", new long[] {0, 2, 3, 4, 5, 128}, shapes, prints, numbers);
        refused("w/prints", sets, Arrays.copyOf(shapes, 127), prints, numbers);
        refused("w/prints", sets, shapes, prints, Arrays.copyOf(numbers, 3));
        int[] full = prints.clone();
        Arrays.setAll(full, i -> i + 1);
        refused("w/prints", sets, shapes, full, numbers);
        for (short bad : new short[] {6, -1, (short) (6 | WordClasses.SETTLED)}) {
            short[] badShapes = shapes.clone();
            badShapes[5] = bad;
            refused("w/shapes", sets, badShapes, prints, numbers);
            short[] badNumbers = numbers.clone();
            badNumbers[0] = bad;
            refused("w/numbers", sets, shapes, prints, badNumbers);
        }
        // With all 64 tags every set but the empty one is good.
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "pos").build())
                .longs("w/sets", new long[] {1, 2, 3, 4, 5, -1})
                .shorts("w/shapes", shapes)
                .ints("w/prints", prints)
                .shorts("w/numbers", numbers);
        WordClasses all = WordClasses.load(
                ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "x.ypm"), "w/", WordClasses.TAGS);
        assertEquals(-1, all.tags(of(all, "乙", 0)));
    }
}
