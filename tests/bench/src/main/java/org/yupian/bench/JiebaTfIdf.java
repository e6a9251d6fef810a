package org.yupian.bench;

import com.huaban.analysis.jieba.JiebaSegmenter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What jieba for Python does in {@code extract_tags} without its stop words, on the words of jieba for Java: frequency
 * times the value of its table {@code idf.txt.big}, or the median where that lacks a word; words of two chars or more.
 */
final class JiebaTfIdf implements KeywordPeer.Finder {
    private final JiebaSegmenter segmenter = new JiebaSegmenter();
    private final Map<String, Double> rarities;
    private final double median;

    private JiebaTfIdf(Map<String, Double> rarities) {
        this.rarities = rarities;
        double[] sorted = rarities.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        this.median = sorted[sorted.length / 2];
    }

    static JiebaTfIdf open() throws IOException {
        Map<String, Double> rarities = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Corpora.file("lexicons/jieba-idf.txt.big.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] columns = line.strip().split(" ");
                if (columns.length == 2) {
                    rarities.put(columns[0], Double.valueOf(columns[1]));
                }
            }
        }
        return new JiebaTfIdf(rarities);
    }

    @Override
    public List<String> keywords(String text, int limit) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String word : segmenter.sentenceProcess(text)) {
            if (word.strip().length() >= 2) {
                scores.merge(word, rarities.getOrDefault(word, median), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }
}
