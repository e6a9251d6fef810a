package org.yupian.cli.verb.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.model.ModelCard;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.train.LatticeOptions;
import org.yupian.tokenize.train.LatticeTrainer;
import org.yupian.toolkit.StandardModels;

class KeywordVerbsTest {
    private static final String TEXT = "研究生命的起源。长江的起源，研究长江。";

    private final Yupian yupian;
    private final String statistics;

    KeywordVerbsTest(@TempDir Path folder) throws IOException {
        yupian = new Yupian(folder);
        String corpus = yupian.file("corpus.txt", "研究生命的起源\n\n长江的起源\n研究生结婚\n");
        statistics = yupian.path("statistics-general.ypm").toString();
        Yupian.Result built = yupian.run("statistics", "build", "--output", statistics, corpus);
        assertEquals(0, built.status(), built.errors());
        assertTrue(built.errors().endsWith("7 terms of 7, from 3 documents with 9 words\n"), built.errors());
    }

    private static String good(Yupian.Result result) {
        assertEquals("", result.errors());
        assertEquals(0, result.status());
        return result.out();
    }

    private void refused(String words, String... arguments) {
        Yupian.Result result = yupian.run(arguments);
        assertEquals(2, result.status(), result.errors());
        assertEquals("", result.out());
        assertTrue(result.errors().startsWith("yupian: ") && result.errors().contains(words), result.errors());
    }

    @Test
    void keywordsHaveScoreCountAndPlaces() {
        assertEquals(
                "1\t研究\t2.0000\t2\t0-2 14-16\n1\t起源\t2.0000\t2\t5-7 11-13\n",
                good(yupian.run("keywords", "--method", "tf", "--top", "2", "--no-stop-words", "--text", TEXT)));
        assertEquals(
                "{\"document\":1,\"keywords\":[{\"term\":\"长江\",\"score\":1.0,\"count\":1,"
                        + "\"occurrences\":[{\"start\":1,\"end\":3}]}]}\n",
                good(yupian.run(
                        "keywords", "-f", "jsonl", "--offsets", "codepoint", "--method", "tf", "--text", "😀长江")));
    }

    @Test
    void everyMethodAnswersWhateverTheText() {
        for (String method : List.of("tf", "tf-idf", "textrank", "combined")) {
            for (String phrases : List.of("--phrases", "--no-stop-words")) {
                String out =
                        good(yupian.pipe("\n" + TEXT + "\nonly Latin\n。\n长江", "keywords", "--method", method, phrases));
                assertTrue(out.startsWith("2\t") && out.contains("\n5\t长江\t"), method + ": " + out);
                assertTrue(!out.contains("NaN") && !out.contains("Infinity"), out);
            }
        }
    }

    @Test
    void aDocumentIsALineOrAFile() throws IOException {
        String file = yupian.file("two.txt", "长江\r\n长江\n");
        assertEquals(
                "1\t长江\t1.0000\t1\t0-2\n2\t长江\t1.0000\t1\t0-2\n", good(yupian.run("keywords", "--method", "tf", file)));
        assertEquals(
                "1\t长江\t2.0000\t2\t0-2 3-5\n2\t长江\t2.0000\t2\t0-2 3-5\n",
                good(yupian.run("keywords", "--method", "tf", "--whole-file", file, file)));
    }

    @Test
    void stopWordsAndTagsCanBeGiven() throws IOException {
        String stops = yupian.file("stops.txt", "# mine\n长江\n");
        assertEquals(
                "1\t起源\t1.0000\t1\t3-5\n",
                good(yupian.run("keywords", "--method", "tf", "--stop-words", stops, "--text", "长江的起源")));
        assertEquals(
                "1\t长江\t1.0000\t1\t0-2\n",
                good(yupian.run("keywords", "--method", "tf", "--tags", "ns", "--text", "长江的起源")));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused("--top", "keywords", "--top", "0", "--text", "长江");
        refused("damping", "keywords", "--method", "textrank", "--damping", "1", "--text", "长江");
        refused("longest", "keywords", "--min-chars", "9", "--max-chars", "3", "--text", "长江");
        refused("'lattice'", "keywords", "--statistics", StandardModels.LATTICE, "--text", "长江");
        refused("tf-idf", "keywords", "--method", "tfidf", "--text", "长江");
        refused("--segmented", "keywords", "--segmented", "--segmenter", StandardModels.LATTICE, "--text", "长江");
        refused("--max-chars", "summarize", "--max-chars", "0", "--text", "长江");
        refused("--terms permissive: ", "keywords", "--permissive-only", "--text", "长江");
    }

