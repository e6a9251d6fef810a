package org.yupian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long a fresh JVM takes to load the models of a segmenter, a tagger of parts of speech and one of names, one after
 * another, and how much they hold. The medians of ten JVMs; class loading is in the times of whoever comes first.
 */
public final class LoadBenchmark {
    private static final int ROUNDS = 10;

    private LoadBenchmark() {}

    /** Takes the names of {@link Loaded} models; all of them where there are none. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> names = arguments.length > 0
                ? List.of(arguments)
                : Arrays.stream(Loaded.values()).map(Loaded::name).toList();
        double[][] millis = new double[names.size() + 1][ROUNDS];
        double[] bytes = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] numbers = start(names);
            for (int i = 0; i < names.size(); i++) {
                millis[i][round] = numbers[i];
                millis[names.size()][round] += numbers[i];
            }
            bytes[round] = numbers[names.size()];
        }
        System.out.printf("%n%-28s %10s %10s%n", "loaded in a fresh JVM", "median ms", "least ms");
        for (int i = 0; i < millis.length; i++) {
            String name = i < names.size() ? names.get(i) : "all of them";
            System.out.printf(
                    "%-28s %10.0f %10.0f%n",
                    name, median(millis[i]), Arrays.stream(millis[i]).min().orElse(0));
        }
        System.out.printf("%-28s %10.1f%n", "heap they hold, MB", median(bytes) / 1e6);
    }

    private static double[] start(List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("yupian."))
                .sorted()
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(
                List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Loaded.class.getName()));
        command.addAll(names);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return Arrays.stream(output.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
