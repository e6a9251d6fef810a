package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.tests.CommandLine.Result;

/**
 * Every command and every program in the README runs as it stands there, and prints what stands there. A block of
 * {@code sh} is commands; one of {@code console} has {@code $} before commands, and what they print after them; a
 * {@code text} after {@code java} is what that program prints.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
class ReadmeTest {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");
    private static final Pattern CODE = Pattern.compile("`((?:docs|tests|bom|starter)/[\\w./-]+)`");

    @TempDir
    Path folder;

    private record Block(String language, String text) {}

    /** A command, and where it is shown what it prints. */
    private record Example(String command, String printed, boolean shown) {
        /** Some take Maven, or corpora that we may not hand on. */
        boolean runs() {
            return !command.startsWith("mvn ") && !command.contains("$DATA");
        }
    }

    private static String readme(String name) throws IOException {
        return Files.readString(SourceTree.root().resolve(name));
    }

    private static List<Block> blocks(String name) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = FENCED.matcher(readme(name));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    private static List<Example> examples(Block block) {
        return switch (block.language()) {
            case "sh" ->
                block.text()
                        .replace("\\\n", "")
                        .lines()
                        .map(line -> new Example(line, "", false))
                        .toList();
            case "console" ->
                Stream.of(block.text().split("(?m)^\\$ "))
                        .skip(1)
                        .map(text -> text.split("\n", 2))
                        .map(parts -> new Example(parts[0], parts[1], true))
                        .toList();
            default -> List.of();
        };
    }

    @Test
    void everyCommandRunsAndPrintsWhatIsShown() throws Exception {
        Checkout checkout = Checkout.in(folder.resolve("checkout")).with("LC_ALL", "C.UTF-8");
        checkout.lay("docs/samples");
        int commands = 0;
        StringBuilder expected = new StringBuilder();
        StringBuilder found = new StringBuilder();
        for (Block block : blocks("README.md")) {
            for (Example example : examples(block)) {
                if (!example.runs()) {
                    continue;
                }
                Result result = checkout.shell(example.command() + (example.shown() ? " 2>&1" : ""));
                assertEquals(0, result.status(), example.command() + "\n" + result);
                expected.append("$ ").append(example.command()).append('\n').append(example.printed());
                found.append("$ ").append(example.command()).append('\n').append(example.shown() ? result.out() : "");
                commands++;
            }
        }
        // It is made in the background, and would be in the way of who tidies up.
        checkout.awaitNote(checkout.jar().getParent());
        assertEquals(expected.toString(), found.toString());
        assertTrue(commands > 40, commands + " commands");
    }

    @Test
    void everyProgramCompilesAndPrintsWhatIsShown() throws Exception {
        int programs = 0;
        List<Block> blocks = blocks("README.md");
        for (int i = 0; i < blocks.size(); i++) {
            if (!blocks.get(i).language().equals("java")) {
                continue;
            }
            String source = blocks.get(i).text();
            Matcher type = Pattern.compile("class (\\w+)").matcher(source);
            assertTrue(type.find(), source);
            Matcher named = Pattern.compile("(?m)^package ([\\w.]+);").matcher(source);
            String prefix = named.find() ? named.group(1) + "." : "";
            Path file = Files.writeString(folder.resolve(type.group(1) + ".java"), source);
            UserProgram program = new UserProgram(Files.createDirectories(folder.resolve("classes" + i)));
            program.compile(List.of(file), "--class-path");
            List<String> printed = program.run("--class-path", prefix + type.group(1));
            assertEquals("text", blocks.get(i + 1).language(), "what " + type.group(1) + " prints is not shown");
            assertEquals(blocks.get(i + 1).text().lines().toList(), printed);
            programs++;
        }
        assertEquals(3, programs);
    }

    /** So they need not be run a second time. */
    @Test
    void bothLanguagesShowTheSameExamples() throws IOException {
        assertEquals(text(blocks("README.md")), text(blocks("README.zh.md")));
    }

    private static String text(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            assertTrue(
                    List.of("sh", "console", "java", "text").contains(block.language()),
                    "what kind of block is this?\n" + block.text());
            text.append("```").append(block.language()).append('\n').append(block.text());
        }
        return text.toString();
    }

    @Test
    void whatTheyPointToIsThere() throws IOException {
        for (String name : List.of("README.md", "README.zh.md")) {
            List<String> missing = new ArrayList<>();
            for (Pattern pattern : List.of(LINK, CODE)) {
                Matcher matcher = pattern.matcher(readme(name));
                while (matcher.find()) {
                    if (!Files.exists(SourceTree.root().resolve(matcher.group(1)))) {
                        missing.add(matcher.group(1));
                    }
                }
            }
            assertEquals(List.of(), missing, name);
        }
        assertTrue(readme("README.md").contains("](README.zh.md)"));
        assertTrue(readme("README.zh.md").contains("](README.md)"));
    }

    /** Each file of the samples is told of, and used by the examples or by its own page. */
    @Test
    void theSamplesAreAllTold() throws IOException {
        String page = readme("docs/samples/README.md");
        try (Stream<Path> files = Files.list(SourceTree.root().resolve("docs/samples"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                assertTrue(name.equals("README.md") || page.contains("`" + name + "`"), name);
            }
        }
    }
}
