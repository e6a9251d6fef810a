package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code tag} cuts text as {@code segment} does, whatever it is told. */
class OneCutTest {
    private static final Pattern WORD = Pattern.compile("\\{\"start\":(\\d+),\"end\":(\\d+),");

    @TempDir
    Path folder;

    /** The words of each line, as offsets. */
    private List<String> words(String verb, Path text, List<String> options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(verb, "--format", "jsonl"));
        arguments.addAll(options);
        arguments.add(text.toString());
        CommandLine.Result result = CommandLine.run("", arguments.toArray(new String[0]));
        assertEquals(0, result.status(), result.errors());
        List<String> lines = new ArrayList<>();
        for (String line : result.lines()) {
            StringBuilder words = new StringBuilder();
            Matcher matcher = WORD.matcher(line);
            while (matcher.find()) {
                words.append(matcher.group(1))
                        .append('-')
                        .append(matcher.group(2))
                        .append(' ');
            }
            lines.add(words.toString());
        }
        return lines;
    }

    @Test
    void tagsAreThoseOfTheWordsThatSegmentFinds() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        Reported.all().stream()
                .filter(reported -> List.of("segment", "tag").contains(reported.verb()))
                .forEach(reported -> lines.add(reported.input()));
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] encoded = ChaosText.of(random, 60).replaceAll("\\R", " ").getBytes(StandardCharsets.UTF_8);
            lines.add(new String(encoded, StandardCharsets.UTF_8));
        }
        Path text = Files.write(folder.resolve("text.txt"), lines);
        Path dictionary = Files.writeString(folder.resolve("words.txt"), "女干事\tHARD\n苹果醋\tSOFT\nair motor n 1\n");
        for (List<String> options : List.of(
                List.<String>of(),
                List.of("--standard", "pku"),
                List.of("--method", "lattice"),
                List.of("--terms", "open"),
                List.of("--user-dictionary", dictionary.toString()))) {
            List<String> words = words("segment", text, options);
            assertFalse(words.stream().allMatch(String::isEmpty));
            assertEquals(words, words("tag", text, options), "" + options);
        }
    }
}