    @Test
    void summariesAreSentences() {
        String text = "研究生命的起源。研究长江。和尚未结婚。研究长江的起源。";
        assertEquals("研究长江的起源。\n", good(yupian.run("summarize", "--max-chars", "8", "--text", text)));
        assertEquals(
                "{\"document\":1,\"sentences\":[{\"start\":19,\"end\":27,\"text\":\"研究长江的起源。\"}]}\n",
                good(yupian.run("summarize", "-n", "8", "-f", "jsonl", "--similarity", "cosine", "--text", text)));
        assertEquals("\n", good(yupian.pipe("\n", "summarize")));
    }

    @Test
    void statisticsAreShownAndMerged() throws IOException {
        String shown = good(yupian.run("statistics", "show", "起源", "没有"));
        assertTrue(shown.contains("\n起源\t2\t2\t0.4700\n没有\t0\t0\t2.0794\n"), shown);
        String merged = yupian.path("merged.ypm").toString();
        assertEquals(
                0,
                yupian.run("statistics", "merge", "-o", merged, statistics, statistics)
                        .status());
        String twice = good(yupian.run("statistics", "show", "--statistics", merged, "--top", "1"));
        assertTrue(twice.contains("7 terms, 6 documents, 18 words") && twice.endsWith("\n的\t4\t4\t0.4418\n"), twice);
        refused("--terms", "statistics", "build", "-o", merged, "--terms", "a", "--terms", "b", statistics);
        refused("expected", "statistics");
        String empty = yupian.file("empty.txt", "\n");
        Yupian.Result none = yupian.run("statistics", "build", "-o", merged, empty);
        assertEquals(1, none.status(), none.errors());
    }

    @Test
    void evaluationCountsExactMatches() throws IOException {
        String gold = yupian.file("gold.tsv", "长江的起源\t长江_黄河\n研究生结婚\t研究生\n");
        String out = good(yupian.run("evaluate", "keywords", "--gold", gold, "--method", "tf"));
        assertTrue(out.contains("tf                       0.5000   0.6667   0.5714   0.5714\n"), out);
        assertTrue(out.contains("gold keywords that the text has: 0.6667\n"), out);
        String all = good(yupian.run("evaluate", "keywords", "--gold", gold, "--format", "json"));
        assertTrue(all.contains("\"combined\"") && all.contains("\"textrank --phrases\""), all);
        String bad = yupian.file("bad.tsv", "长江的起源\n");
        Yupian.Result refused = yupian.run("evaluate", "keywords", "--gold", bad);
        assertEquals(1, refused.status());
        assertTrue(refused.errors().contains("bad.tsv:1: "), refused.errors());
    }

    private String corpus() throws IOException {
        return yupian.file("novel.txt", Yupian.novel());
    }

    @Test
    void newWordsAreFoundAndFedBack() throws IOException {
        String novel = corpus();
        String found = good(yupian.run("new-words", novel));
        List<String> words = found.lines().map(line -> line.split("\t")[0]).toList();
        assertTrue(words.containsAll(List.of("沙僧", "饕餮")), found);
        assertFalse(words.contains("长江"), "it is known");
        assertTrue(good(yupian.run("new-words", "--known", "mark", novel)).contains("\tknown\n"), found);
        String dictionary = yupian.file(
                "new.txt", good(yupian.run("new-words", "--format", "dictionary", "--memory", "16m", novel)));
        assertEquals(
                "研究 饕餮\n",
                yupian.run("segment", "-u", dictionary, "--text", "研究饕餮").out());
        assertEquals(
                1, good(yupian.run("new-words", "--top", "1", novel)).lines().count());
        String mine = yupian.file("mine.txt", "饕餮\n");
        Yupian.Result rest = yupian.run("new-words", "--user-dictionary", mine, novel);
        assertTrue(rest.out().startsWith("沙僧\t") && !rest.out().contains("饕餮\t"), rest.out());
    }

