package org.yupian.cli.verb.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;

/** What cannot come to a good end is refused before any work, and corpora of another form with what they look like. */
class TrainingChecksTest {
    private static final String SEGMENTED = "研究 生命 的 起源\n研究生 结婚 了\n".repeat(3);
    private static final String TAGGED = "研究/v 生命/n 的/u 起源/n\n[中央/n 电台/n]nt 在/p 北京/ns\n".repeat(3);
    private static final String LABELS = "在\tO\n北\tB-LOC\n京\tI-LOC\n\n".repeat(3);

    private static final Map<String, String> FORMS = Map.of(
            "labels, a character a line", LABELS,
            "CoNLL-U", "# text = 研究\n1\t研究\t_\tVERB\tv\t_\t_\t_\t_\t_\n\n",
            "JSON Lines", "{\"text\": \"在北京\", \"label\": {\"LOC\": {\"北京\": [[1, 2]]}}}\n",
            "a user dictionary", "云计算\tHARD\n石墨烯\tSOFT 5000\n",
            "text without spaces between words", "研究生命的起源。\n他来了。\n",
            "segmented sentences", SEGMENTED,
            "word/TAG", TAGGED);

    private final Yupian yupian;

    TrainingChecksTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private String model() {
        return yupian.path("mine.ypm").toString();
    }

    private void refused(int status, String words, String... arguments) {
        Yupian.Result result = yupian.run(arguments);
        assertEquals(status, result.status(), String.join(" ", arguments) + "\n" + result.errors());
        assertTrue(result.errors().contains(words), result.errors());
        assertFalse(Files.exists(yupian.path("mine.ypm")), words);
        assertFalse(Files.exists(yupian.path("mine.ypm.checkpoint")), words);
    }

    /** The forms that a verb takes are no others, and what it does not take is named. */
    @Test
    void corporaOfAnotherFormAreRefusedWithTheVerbThatTakesThem() throws IOException {
        List<String> words = List.of("segmented sentences", "word/TAG", "CoNLL-U");
        List<String> tags = List.of("word/TAG", "CoNLL-U");
        List<String> names = List.of("labels, a character a line", "JSON Lines", "word/TAG");
        for (Map.Entry<String, String> form : FORMS.entrySet()) {
            String file = yupian.file("corpus.txt", form.getValue());
            for (List<String> verb : List.of(List.of("lattice"), List.of("segment", "--method", "hmm"))) {
                train(verb, file, form.getKey(), words.contains(form.getKey()));
            }
            train(List.of("pos", "--method", "hmm"), file, form.getKey(), tags.contains(form.getKey()));
            train(List.of("ner", "--method", "hmm"), file, form.getKey(), names.contains(form.getKey()));
        }
    }

