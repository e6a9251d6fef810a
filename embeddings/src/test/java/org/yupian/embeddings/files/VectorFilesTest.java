package org.yupian.embeddings.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.embeddings.SimilarityScore;
import org.yupian.embeddings.VectorsForTests;
import org.yupian.embeddings.WordVectors;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFormatException;

class VectorFilesTest {
    private static final ModelCard CARD =
            ModelCard.builder("tiny", VectorModel.KIND).build();

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String refusal(Path path) {
        IOException e = assertThrows(IOException.class, () -> VectorFiles.open(path));
        return String.valueOf(e.getMessage()).replace(folder + "/", "");
    }

    private static WordVectors random() {
        Random random = new Random(11);
        float[] numbers = new float[50 * 7];
        for (int i = 0; i < numbers.length; i++) {
            // All magnitudes, since it is the digits of odd numbers that get lost.
            numbers[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(20) - 12));
        }
        String[] words = new String[50];
        Arrays.setAll(words, i -> i % 3 == 0 ? "😀" + i : i % 3 == 1 ? "词" + i : "w" + i);
        return WordVectors.of(List.of(words), numbers, 7);
    }

    private static void assertSame(WordVectors wanted, WordVectors found, String message) {
        assertEquals(wanted.words(), found.words(), message);
        for (int i = 0; i < wanted.size(); i++) {
            assertArrayEquals(wanted.vector(i), found.vector(i), message + ", seed 11, row " + i);
        }
    }

    @Test
    void everyLayoutGivesBackEveryBit() throws IOException {
        WordVectors vectors = random();
        for (String name : List.of("v.vec", "v.bin", "v.glove", "v.ypm", "v.vec.gz", "v.bin.gz", "v.glove.gz")) {
            Path path = folder.resolve(name);
            VectorFormat format = VectorFormat.ofName(name);
            VectorWriter.of(vectors).write(path, format, CARD);
            LoadedVectors loaded = VectorFiles.open(path);
            assertSame(vectors, loaded.vectors(), name);
            assertEquals(format, loaded.format(), name);
            assertEquals(format == VectorFormat.GLOVE ? 1 : 0, loaded.remarks().size(), name + loaded.remarks());
            assertEquals(name.endsWith(".gz"), Files.readAllBytes(path)[0] == 0x1f, name);
        }
    }

    @Test
    void halfASurrogatePairIsRefusedWhereItWouldBecomeAnotherWord() throws IOException {
        WordVectors vectors = WordVectors.of(List.of("a\ud83d", "a\ude00", "😀"), new float[] {1, 2, 3}, 1);
        for (String name : List.of("v.vec", "v.bin", "v.glove")) {
            Path path = folder.resolve(name);
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> VectorWriter.of(vectors)
                    .write(path, VectorFormat.ofName(name), CARD));
            assertTrue(e.getMessage().contains("half a surrogate pair"), e.getMessage());
            assertFalse(Files.exists(path), name);
        }
        Path model = folder.resolve("v.ypm");
        VectorWriter.of(vectors).write(model, VectorFormat.YPM, CARD);
        assertSame(vectors, VectorFiles.open(model).vectors(), "v.ypm");
    }

    @Test
    void fewerBitsKeepTwoOrThreeDigits() throws IOException {
        WordVectors vectors = VectorsForTests.random(5, 30, 10);
        Path path = folder.resolve("small.ypm");
        for (Storage storage : Storage.values()) {
            VectorWriter.of(vectors).withStorage(storage).write(path, VectorFormat.YPM, CARD);
            WordVectors found = VectorFiles.open(path).vectors();
            double worst = 0;
            for (int i = 0; i < 30; i++) {
                float[] wanted = vectors.vector(i);
                float[] vector = found.vector(i);
                for (int j = 0; j < 10; j++) {
                    // Of a row of bytes the largest number sets the scale.
                    double scale = storage == Storage.INT8 ? 4 : Math.abs(wanted[j]);
                    worst = Math.max(worst, Math.abs(wanted[j] - vector[j]) / scale);
                }
            }
            double allowed = storage == Storage.FLOAT32 ? 0 : storage == Storage.FLOAT16 ? 0x1p-11 : 1 / 127.0;
            assertTrue(worst <= allowed, storage + ", seed 5: " + worst);
            assertEquals(storage != Storage.FLOAT32, worst > 0, storage.toString());
        }
    }

    @Test
    void filesOfOtherToolsAreRead() throws IOException {
        // fastText ends lines with a space, word2vec's binary rows with a line feed or nothing.
        LoadedVectors fastText = VectorFiles.open(file("ft.vec", "2 3\n北京 1 -0.5 2e-3 \n上海 0.25 0 7 \n"));
        assertArrayEquals(
                new float[] {0.25f, 0, 7}, fastText.vectors().vector("上海").orElseThrow());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("2 2\n北京 ".getBytes(StandardCharsets.UTF_8));
        bytes.write(floats(1, 2));
        bytes.write("上海 ".getBytes(StandardCharsets.UTF_8));
        bytes.write(floats(3, 4));
        Path path = Files.write(folder.resolve("no-feeds.bin"), bytes.toByteArray());
        assertArrayEquals(
                new float[] {3, 4},
                VectorFiles.open(path).vectors().vector("上海").orElseThrow());
        // DL4J counts texts as well, and hides words in Base64.
        LoadedVectors dl4j = VectorFiles.open(file("dl4j.txt", "2 2 7\nB64:5YyX5Lqs 1 2\nB64:? 3 4\n"));
        assertEquals(List.of("北京", "B64:?"), dl4j.vectors().words());
        for (String encoding : List.of("GB18030", "Big5", "UTF-16LE", "UTF-8")) {
            for (String text : List.of("2 2\n北京 1 2\nab 3 4\n", "北京 1 2\nab 3 4\n")) {
                Charset charset = Charset.forName(encoding);
                Path file = Files.write(folder.resolve("other.txt"), text.getBytes(charset));
                WordVectors other = VectorFiles.open(file, charset).vectors();
                assertEquals(List.of("北京", "ab"), other.words(), encoding);
                assertArrayEquals(new float[] {1, 2}, other.vector(0), encoding);
            }
        }
        LoadedVectors windows = VectorFiles.open(file("crlf.vec", "1 2\r\n北京 1 2\r\n"));
        assertArrayEquals(new float[] {1, 2}, windows.vectors().vector("北京").orElseThrow());
    }

    private static byte[] floats(float... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    @Test
    void oddThingsAreSaidAndHandled() throws IOException {
        LoadedVectors loaded = VectorFiles.open(file("odd.vec", "4 2\nNew York 1 2\n北京 3 4\n北京 5 6\na  7 8\n"));
        assertEquals(List.of("New York", "北京", "a"), loaded.vectors().words());
        assertArrayEquals(new float[] {3, 4}, loaded.vectors().vector("北京").orElseThrow());
        assertEquals(
                List.of(
                        "1 words occur again, '北京' first; of each the first vector was taken",
                        "1 words have spaces in them, 'New York' first"),
                loaded.remarks());
        LoadedVectors glove = VectorFiles.open(file("none.txt", "北京 3 4\n上海 5 6\n"));
        assertEquals(2, glove.vectors().dimension());
        assertTrue(
                glove.remarks().get(0).startsWith("no first line"),
                glove.remarks().toString());
    }

    @Test
    void filesThatLieAreRefused() throws IOException {
        assertEquals("empty:1: expected word vectors, found an empty file", refusal(file("empty", "")));
        assertEquals(
                "zero:1: expected one word or more, and a dimension of 1 to 65536, found '3 0'",
                refusal(file("zero", "3 0\na\nb\nc\n")));
        assertEquals(
                "many.vec:1: expected as many words as there are, 1, found 1000000000000",
                refusal(file("many.vec", "1000000000000 2\na 1 2\n")));
        assertEquals(
                "few.vec:1: expected as many words as there are, 2, found 1",
                refusal(file("few.vec", "1 2\na 1 2\nb 1 2\n")));
        assertEquals(
                "narrow.vec:3: expected a word and 3 numbers after it, found 2 in 'b 1 2'",
                refusal(file("narrow.vec", "2 3\na 1 2 3\nb 1 2\n")));
        assertEquals("word.vec:2: expected a number, found 'x1'", refusal(file("word.vec", "1 2\na x1 2\n")));
        assertEquals("nan.vec:2: expected a finite number, found 'NaN'", refusal(file("nan.vec", "1 2\na NaN 2\n")));
        assertEquals(
                "prose:1: expected a word and numbers after it, found '今天 天气 很 好'",
                refusal(file("prose", "今天 天气 很 好\n")));
    }

    @Test
    void wordsOfAllKindsComeBack() throws IOException {
        WordVectors odd = WordVectors.of(
                List.of("\u3000", "b\t", "B64:abcd", "B64:5YyX5Lqs", "a\u0001b", "\ufffd", "长".repeat(5_000)),
                new float[] {0.7f, 1, 2, 3, 4, 5, 6},
                1);
        for (String name : List.of("odd.vec", "odd.bin", "odd.glove", "odd.ypm")) {
            Path path = folder.resolve(name);
            VectorWriter.of(odd).write(path, VectorFormat.ofName(name), CARD);
            assertSame(odd, VectorFiles.open(path).vectors(), name);
        }
        WordVectors controls = WordVectors.of(List.of("a\u0001b", "\ufffd"), new float[] {1, 2}, 1);
        Path first = folder.resolve("first.vec");
        VectorWriter.of(controls).write(first, VectorFormat.TEXT, CARD);
        assertSame(controls, VectorFiles.open(first).vectors(), "control characters first");
    }

    @Test
    void linesWithMoreNumbersThanTheyShouldHaveAreRefused() throws IOException {
        String rows = "a 0.1 0.2\nb 0.3 0.1\nc 0.5 0.1\n";
        assertEquals(
                "header.vec: expected a word and 1 numbers in each line, found more numbers in most",
                refusal(file("header.vec", "3 1\n" + rows)));
        assertEquals(
                "long.vec: expected a word and 1 numbers in each line, found more numbers in most",
                refusal(file("long.vec", "99999999999999999999 2\n" + rows)));
        assertEquals(
                "nan.glove: expected a word and 1 numbers in each line, found more numbers in most",
                refusal(file("nan.glove", "x nan 0.2\n" + rows)));
        LoadedVectors marked = VectorFiles.open(file("mark.vec", "\ufeff3 2\n" + rows));
        assertEquals(List.of("a", "b", "c"), marked.vectors().words());
        LoadedVectors five = VectorFiles.open(file("five.vec", "3 1\nNo 5 0.1\nb 1\nc 2\n"));
        assertEquals(List.of("No 5", "b", "c"), five.vectors().words());
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> VectorFiles.open(file("digits", "a " + "1".repeat(200_000) + "x 0.5\nb 1 2 3\n")));
    }

    @Test
    void bytesThatAreNoUtf8AreSaid() throws IOException {
        byte[] bytes = "2 2\n? 0.1 0.2\nb 0.3 0.1\n".getBytes(StandardCharsets.UTF_8);
        bytes[4] = (byte) 0xff;
        LoadedVectors loaded = VectorFiles.open(Files.write(folder.resolve("bytes.vec"), bytes));
        assertEquals(List.of("\ufffd", "b"), loaded.vectors().words());
        assertTrue(
                loaded.remarks().get(0).contains("no UTF-8"), loaded.remarks().toString());
        Path cut = folder.resolve("cut.vec.gz");
        VectorWriter.of(random()).write(cut, VectorFormat.TEXT, CARD);
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        assertTrue(refusal(cut).startsWith("cut.vec.gz: cannot be read on after line "), refusal(cut));
    }

    @Test
    void binaryFilesThatEndEarlyOrLateAreRefused() throws IOException {
        Path path = folder.resolve("whole.bin");
        VectorWriter.of(random()).write(path, VectorFormat.BINARY, CARD);
        byte[] whole = Files.readAllBytes(path);
        for (int length = whole.length - 2; length > 40; length -= 13) {
            Path cut = Files.write(folder.resolve("cut.bin"), Arrays.copyOf(whole, length));
            String message = refusal(cut);
            assertTrue(message.contains("expected 50 words, as the first line says, found"), length + ": " + message);
        }
        byte[] more = Arrays.copyOf(whole, whole.length + 5);
        Arrays.fill(more, whole.length, more.length, (byte) 'x');
        assertEquals(
                "more.bin: word 51: expected the end, after the 50 words of the first line, found more",
                refusal(Files.write(folder.resolve("more.bin"), more)));
        // A lie of 2^40 words of 2^16 numbers: refused with the memory of what is there.
        byte[] lie = "1099511627776 65536\na \1\1\1\1".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "lie.bin: word 1: expected 1099511627776 words, as the first line says, found the end of the file in the"
                        + " middle of 'a'",
                refusal(Files.write(folder.resolve("lie.bin"), lie)));
    }

    @Test
    void damagedModelsAreRefused() throws IOException {
        Path path = folder.resolve("v.ypm");
        VectorWriter.of(random()).write(path, VectorFormat.YPM, CARD);
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - 100] ^= 1;
        Files.write(path, bytes);
        assertThrows(ModelFormatException.class, () -> VectorFiles.open(path));
        ModelCard other = ModelCard.builder("tiny", "other").build();
        VectorModel.writer(random(), Storage.FLOAT32, other).write(path);
        assertTrue(refusal(path).contains("kind"), refusal(path));
    }

    @Test
    void whatALayoutCannotHoldIsNotWritten() throws IOException {
        WordVectors spaced = WordVectors.of(List.of("New York"), new float[] {1}, 1);
        Path path = folder.resolve("spaced.vec");
        assertThrows(
                IllegalArgumentException.class, () -> VectorWriter.of(spaced).write(path, VectorFormat.TEXT, CARD));
        assertFalse(Files.exists(path));
        VectorWriter.of(spaced).write(folder.resolve("spaced.ypm"), VectorFormat.YPM, CARD);
        assertEquals(
                List.of("New York"),
                VectorFiles.open(folder.resolve("spaced.ypm")).vectors().words());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "something was left lying about");
        }
    }

    private static Lines lines(String text) throws IOException {
        return TextInput.UTF_8.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.txt");
    }

    @Test
    void measuresAreRead() throws IOException {
        assertEquals(
                List.of(new SimilarityScore.Pair("李白", "诗", 9.2)),
                EvaluationFiles.pairs(lines("\ufeff李白\t诗\t9.2\n\n")));
        assertEquals(
                2, EvaluationFiles.analogies(lines(": x\na b c d\ne f g h\n")).size());
        refused("a.txt:2: expected four words, found 'a b'", () -> EvaluationFiles.analogies(lines("a b c d\na b\n")));
        refused("a.txt:1: expected a number after two words, found 'c'", () -> EvaluationFiles.pairs(lines("a b c\n")));
        refused("a.txt: expected two words and a number a line, found none", () -> EvaluationFiles.pairs(lines("\n")));
        byte[] malformed = {'a', ' ', 'b', ' ', '1', '\n', 'c', ' ', (byte) 0xff, ' ', '2'};
        refused(
                "a.txt:2: expected UTF-8, found a malformed byte at offset 8",
                () -> EvaluationFiles.pairs(TextInput.UTF_8.read(new ByteArrayInputStream(malformed), "a.txt")));
    }

    private static void refused(String message, Executable read) {
        assertEquals(message, assertThrows(FormatException.class, read).getMessage());
    }

    /** A pipe gives its bytes once: what the file is must be seen without reading it again. */
    @Test
    void vectorsComeThroughAPipe() throws Exception {
        for (String text : List.of("2 2\n一 1 2\n二 3 4\n", "一 1 2\n二 3 4\n")) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(zipped)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            Path pipe = folder.resolve("pipe" + text.length());
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
            Thread writer = new Thread(() -> {
                try {
                    Files.write(pipe, zipped.toByteArray());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.start();
            assertEquals(List.of("一", "二"), VectorFiles.open(pipe).vectors().words());
            writer.join();
        }
    }
}
