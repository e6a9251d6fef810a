package org.yupian.dl4j.train;

import org.yupian.learning.ProgressListener;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.deeplearning4j.models.embeddings.loader.WordVectorSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.files.VectorFiles;
import org.yupian.embeddings.files.VectorFormat;
import org.yupian.embeddings.files.VectorModel;
import org.yupian.embeddings.files.VectorWriter;
import org.yupian.embeddings.train.CorpusEncoder;
import org.yupian.embeddings.train.EncodedCorpus;
import org.yupian.embeddings.train.VectorEngine;
import org.yupian.embeddings.train.Word2VecOptions;
import org.yupian.model.ModelCard;

class Dl4jEngineTest {
    private static final WordVectors VECTORS = WordVectors.of(
            List.of("北京", "上海", "😀", "x"), new float[] {1, 2.5f, -3e-7f, 4, 5, 6, 0.1f, 1e9f, 9, 1f / 3, 0, -1}, 3);

    @TempDir
    Path folder;

    private static void assertSame(WordVectors wanted, WordVectors found) {
        assertEquals(new HashSet<>(wanted.words()), new HashSet<>(found.words()));
        for (String word : wanted.words()) {
            assertArrayEquals(
                    wanted.vector(word).orElseThrow(), found.vector(word).orElseThrow(), word);
        }
    }

    @Test
    void theEngineIsFoundAndTrains() throws IOException {
        VectorEngine engine = ServiceLoader.load(VectorEngine.class).findFirst().orElseThrow();
        assertEquals("dl4j", engine.name());
        try (CorpusEncoder encoder = CorpusEncoder.in(folder)) {
            for (int i = 0; i < 200; i++) {
                encoder.add(List.of("我", "吃", i % 2 == 0 ? "苹果" : "香蕉"));
            }
            encoder.add(List.of("罕见"));
            try (EncodedCorpus corpus = encoder.finish()) {
                WordVectors vectors = engine.trainer(Word2VecOptions.DEFAULT, 1).train(corpus, ProgressListener.NONE);
                assertEquals(Set.of("我", "吃", "苹果", "香蕉"), new HashSet<>(vectors.words()));
                assertEquals(100, vectors.dimension());
            }
        }
    }

    @Test
    void dl4jReadsWhatWeWriteToTheLastBit() throws IOException {
        ModelCard card = ModelCard.builder("tiny", VectorModel.KIND).build();
        for (VectorFormat format : List.of(VectorFormat.TEXT, VectorFormat.BINARY)) {
            Path path = folder.resolve(format == VectorFormat.TEXT ? "v.txt" : "v.bin");
            VectorWriter.of(VECTORS).write(path, format, card);
            assertSame(VECTORS, Dl4jVectors.open(path));
        }
    }

    // All of DL4J's writers of text are marked so, and people have their files.
    @SuppressWarnings("deprecation")
    @Test
    void weReadWhatDl4jWritesToTheLastBit() throws IOException {
        Path archive = folder.resolve("model.zip");
        WordVectorSerializer.writeWord2VecModel(Dl4jVectors.toModel(VECTORS), archive.toFile());
        assertSame(VECTORS, Dl4jVectors.open(archive));
        Path text = folder.resolve("vectors.txt");
        WordVectorSerializer.writeWordVectors(Dl4jVectors.toModel(VECTORS), text.toFile());
        assertSame(VECTORS, VectorFiles.open(text).vectors());
    }

    @Test
    void whatDl4jDoesNotDoIsRefused() {
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> Dl4jVectors.open(folder.resolve("none")))
                        .getMessage())
                .contains("DL4J cannot read it"));
    }
}
