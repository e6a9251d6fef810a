package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.tokenize.trie.DoubleArrayTrie;

class LatticeModelTest {
    private static ModelFile file(ModelWriter writer) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "test.ypm");
    }

    @Test
    void savedAndLoadedItSegmentsTheSame() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            LatticeModel.Builder builder = TinyModel.random(random).builder();
            LatticeModel built = builder.build(TinyModel.card());
            LatticeModel loaded = LatticeModel.load(file(built.writer()));
            assertEquals(built.wordCount(), loaded.wordCount());
            assertEquals(built.bigramCount(), loaded.bigramCount());
            assertEquals(TinyModel.card(), loaded.card());
            for (int i = 0; i < 20; i++) {
                String text = TinyModel.text(random, TinyModel.ALPHABET + "a1 ", random.nextInt(12));
                String message = "seed " + seed + ", text " + text;
                assertEquals(
                        LatticeSegmenter.of(built).nBest(text, 5),
                        LatticeSegmenter.of(loaded).nBest(text, 5),
                        message);
            }
            assertArrayEquals(
                    built.writer().toBytes(),
                    loaded.writer().toBytes(),
                    "seed " + seed + ": the same model gives the same bytes");
        }
    }

    @Test
    void countsWordsAndPairs() {
        LatticeModel model = new TinyModel()
                .word("甲", 4)
                .word("乙", 4)
                .pair("甲", "乙", 1)
                .pair("乙", "甲", 9)
                .pair("", "甲", 2)
                .build();
        assertEquals(2, model.wordCount());
        assertEquals(2, model.bigramCount(), "the pair that costs more than its parts is left out");
        assertEquals(1024, model.transition(32, 33, model.unigram(33)));
        assertEquals(4096, model.transition(33, 32, model.unigram(32)));
    }

    @Test
    void refusesAnotherKind() throws IOException {
        ModelFile other =
                file(ModelWriter.of(ModelCard.builder("tiny", "tagger").build()));
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> LatticeModel.load(other));
        assertTrue(e.getMessage().contains("lattice") && e.getMessage().contains("tagger"), e.getMessage());
    }

    @Test
    void refusesSectionsThatDoNotFit() throws IOException {
        refuse(33, 33, new byte[33], 1, "unigrams", "34 costs");
        refuse(34, 33, new byte[34], 0, "unigrams", "34 costs");
        refuse(34, 34, new byte[33], 0, "bigrams", "0 ordered pairs");
        refuse(34, 34, new byte[34], 5, "bigrams", "5 ordered pairs");
        refuse(34, 34, new byte[34], -100, "bigrams.size", "fits 34 bytes");
    }

    /** A file with two words and sections of these sizes. */
    private static void refuse(int unigrams, int backoffs, byte[] bigrams, int size, String section, String expected)
            throws IOException {
        ModelWriter writer = ModelWriter.of(TinyModel.card())
                .chars("unigrams", new char[unigrams])
                .chars("backoffs", new char[backoffs])
                .longs("solid", new long[0])
                .ints("bigrams.size", new int[] {size})
                .bytes("bigrams", bigrams);
        DoubleArrayTrie.of(List.of("甲", "乙")).writeTo(writer, "words/");
        UnknownWords.NONE.writeTo(writer);
        ModelFile file = file(writer);
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> LatticeModel.load(file));
        assertTrue(e.getMessage().contains(section) && e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void refusesAnEmptySizeOfTheBigrams() throws IOException {
        ModelWriter writer = ModelWriter.of(TinyModel.card())
                .chars("unigrams", new char[34])
                .chars("backoffs", new char[34])
                .longs("solid", new long[0])
                .ints("bigrams.size", new int[0])
                .bytes("bigrams", new byte[34]);
        DoubleArrayTrie.of(List.of("甲", "乙")).writeTo(writer, "words/");
        UnknownWords.NONE.writeTo(writer);
        ModelFile file = file(writer);
        assertThrows(ModelFormatException.class, () -> LatticeModel.load(file));
    }

    @Test
    void refusesUnknownWordsWithoutACostForEachCharacter() throws IOException {
        ModelWriter writer = ModelWriter.of(TinyModel.card())
                .chars("unigrams", new char[33])
                .chars("backoffs", new char[33])
                .longs("solid", new long[0])
                .ints("bigrams.size", new int[] {0})
                .bytes("bigrams", new byte[33])
                .chars("unknown.characters", new char[] {'甲', '乙'})
                .chars("unknown.begin", new char[3])
                .chars("unknown.middle", new char[3])
                .chars("unknown.end", new char[2])
                .chars("unknown.alone", new char[3])
                .ints("unknown.margin", new int[1]);
        DoubleArrayTrie.of(List.of("甲")).writeTo(writer, "words/");
        ModelFile file = file(writer);
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> LatticeModel.load(file));
        assertTrue(e.getMessage().contains("unknown"), e.getMessage());
    }
}
