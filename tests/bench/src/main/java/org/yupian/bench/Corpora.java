package org.yupian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.yupian.tokenize.train.CorpusReader;

/**
 * The development sets that everything is measured on. They lie in the folder that the system property {@code
 * yupian.data} names, by default {@code ../shared/data}.
 */
enum Corpora {
    PFR("pfr/dev.txt.gz"),
    CNC("cws/cnc-dev.txt.gz"),
    SXU("cws/sxu-dev.txt.gz"),
    WEIBO("cws/weibo-dev.txt.gz");

    private static final int SEED = 1;

    private final String path;

    Corpora(String path) {
        this.path = path;
    }

    /** The sentences of this set, each as its words. */
    List<List<String>> sentences() throws IOException {
        Path file = file(path);
        List<List<String>> sentences = new ArrayList<>();
        try (CorpusReader reader = CorpusReader.open(file, CorpusReader.Format.AUTO)) {
            for (List<String> words = reader.next(); words != null; words = reader.next()) {
                sentences.add(words);
            }
        }
        return sentences;
    }

    /** A file of the data. */
    static Path file(String path) throws IOException {
        Path file = Path.of(System.getProperty("yupian.data", "../shared/data")).resolve(path);
        if (!Files.exists(file)) {
            throw new IOException(
                    file.toAbsolutePath().normalize() + " is not there: -Dyupian.data=FOLDER says where it is");
        }
        return file;
    }

    /** The text of all sets, a line for a sentence, shuffled so that every stretch of it is like every other. */
    static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Corpora corpus : values()) {
            for (List<String> words : corpus.sentences()) {
                lines.add(String.join("", words));
            }
        }
        Collections.shuffle(lines, new Random(SEED));
        return lines;
    }
}