    private void train(List<String> verb, String file, String form, boolean taken) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("train"));
        arguments.addAll(verb);
        arguments.addAll(List.of("--train", file, "--out", model()));
        if (!taken) {
            refused(1, file + ": expected ", arguments.toArray(new String[0]));
            refused(1, ", found " + form, arguments.toArray(new String[0]));
            return;
        }
        Yupian.Result result = yupian.run(arguments.toArray(new String[0]));
        assertEquals(0, result.status(), verb + " of " + form + "\n" + result.errors());
        Files.delete(yupian.path("mine.ypm"));
    }

    @Test
    void whoeverMeantAnotherVerbIsToldWhich() throws IOException {
        String labels = yupian.file("labels.txt", LABELS);
        refused(
                1,
                labels
                        + ": expected segmented sentences, found labels, a character a line; did you mean 'yupian train ner'?",
                "train",
                "segment",
                "--train",
                labels,
                "--out",
                model());
        refused(1, "did you mean 'yupian evaluate ner'?", "evaluate", "segment", "--gold", labels);
        refused(1, "did you mean 'yupian evaluate ner'?", "evaluate", "pos", "--gold", labels);
        String words = yupian.file("words.txt", SEGMENTED);
        refused(1, "did you mean 'yupian evaluate segment'?", "evaluate", "ner", "--gold", words);
        String mine = yupian.file("mine.txt", "云计算 100 n\n石墨烯 50 nz\n");
        refused(
                1,
                "found a user dictionary, which --user-dictionary takes",
                "train",
                "segment",
                "--train",
                mine,
                "--out",
                model());
    }

    /** Neither does a long line do harm. */
    @Test
    void aSlipInTheFirstLineIsForItsReader() throws IOException {
        String slip = yupian.file("slip.txt", "研究/v 生命/n 的\n" + TAGGED);
        refused(1, slip + ":1: expected word/TAG, found '的'", "train", "pos", "--train", slip, "--out", model());
        String json = yupian.file("slip.jsonl", "{ \"text\": \n");
        refused(1, json + ":1: expected a JSON object", "train", "ner", "--train", json, "--out", model());
        String words = yupian.file("long.txt", "研究/v ".repeat(200_000) + "\n");
        Yupian.Result result = yupian.run("train", "pos", "--method", "hmm", "--train", words, "--out", model());
        assertEquals(0, result.status(), result.errors());
    }

    /** A sentence may end like a label does. */
    @Test
    void aWordThatLooksLikeALabelIsNone() throws IOException {
        String file = yupian.file("corpus.txt", "维生素 B\n" + SEGMENTED);
        assertEquals(
                0,
                yupian.run("train", "segment", "--method", "hmm", "--train", file, "--out", model())
                        .status());
    }

    @Test
    void theDevelopmentSetIsReadAsAWholeBeforeTheTraining() throws IOException {
        String tagged = yupian.file("tagged.txt", TAGGED);
        String labels = yupian.file("labels.txt", LABELS);
        refused(1, labels + ": expected tagged", "train", "pos", "--train", tagged, "--dev", labels, "--out", model());
        String late = yupian.file("late.txt", TAGGED + "研究/v 生命\n");
        refused(1, late + ":7: expected word/TAG", "train", "pos", "--train", tagged, "--dev", late, "--out", model());
        String bracket = yupian.file("bracket.txt", TAGGED + "[研究/v 生命/n\n");
        for (String verb : List.of("segment", "lattice")) {
            refused(1, bracket + ":7: ", "train", verb, "--train", tagged, "--dev", bracket, "--out", model());
        }
        String broken = yupian.file("broken.txt", LABELS + "京\tX-LOC\n");
        refused(1, broken + ":13: ", "train", "ner", "--train", labels, "--dev", broken, "--out", model());
    }

    @Test
    void whatIsReadIsNotWrittenOver() throws IOException {
        for (List<String> verb : List.of(List.of("segment"), List.of("pos"), List.of("lattice"))) {
            Path corpus = Path.of(yupian.file("corpus.ypm", TAGGED));
            String same = corpus.resolveSibling(".").resolve("corpus.ypm").toString();
            refused(
                    2,
                    "expected another file to write",
                    "train",
                    verb.get(0),
                    "--train",
                    corpus.toString(),
                    "-o",
                    same);
            String other = yupian.file("other.txt", TAGGED);
            refused(
                    2,
                    "expected another file to write",
                    "train",
                    verb.get(0),
                    "--train",
                    other,
                    "--dev",
                    same,
                    "-o",
                    same);
            assertEquals(TAGGED, Files.readString(corpus));
        }
        String corpus = yupian.file("corpus.txt", TAGGED);
        refused(
                2,
                "expected another file to write",
                "train",
                "pos",
                "--train",
                corpus,
                "--checkpoint",
                corpus,
                "--out",
                model());
    }

    @Test
    void otherFilesAreThereBeforeTheTraining() throws IOException {
        String segmented = yupian.file("segmented.txt", SEGMENTED);
        String labels = yupian.file("labels.txt", LABELS);
        refused(2, "none.txt: ", "train", "segment", "--train", segmented, "--raw", "none.txt", "-o", model());
        refused(2, "'nosuch'", "train", "segment", "--train", segmented, "--words-of", "nosuch", "-o", model());
        refused(2, "none.txt: ", "train", "ner", "--train", labels, "--lexicon", "none.txt", "-o", model());
        for (String hints : List.of("--words", "--people", "--places")) {
            refused(2, "none.txt: ", "train", "ner", "--train", labels, hints, "none.txt", "-o", model());
        }
        refused(2, "--standards: ", "train", "ner", "--train", labels, "--standards", "one", "-o", model());
        refused(2, "--folds: ", "train", "ner", "--train", labels, "--folds", "1", "-o", model());
        refused(2, "--hint-terms: ", "train", "ner", "--train", labels, "--hint-terms", "MIT", "-o", model());
    }

    @Test
    void optionsOfAnotherMethodAreRefused() throws IOException {
        Map<String, String> corpora = Map.of(
                "segment", yupian.file("segmented.txt", SEGMENTED),
                "pos", yupian.file("tagged.txt", TAGGED),
                "ner", yupian.file("labels.txt", LABELS));
        for (String line : List.of(
                "segment --method hmm --rounds 7 -> --rounds, --minimum-count: expected --method perceptron or crf",
                "pos --method hmm --minimum-count 2 -> --rounds, --minimum-count: expected --method perceptron or crf",
                "segment --method hmm --l2 3 -> --l1, --l2: expected --method crf",
                "ner --method hmm --l1 3 -> --l1, --l2: expected --method crf",
                "segment --method hmm --plain -> --plain: expected perceptron or crf",
                "segment --method perceptron --optimizer lbfgs -> --optimizer: expected --method crf",
                "ner --method perceptron --l2 3 -> --l1, --l2: expected --method crf",
                "pos --method perceptron --l2 3 -> --l1, --l2: expected --method crf",
                "segment --order 1 -> --order: expected --method hmm",
                "pos --method perceptron --order 2 -> --order: expected --method hmm",
                "segment --mehtod crf -> --mehtod: expected a file to read, found none of this name; nor is there an"
                        + " option of this name")) {
            String[] parts = line.split(" -> ");
            List<String> words = new ArrayList<>(List.of(parts[0].split(" ")));
            words.addAll(1, List.of("-o", model(), "--train", corpora.get(words.get(0))));
            words.add(0, "train");
            refused(2, parts[1], words.toArray(String[]::new));
        }
    }

    /** The name of the set is what the tags are taken for later; only the universal set is known tag by tag. */
    @Test
    void tagsAreThoseOfTheUniversalSetWhereTheyAreSaidToBe() throws IOException {
        String universal = "研究/VERB 生命/NOUN\n\n";
        String mixed = yupian.file("mixed.txt", universal.repeat(2) + TAGGED);
        refused(
                1,
                mixed + ":5: expected tags of the set 'upos', as --tagset says, found 'v'\n",
                "train",
                "pos",
                "--tagset",
                "upos",
                "--train",
                mixed,
                "--out",
                model());
        for (String[] row : new String[][] {{universal, "upos"}, {TAGGED, "mine"}}) {
            String file = yupian.file("fine.txt", row[0]);
            Yupian.Result result = yupian.run("train", "pos", "--tagset", row[1], "--train", file, "--out", model());
            assertEquals(0, result.status(), result.errors());
            assertTrue(yupian.run("models", "show", model()).out().contains("\"tagset\": \"" + row[1] + "\""));
        }
    }

    @Test
    void tagsOfAnotherSetAreNotScoredAsWrong() throws IOException {
        String tree = yupian.file(
                "tree.conllu", "1\t研究\t_\tVERB\tv\t_\t_\t_\t_\t_\n2\t生命\t_\tNOUN\tn\t_\t_\t_\t_\t_\n\n".repeat(2));
        refused(2, "--tagset: expected upos", "train", "pos", "--tagset", "pku", "--train", tree, "--out", model());
        String words = "expected tags of the set 'pku' as the model has them, found NOUN, VERB";
        refused(1, tree + ": " + words, "evaluate", "pos", "--gold", tree);
        refused(1, tree + ": " + words, "evaluate", "tag", "--gold", tree);
    }

    @Test
    void aLatticeIsTrainedLikeTheOthers() throws IOException {
        String corpus = yupian.file("corpus.txt", SEGMENTED);
        String more = yupian.file("more.txt", TAGGED);
        String[] arguments = {
            "train",
            "lattice",
            "--train",
            corpus,
            more,
            "--weights",
            "2,1",
            "--dev",
            corpus,
            "--dev",
            more,
            "--rare",
            "0",
            "--terms",
            "mine",
            "--terms",
            "yours",
            "--licence",
            "CC0-1.0",
            "--out",
            model()
        };
        Yupian.Result result = yupian.run(arguments);
        assertEquals(0, result.status(), result.errors());
        assertTrue(result.errors().contains("corpus.txt: F1 1.0000\n"), result.errors());
        assertTrue(result.errors().contains("12 sentences"), result.errors());
        String card = yupian.run("models", "show", model()).out();
        for (String word : List.of(
                "\"lattice\"",
                "\"mine\"",
                "\"yours\"",
                "\"CC0-1.0\"",
                "/corpus.txt F1\": 1",
                "/more.txt F1\"",
                "\"smoothing\": \"kneser-ney\"",
                "\"rare\": \"0\"",
                "\"weights\": \"[2.0, 1.0]\"")) {
            assertTrue(card.contains(word), word + " in " + card);
        }
        assertEquals(
                "研究 生命 的 起源\n",
                yupian.run("segment", "--model", model(), "--text", "研究生命的起源").out());
    }

    /** Corpora without {@code --train}, as they once were. */
    @Test
    void aLatticeStillTakesItsCorporaAsTheyAre() throws IOException {
        String corpus = yupian.file("corpus.txt", SEGMENTED);
        assertEquals(
                0,
                yupian.run("train", "lattice", "--train", corpus, "-o", model()).status());
        byte[] bytes = Files.readAllBytes(yupian.path("mine.ypm"));
        assertEquals(0, yupian.run("train", "lattice", "-o", model(), corpus).status());
        assertArrayEquals(bytes, Files.readAllBytes(yupian.path("mine.ypm")));
    }

    @Test
    void aLatticeThatCannotBeIsRefusedBeforeTheWork() throws IOException {
        String corpus = yupian.file("corpus.txt", SEGMENTED);
        String nowhere = yupian.path("nowhere").resolve("mine.ypm").toString();
        refused(2, nowhere + ": expected a folder", "train", "lattice", "--train", corpus, "-o", nowhere);
        refused(2, "expected corpora to learn from (--train)", "train", "lattice", "-o", model());
        refused(2, "--weights: expected one for each of 1 corpora", lattice(corpus, "--weights", "1,2"));
        refused(2, "--weights: expected numbers above 0", lattice(corpus, "--weights", "0"));
        refused(2, "--discount: expected a discount above 0, at most 1, found 2.0", lattice(corpus, "--discount", "2"));
        refused(2, "expected a finite floor above 0", lattice(corpus, "--floor", "0"));
        refused(2, "one of kneser-ney, interpolated", lattice(corpus, "--smoothing", "none"));
        String empty = yupian.file("empty.txt", "\n");
        refused(
                1,
                empty + ": expected segmented sentences, found none",
                "train",
                "lattice",
                "--train",
                empty,
                "-o",
                model());
    }

    private String[] lattice(String corpus, String option, String value) {
        return new String[] {"train", "lattice", "--train", corpus, option, value, "-o", model()};
    }
}
