package org.yupian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.process.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The script of completion in a bash that reads keys, in a folder with a few files. */
@Timeout(60)
class CompletionCommandTest {
    /** All answers at once in place of the word. */
    private static final String ALL = "\u001b*";

    /** The one answer, or as much of it as all have in common. */
    private static final String TAB = "\t";

    private static final String MODELS =
            "kinds-cedict lattice-general lattice-smartcn lexicon-open ner-cluener ner-compound ner-general ner-open ner-resume ner-weibo"
                    + " pos-pku pos-ud statistics-general tagging-general tagging-open";

    @TempDir
    Path folder;

    private static String script() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = Main.run(new String[] {"completion"}, InputStream.nullInputStream(), out, errors, Map.of());
        assertEquals("", errors.toString(StandardCharsets.UTF_8));
        assertEquals(0, status);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What becomes of lines of keys, as the arguments that the command gets when the line is ended. */
    private Map<String, String> completed(List<String> lines) throws Exception {
        Path start = Files.writeString(folder.resolve(".start"), script() + "yupian() { echo \"$*\"; }\n");
        ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--rcfile", start.toString(), "-i")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "dumb");
        builder.environment().put("INPUTRC", "/dev/null");
        builder.environment().put("HISTFILE", "/dev/null");
        builder.environment().put("YUPIAN_MODELS", folder.resolve("models").toString());
        Process bash = builder.start();
        try (var in = bash.getOutputStream()) {
            in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        List<String> answers = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        bash.waitFor();
        assertEquals(lines.size(), answers.size(), answers.toString());
        Map<String, String> completed = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            completed.put(shown(lines.get(i)), answers.get(i));
        }
        return completed;
    }

    private static String shown(String line) {
        return line.replace(ALL, "<ALL>").replace(TAB, "<TAB>");
    }

    private static boolean hasBash() {
        try {
            return new ProcessBuilder("bash", "-c", "bind 'set bell-style none'; exit 0")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void files() throws IOException {
        for (String name : List.of("README.md", "words.txt", "white space.txt", "old.ypm", "models/mine.ypm")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/theirs.ypm"), "");
    }

    @Test
    void linesAreCompleted() throws Exception {
        assumeTrue(hasBash(), "there is no bash here");
        files();
        String[][] table = {
            // Verbs, and what they do.
            {"yupian se" + TAB, "segment"},
            {"yupian vectors c" + ALL, "vectors clusters convert"},
            {"yupian dictionary " + ALL, "dictionary build check"},
            {"yupian help di" + TAB, "help dictionary"},
            {"yupian help evaluate k" + TAB, "help evaluate keywords"},
            {"yupian models " + TAB, "models show"},
            // Options.
            {"yupian segment --n-b" + TAB, "segment --n-best"},
            {"yupian segment --format jsonl --off" + TAB, "segment --format jsonl --offsets"},
            {"yupian vectors neighbours --mut" + TAB, "vectors neighbours --mutual"},
            {"yupian segment -- --n-b" + TAB, "segment -- --n-b"},
            // Values that there are to choose from, each option's own.
            {"yupian segment --mode " + ALL, "segment --mode full index precise"},
            {"yupian segment --mode=" + ALL, "segment --mode=full index precise"},
            {"yupian segment --mode=in" + TAB, "segment --mode=index"},
            {"yupian segment --format " + ALL, "segment --format conllu jsonl plain"},
            {"yupian segment --format=j" + TAB, "segment --format=jsonl"},
            {
                "yupian segment --dictionary-format " + ALL,
                "segment --dictionary-format ansj auto hanlp ik jieba plain yupian"
            },
            {"yupian tag --format " + ALL, "tag --format conllu jsonl plain"},
            {"yupian ner -f " + ALL, "ner -f bio jsonl plain"},
            {"yupian segment --method tag" + TAB, "segment --method tagging"},
            {"yupian tag --terms " + ALL, "tag --terms any open permissive"},
            // Files, for arguments and for options.
            {"yupian segment REA" + TAB, "segment README.md"},
            {"yupian segment --threads 2 whi" + TAB, "segment --threads 2 white space.txt"},
            {"yupian segment --threads=2 REA" + TAB, "segment --threads=2 README.md"},
            {"yupian segment --user-dictionary wo" + TAB, "segment --user-dictionary words.txt"},
            {"yupian segment --user-dictionary=wo" + TAB, "segment --user-dictionary=words.txt"},
            {"yupian train lattice REA" + TAB, "train lattice README.md"},
            {"yupian train segment --train REA" + TAB, "train segment --train README.md"},
            {"yupian train segment --out o" + ALL, "train segment --out old.ypm other"},
            {"yupian segment --models " + ALL, "segment --models models other"},
            // Where nobody knows what, nothing: not even files.
            {"yupian segment --text REA" + TAB, "segment --text REA"},
            {"yupian segment --threads REA" + TAB, "segment --threads REA"},
            {"yupian explain REA" + TAB, "explain REA"},
            // Models: those that come with it, those in the folders, and files.
            {"yupian segment --model lattice-s" + TAB, "segment --model lattice-smartcn"},
            {"yupian segment --model=pos-p" + TAB, "segment --model=pos-pku"},
            {"yupian models show mi" + TAB, "models show mine"},
            {"yupian ner --model " + ALL, "ner --model " + all("mine", "models", "old.ypm", "other")},
            {
                "yupian ner --models other --model t" + ALL,
                "ner --models other --model tagging-general tagging-open theirs"
            },
            {"yupian tag --segmenter tagging-g" + TAB, "tag --segmenter tagging-general"},
        };
        Map<String, String> expected = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String[] row : table) {
            lines.add(row[0]);
            expected.put(shown(row[0]), row[1]);
        }
        assertEquals(text(expected), text(completed(lines)));
    }

    private static String all(String... others) {
        List<String> words = new ArrayList<>(List.of(MODELS.split(" ")));
        words.addAll(List.of(others));
        words.sort(null);
        return String.join(" ", words);
    }

    private static String text(Map<String, String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach((line, answer) ->
                text.append(line).append(" -> ").append(answer).append('\n'));
        return text.toString();
    }

    /** A new label is to be thought about: does it stand for a file? */
    @Test
    void labelsThatStandForFilesAreKnown() {
        List<String> labels = new ArrayList<>();
        Environment environment = Environment.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Map.of());
        labels(YupianCommand.commandLine(environment, new String[0]), labels);
        assertFalse(labels.isEmpty());
        for (String label : labels) {
            boolean file = label.matches("(?i).*(file|dir|folder|path|\\.).*") && !label.contains("...");
            assertTrue(
                    !file || List.of("FILE", "OUT.ypm", "DIR", "ID|FILE").contains(label),
                    "the completion does not know " + label);
        }
    }

    private static void labels(CommandLine command, List<String> labels) {
        for (ArgSpec argument : command.getCommandSpec().args()) {
            if (argument.arity().max() > 0) {
                labels.add(argument.paramLabel());
            }
        }
        command.getSubcommands().values().forEach(below -> labels(below, labels));
    }
}
