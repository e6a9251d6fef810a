package org.yupian.bench;

import com.hankcs.hanlp.HanLP;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.tokenize.lattice.LatticeSegmenter;

/**
 * How long a fresh JVM takes to its first sentence, and what it then holds, beside HanLP; and how long the whole
 * command takes beside an empty program. Each is started ten times, in turns, and the medians are printed. JMH has
 * no way to measure this: its own start is in every fork.
 */
public final class StartBenchmark {
    private static final int ROUNDS = 10;

    private StartBenchmark() {}

    /** Takes nothing; to be run at the root of the checkout, after a build. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> java = javaCommand();
        firstSentence(java);
        wholeProcess(java);
    }

    private static List<String> javaCommand() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String model = System.getProperty("yupian.model");
        if (model != null) {
            command.add("-Dyupian.model=" + model);
        }
        return command;
    }

    private static void firstSentence(List<String> java) throws IOException, InterruptedException {
        List<double[]> ours = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(numbers(java, "yupian", false));
            theirs.add(numbers(java, "hanlp", true));
        }
        System.out.printf("%-36s %10s %10s %8s%n", "first sentence, medians of " + ROUNDS, "yupian", "HanLP", "ratio");
        compare("ms since the JVM began", ours, theirs, 0, 1);
        compare("ms since main began", ours, theirs, 1, 1);
        compare("heap after a collection, MB", ours, theirs, 2, 1e-6);
    }

    private static double[] numbers(List<String> java, String engine, boolean hanlp)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-cp", classPath(hanlp), FirstSentence.class.getName(), engine));
        String[] lines = run(command).strip().split("\n");
        return Arrays.stream(lines[lines.length - 1].strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** What of the class path one side needs; to open the jars of the other engines would cost it time. */
    private static String classPath(boolean hanlp) {
        Set<String> needed = new HashSet<>();
        needed.add(place(FirstSentence.class));
        if (hanlp) {
            needed.add(place(HanLP.class));
        } else {
            needed.add(place(Document.class));
            needed.add(place(LatticeSegmenter.class));
        }
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean models = !hanlp && entry.contains("models");
            if (models || needed.contains(Path.of(entry).toUri().getPath())) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static void compare(String what, List<double[]> ours, List<double[]> theirs, int column, double scale) {
        double our = median(ours.stream().mapToDouble(each -> each[column]).toArray()) * scale;
        double their = median(theirs.stream().mapToDouble(each -> each[column]).toArray()) * scale;
        System.out.printf("%-36s %10.1f %10.1f %7.2fx%n", what, our, their, our / their);
    }

    private static void wholeProcess(List<String> java) throws IOException, InterruptedException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("an empty main", with(java, "-cp", classPath(false), EmptyMain.class.getName()));
        commands.put("HanLP, one sentence", with(java, "-cp", classPath(true), FirstSentence.class.getName(), "hanlp"));
        Path jar = Path.of("cli", "target", "yupian.jar");
        if (Files.exists(jar)) {
            List<String> segment = List.of("segment", "--text", FirstSentence.SENTENCE);
            List<String> plain = with(java, "-jar", jar.toString());
            plain.addAll(segment);
            commands.put("java -jar yupian.jar segment", plain);
            List<String> script = with(List.of("./yupian"));
            script.addAll(segment);
            awaitArchive(jar, script);
            commands.put("./yupian segment", script);
            List<String> bare = with(
                    List.of("env", "YUPIAN_NO_ARCHIVE=1", "YUPIAN_JAVA_OPTIONS=-XX:TieredStopAtLevel=4"), "./yupian");
            bare.addAll(segment);
            commands.put("the same, both compilers, no archive", bare);
        }
        List<String> names = new ArrayList<>(commands.keySet());
        double[][] times = new double[names.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            int row = 0;
            for (List<String> command : commands.values()) {
                long start = System.nanoTime();
                run(command);
                times[row++][round] = (System.nanoTime() - start) / 1e6;
            }
        }
        System.out.printf("%n%-36s %10s %10s%n", "whole process, " + ROUNDS + " starts", "median ms", "least ms");
        for (int row = 0; row < times.length; row++) {
            System.out.printf("%-36s %10.0f %10.0f%n", names.get(row), median(times[row]), least(times[row]));
        }
    }

    /** The first run of the script leaves an archive of classes, some seconds after its end. */
    private static void awaitArchive(Path jar, List<String> script) throws IOException, InterruptedException {
        run(script);
        Path folder = Objects.requireNonNull(jar.getParent());
        for (int tenths = 0; tenths < 600; tenths++) {
            try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "yupian-java-*.txt")) {
                for (Path note : notes) {
                    if (Files.getLastModifiedTime(note).equals(Files.getLastModifiedTime(jar))) {
                        return;
                    }
                }
            }
            Thread.sleep(100);
        }
        System.out.println("No archive of classes has appeared; ./yupian starts without one.");
    }

    private static List<String> with(List<String> start, String... rest) {
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of(rest));
        return command;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        // What goes wrong is shown on the standard error of this process.
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return output;
    }
}
