package org.yupian.keywords.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;

class TermStatisticsTest {
    private static final ModelCard CARD =
            ModelCard.builder("tiny", TermStatistics.KIND).build();

    private static void count(TermStatisticsBuilder counts, List<String> words) {
        Spans.Builder spans = Spans.builder(words.size());
        int at = 0;
        for (String word : words) {
            spans.accept(at, at + word.length());
            at += word.length();
        }
        counts.addDocument(String.join("", words), spans.build());
    }

    private static ModelFile file(ModelWriter writer) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "tiny.ypm");
    }

    @Test
    void countsOccurrencesAndDocuments() {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        count(counts, List.of("研究", "，", "研究", "ＡＢ"));
        count(counts, List.of("研究", "生命"));
        count(counts, List.of("。"));
        TermStatistics statistics = counts.build();
        assertEquals(3, statistics.documents());
        assertEquals(5, statistics.tokens());
        assertEquals(3, statistics.size());
        assertEquals(3, statistics.occurrences("研究"));
        assertEquals(2, statistics.documentFrequency("研究"));
        assertEquals(1, statistics.documentFrequency("ab"), "whatever the width and case");
        assertEquals(0, statistics.documentFrequency("没有"));
        assertEquals(Math.log(4 / 2.5), statistics.inverseDocumentFrequency("研究"), 1e-12);
        assertEquals(Math.log(4 / 0.5), statistics.inverseDocumentFrequency("一研究".substring(0, 1)), 1e-12);
        assertEquals(Math.log(4 / 2.5), statistics.inverseDocumentFrequency("一研究", 1, 3), 1e-12);
    }

    @Test
    void bytesAreAsModelsHaveThem() throws IOException {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        for (int i = 0; i < 130; i++) {
            count(counts, List.of("一", "一丁"));
        }
        count(counts, List.of("一a"));
        ModelFile file = file(counts.build().writer(CARD));
        assertEquals(131, file.longs("totals")[0]);
        // 一 is U+4E00, so 0x80 0x9c 0x01; terms that begin alike share that.
        assertEquals(
                "0001" + "809c01" + "0101" + "61" + "0101" + "819c01",
                HexFormat.of().formatHex(file.bytes("terms")));
        assertEquals("8201" + "01" + "8201", HexFormat.of().formatHex(file.bytes("occurrences")));
        assertEquals("8201" + "01" + "8201", HexFormat.of().formatHex(file.bytes("documents")));
    }

    @Test
    void agreesWithAPlainCountAndSurvivesTheFile() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Map<String, Long> occurrences = new HashMap<>();
            Map<String, Long> documents = new HashMap<>();
            TermStatisticsBuilder one = new TermStatisticsBuilder();
            TermStatisticsBuilder[] halves = {new TermStatisticsBuilder(), new TermStatisticsBuilder()};
            for (int document = 0; document < 40; document++) {
                List<String> words = random.ints(random.nextInt(30), 0, 3000)
                        .mapToObj(i -> Character.toString('一' + i % 100) + Character.toString(0x20000 + i % 30))
                        .toList();
                words.forEach(word -> occurrences.merge(word, 1L, Long::sum));
                Set.copyOf(words).forEach(word -> documents.merge(word, 1L, Long::sum));
                count(one, words);
                count(halves[document % 2], words);
            }
            TermStatistics statistics = one.build();
            assertEquals(occurrences.size(), statistics.size(), "seed " + seed);
            occurrences.forEach((word, count) -> {
                assertEquals(count, statistics.occurrences(word));
                assertEquals(documents.get(word), statistics.documentFrequency(word));
            });
            assertEquals(statistics, halves[0].build().merge(halves[1].build()), "seed " + seed);
            assertEquals(statistics, halves[1].build().merge(halves[0].build()), "seed " + seed);
            assertEquals(statistics, TermStatistics.load(file(statistics.writer(CARD))), "seed " + seed);
        }
    }

    @Test
    void countingGoesOnAfterAMerge() {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        count(counts, List.of("甲"));
        counts.add(counts.build());
        count(counts, List.of("甲"));
        assertEquals(3, counts.build().documentFrequency("甲"));
    }

    @Test
    void pruningKeepsTheTotals() {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        count(counts, List.of("甲", "乙"));
        count(counts, List.of("甲"));
        TermStatistics pruned = counts.build().pruned(2);
        Set<String> terms = new HashSet<>();
        pruned.forEach((term, occurrences, documents) -> terms.add(term));
        assertEquals(Set.of("甲"), terms);
        assertEquals(3, pruned.tokens());
        assertEquals(2, pruned.documents());
        assertNotEquals(counts.build(), pruned);
    }

    @Test
    void emptyStatisticsAnswer() {
        double rarity = TermStatistics.empty().inverseDocumentFrequency("词");
        assertTrue(rarity > 0 && Double.isFinite(rarity));
    }

    @Test
    void whatMakesNoSenseIsRefused() throws IOException {
        long[] totals = {1, 2, 1};
        byte[] term = {0, 1, 'a'};
        byte[] two = {2};
        byte[] one = {1};
        ModelWriter good = ModelWriter.of(CARD)
                .longs("totals", totals)
                .bytes("terms", term)
                .bytes("occurrences", two)
                .bytes("documents", one);
        assertEquals(2, TermStatistics.load(file(good)).occurrences("a"));
        ModelWriter tooMany = ModelWriter.of(CARD)
                .longs("totals", totals)
                .bytes("terms", term)
                .bytes("occurrences", two)
                .bytes("documents", two);
        assertThrows(ModelFormatException.class, () -> TermStatistics.load(file(tooMany)));
        ModelWriter shared = ModelWriter.of(CARD)
                .longs("totals", totals)
                .bytes("terms", new byte[] {5, 1, 'a'})
                .bytes("occurrences", two)
                .bytes("documents", one);
        assertThrows(ModelFormatException.class, () -> TermStatistics.load(file(shared)));
        ModelWriter more = ModelWriter.of(CARD)
                .longs("totals", totals)
                .bytes("terms", term)
                .bytes("occurrences", new byte[] {2, 2})
                .bytes("documents", one);
        assertThrows(ModelFormatException.class, () -> TermStatistics.load(file(more)));
        assertThrows(IllegalArgumentException.class, () -> TermStatistics.empty()
                .writer(ModelCard.builder("x", "lattice").build()));
    }
}
