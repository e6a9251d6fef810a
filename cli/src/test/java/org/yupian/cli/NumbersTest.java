package org.yupian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.process.Environment;
import org.yupian.toolkit.StandardModels;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every option that takes a number, of every verb: what cannot be one is wrong usage, whatever the other options say. */
class NumbersTest {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> REAL = Set.of(float.class, Float.class, double.class, Double.class);

    private static final Pattern MESSAGE =
            Pattern.compile("yupian: .*expected .*, found .*\nyupian: try 'yupian .* --help'\n");

    /** Options for which 0 means something. */
    private static final Set<String> ZERO = Set.of(
            "--seed",
            "--errors",
            "--threshold",
            "--damping",
            "--tolerance",
            "--thin-out",
            "--least",
            "--prune",
            "--prune-standards",
            "--favour",
            "--rare",
            "--margin",
            "--solid",
            "--l1",
            "--l2",
            "--refine-l2",
            "--parts",
            "--folds");

    /** Options for which numbers below 0 mean something. */
    private static final Set<String> NEGATIVE = Set.of("--seed", "--least", "--margin");

    private final Yupian yupian;

    NumbersTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    @Test
    void numbersThatCannotBeAreWrongUsage() throws IOException {
        Map<String, String> arguments = arguments();
        Environment environment = Environment.of(
                InputStream.nullInputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream(), Map.of());
        Map<String, List<OptionSpec>> numbers = new TreeMap<>();
        collect(YupianCommand.commandLine(environment, new String[0]), "", numbers);
        assertEquals(new TreeSet<>(arguments.keySet()), numbers.keySet(), "verbs with numbers");
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<OptionSpec>> verb : numbers.entrySet()) {
            for (OptionSpec option : verb.getValue()) {
                for (String value : values(option)) {
                    String line = verb.getKey() + " " + option.longestName() + "=" + value + " "
                            + arguments.get(verb.getKey())
                            + (option.longestName().equals("--order") ? " --method hmm" : "");
                    Yupian.Result result = yupian.run(line.split(" "));
                    if (result.status() != 2
                            || !result.out().isEmpty()
                            || !MESSAGE.matcher(result.errors()).matches()) {
                        wrong.add(line + " -> " + result);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> values(OptionSpec option) {
        List<String> values = new ArrayList<>();
        if (REAL.contains(option.auxiliaryTypes()[0])) {
            values.addAll(List.of("NaN", "Infinity", "-Infinity"));
        }
        if (!NEGATIVE.contains(option.longestName())) {
            values.add("-1");
        }
        if (!ZERO.contains(option.longestName())) {
            values.add("0");
        }
        return values;
    }

    private static void collect(CommandLine command, String verb, Map<String, List<OptionSpec>> numbers) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            Class<?> type = option.auxiliaryTypes()[0];
            if (WHOLE.contains(type) || REAL.contains(type)) {
                numbers.computeIfAbsent(verb, same -> new ArrayList<>()).add(option);
            }
        }
        command.getSubcommands().forEach((name, below) -> collect(below, (verb + " " + name).strip(), numbers));
    }

    /** With these each verb would run. */
    private Map<String, String> arguments() throws IOException {
        String segmented = yupian.file("segmented.txt", "研究 生命 的 起源\n研究生 结婚 了\n".repeat(3));
        String tagged = yupian.file("tagged.txt", "研究/v 生命/n 的/u 起源/n\n".repeat(3));
        String labels = yupian.file("labels.txt", "在\tO\n北\tB-LOC\n京\tI-LOC\n\n".repeat(3));
        String vectors = yupian.file("vectors.vec", "3 2\n甲 1 2\n乙 2 3\n丙 3 1\n");
        String keywords = yupian.file("keywords.txt", "研究生命\t生命_起源\n");
        String statistics = yupian.path("statistics.ypm").toString();
        assertEquals(
                0,
                yupian.run("statistics", "build", "-o", statistics, segmented).status());
        String out = " -o " + yupian.path("mine.ypm");
        Map<String, String> arguments = new TreeMap<>();
        for (String verb : List.of("analyze", "explain", "segment", "tag", "ner", "keywords", "summarize")) {
            arguments.put(verb, "--text 研究生命的起源");
        }
        arguments.put("new-words", segmented);
        arguments.put("vectors train", segmented + out);
        arguments.put("vectors neighbours", "-v " + vectors + " 甲");
        arguments.put("vectors analogy", "-v " + vectors + " 甲 乙 丙");
        arguments.put("vectors clusters", "-v " + vectors);
        arguments.put("train lattice", "--train " + segmented + out);
        arguments.put("train lexicon", "--words " + segmented + out);
        arguments.put("train segment", "--train " + segmented + out);
        arguments.put("train pos", "--train " + tagged + out);
        arguments.put("train ner", "--train " + labels + out);
        arguments.put(
                "learn",
                "-m " + StandardModels.TAGGING + " --sentences " + segmented + " --regression " + segmented + out);
        arguments.put("statistics build", segmented + out);
        arguments.put("statistics merge", statistics + out);
        arguments.put("statistics show", "--statistics " + statistics);
        arguments.put("evaluate segment", "--gold " + segmented);
        arguments.put("evaluate pos", "--gold " + tagged);
        arguments.put("evaluate tag", "--gold " + tagged);
        arguments.put("evaluate ner", "--gold " + labels);
        arguments.put("evaluate keywords", "--statistics " + statistics + " --gold " + keywords);
        return arguments;
    }
}