    /** Words are known, and listed by users, in whatever script. */
    @Test
    void traditionalWordsAreKnownToo() throws IOException {
        String novel = yupian.file("novel.txt", Yupian.novel().replace("长江", "長江"));
        String found = good(yupian.run("new-words", novel));
        assertTrue(found.contains("沙僧\t") && !found.contains("長江\t"), found);
        assertTrue(good(yupian.run("new-words", "--known", "mark", novel)).contains("長江\t"));
        String mine = yupian.file("mine.txt", "沙僧\n");
        String other =
                yupian.file("other.txt", Yupian.novel().replace("沙僧", "沙灣").replace("长江", "長江"));
        String gulf = yupian.file("gulf.txt", "沙湾\n");
        assertTrue(
                yupian.run("new-words", "--user-dictionary", mine, other).out().contains("沙灣\t"));
        assertFalse(
                yupian.run("new-words", "--user-dictionary", gulf, other).out().contains("沙灣\t"));
    }

    private void lattice(String id, String terms) throws IOException {
        LatticeTrainer trainer = LatticeTrainer.of(LatticeOptions.DEFAULT);
        trainer.add(List.of("研究", "生命", "的", "起源"), 2);
        ModelCard card = ModelCard.builder(id, LatticeModel.KIND)
                .licence(terms)
                .source("sentences.txt", "", terms)
                .build();
        trainer.train().build(card).writer().write(yupian.path(id + ".ypm"));
    }

    /** What cut the text stands on the card, which under permissive terms is another model. */
    @Test
    void theCardNamesWhatCutTheText() throws IOException {
        lattice(StandardModels.LATTICE, "public for research");
        lattice(StandardModels.PERMISSIVE_LATTICE, "Apache-2.0");
        String corpus = yupian.file("corpus.txt", "研究生命的起源\n");
        String out = yupian.path("mine.ypm").toString();
        for (boolean permissive : new boolean[] {true, false}) {
            List<String> arguments = new ArrayList<>(List.of("statistics", "build", "--output", out, corpus));
            if (permissive) {
                arguments.add("--permissive-only");
            }
            Yupian.Result built = yupian.run(arguments.toArray(new String[0]));
            assertEquals(0, built.status(), built.errors());
            String card = good(yupian.run("models", "show", out));
            String model = permissive ? StandardModels.PERMISSIVE_LATTICE : StandardModels.TAGGING;
            assertTrue(card.contains("\"segmenter\": \"" + model + "\""), card);
        }
    }

    @Test
    void phrasesOfAnyLengthAreKeywords() {
        String found = good(yupian.run(
                "keywords",
                "--segmenter",
                StandardModels.LATTICE,
                "--method",
                "tf",
                "--phrases",
                "--phrase-words",
                "2147483647",
                "--text",
                "的研究生命"));
        assertTrue(found.contains("研究生命\t"), found);
    }

    @Test
    void aSearchInAFolderLeavesNothingWhenItIsDone() throws IOException {
        String novel = corpus();
        Path work = Files.createDirectory(yupian.path("work"));
        assertEquals(
                good(yupian.run("new-words", novel)), good(yupian.run("new-words", "--work", work.toString(), novel)));
        try (var files = Files.list(work)) {
            assertEquals(List.of(), files.toList());
        }
        Path made = yupian.path("made");
        assertEquals(
                good(yupian.run("new-words", novel)), good(yupian.run("new-words", "--work", made.toString(), novel)));
        assertTrue(Files.isDirectory(made));
        refused("found none", "new-words", "--work", yupian.path("none").toString(), "--resume", novel);
        refused("found none", "new-words", "--work", work.toString(), "--resume", novel);
        refused("--work", "new-words", "--resume", novel);
        refused("standard input", "new-words", "--work", work.toString(), "-");
        refused("16777216", "new-words", "--memory", "1m", novel);
        refused("such as 512m", "new-words", "--memory", "much", novel);
        refused("--top", "new-words", "--top", "0", novel);
    }
}
