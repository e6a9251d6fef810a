package org.yupian.embeddings.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small corpora for tests. */
final class Corpora {
    private Corpora() {}

    static EncodedCorpus of(Path folder, List<List<String>> sentences) throws IOException {
        try (CorpusEncoder encoder = CorpusEncoder.in(folder)) {
            for (List<String> sentence : sentences) {
                encoder.add(sentence);
            }
            return encoder.finish();
        }
    }

    /** Sentences each of which is about one of two topics; a0 to a19 and b0 to b19 never meet. */
    static List<List<String>> topics(int sentences) {
        Random random = new Random(7);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            List<String> sentence = new ArrayList<>();
            for (int j = 0; j < 12; j++) {
                sentence.add((i % 2 == 0 ? "a" : "b") + random.nextInt(20));
            }
            all.add(sentence);
        }
        return all;
    }
}
