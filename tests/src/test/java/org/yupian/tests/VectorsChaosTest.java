package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Token;
import org.yupian.embeddings.NearestWords;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.document.DocumentVector;
import org.yupian.embeddings.document.TokenVectors;
import org.yupian.embeddings.document.VectorStage;
import org.yupian.embeddings.files.VectorFiles;
import org.yupian.embeddings.files.VectorFormat;
import org.yupian.embeddings.files.VectorModel;
import org.yupian.embeddings.files.VectorWriter;
import org.yupian.embeddings.train.CorpusEncoder;
import org.yupian.embeddings.train.EncodedCorpus;
import org.yupian.embeddings.train.Word2VecOptions;
import org.yupian.embeddings.train.Word2VecTrainer;
import org.yupian.learning.ProgressListener;
import org.yupian.model.ModelCard;
import org.yupian.pipeline.Pipeline;
import org.yupian.tokenize.lattice.LatticeSegmenter;

/** Any text can be learned from, and any text gets vectors. */
class VectorsChaosTest {
    private static final int TEXTS = 200;

    @TempDir
    Path folder;

    private static String text(long seed) {
        Random random = new Random(seed);
        return ChaosText.of(random, random.nextInt(seed % 10 == 0 ? 3_000 : 80));
    }

    @Test
    void randomTextIsLearnedFromAndGetsVectors() throws IOException {
        LatticeSegmenter segmenter = LatticeSegmenter.of(Engines.models().get(0));
        WordVectors vectors;
        try (CorpusEncoder encoder = CorpusEncoder.in(folder)) {
            for (long seed = 0; seed < TEXTS; seed++) {
                List<String> words = new ArrayList<>();
                for (Token token : Pipeline.of(segmenter).run(text(seed)).tokens()) {
                    words.add(token.text());
                }
                encoder.add(words);
            }
            try (EncodedCorpus corpus = encoder.finish()) {
                vectors = Word2VecTrainer.of(Word2VecOptions.DEFAULT
                                .withDimension(10)
                                .withMinimumCount(1)
                                .withEpochs(2)
                                .withThreshold(0)
                                .withRound(1_000))
                        .train(corpus, ProgressListener.NONE);
            }
        }
        Path file = folder.resolve("chaos.ypm");
        VectorWriter.of(vectors)
                .write(
                        file,
                        VectorFormat.YPM,
                        ModelCard.builder("chaos", VectorModel.KIND).build());
        WordVectors opened = VectorFiles.open(file).vectors();
        // Lone surrogates and line feeds are words too, and come back.
        assertEquals(vectors.words(), opened.words());
        Pipeline pipeline = Pipeline.of(segmenter, VectorStage.of(opened));
        NearestWords search = NearestWords.of(opened);
        for (long seed = 0; seed < 2 * TEXTS; seed++) {
            Document document = pipeline.run(text(seed));
            TokenVectors tokens = document.get(TokenVectors.LAYER);
            assertEquals(document.get(Layer.TOKENS).size(), tokens.size(), "seed " + seed);
            for (int i = 0; i < tokens.size(); i++) {
                boolean known = tokens.has(i);
                assertTrue(seed >= TEXTS || known, "seed " + seed + ", token " + i);
                for (float number : tokens.vector(i)) {
                    assertTrue(Float.isFinite(number), "seed " + seed);
                }
            }
            float[] whole = document.get(DocumentVector.LAYER).numbers();
            assertEquals(5, search.nearest(whole, 5).size(), "seed " + seed);
        }
    }
}
