package org.yupian.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.mining.word.WordInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.yupian.keywords.discovery.DiscoveryOptions;
import org.yupian.keywords.discovery.NewWord;
import org.yupian.keywords.discovery.NewWordFinder;
import org.yupian.learning.ProgressListener;

/**
 * New words in four classic novels, ours and HanLP's, each in a fresh JVM: processor time of the whole process, peak
 * memory, and how many of the first 100 and 300 are in one of the shared lexicons. Then the first of ours that are in
 * none, with a context each, for a reader to judge. Needs {@code /proc}, so Linux.
 */
public final class NewWordsRace {
    private static final int MOST = 300;
    private static final int SHOWN = 100;
    private static final int CONTEXT = 8;

    private NewWordsRace() {}

    /** One process of the race: {@code yupian} or {@code hanlp}; without an argument, the race. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            runAlone(arguments[0]);
            return;
        }
        Set<String> lexicons = lexicons();
        System.out.printf("%-10s %10s %10s %10s %10s%n", "new words", "cpu s", "peak MB", "of 100", "of 300");
        race("yupian", "-Xmx192m", lexicons);
        race("hanlp", "-Xmx4g", lexicons);
        contexts(ours(), lexicons);
    }

    private static void runAlone(String who) throws IOException {
        List<String> words = who.equals("yupian")
                ? ours().stream().limit(MOST).map(NewWord::text).toList()
                : theirs();
        words.forEach(word -> System.out.println("word " + word));
        long nanos = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
        System.out.println("cpu " + nanos);
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            status.filter(line -> line.startsWith("VmHWM:"))
                    .forEach(line -> System.out.println("peak " + line.replaceAll("[^0-9]", "")));
        }
    }

    private static List<NewWord> ours() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        DiscoveryOptions options = DiscoveryOptions.DEFAULT.withMemory(64L << 20);
        try (NewWordFinder finder = NewWordFinder.in(parent, options, ProgressListener.NONE);
                BufferedReader in = open("raw/novels.txt.gz")) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                finder.add(line);
            }
            return finder.find();
        }
    }

    private static List<String> theirs() throws IOException {
        try (BufferedReader in = open("raw/novels.txt.gz")) {
            return HanLP.extractWords(in, MOST).stream()
                    .map((WordInfo info) -> info.text)
                    .toList();
        }
    }

    private static BufferedReader open(String path) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Corpora.file(path))), StandardCharsets.UTF_8));
    }

    private static void race(String who, String heap, Set<String> lexicons) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        heap,
                        "-XX:+UseSerialGC",
                        "-Dyupian.data=" + System.getProperty("yupian.data", "../shared/data"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NewWordsRace.class.getName(),
                        who)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException(who + " ended with " + process.exitValue());
        }
        List<String> words = values(lines, "word ");
        System.out.printf(
                Locale.ROOT,
                "%-10s %10.2f %10.0f %10.3f %10.3f%n",
                who,
                Double.parseDouble(values(lines, "cpu ").get(0)) / 1e9,
                Double.parseDouble(values(lines, "peak ").get(0)) / 1024,
                precision(words, 100, lexicons),
                precision(words, MOST, lexicons));
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .toList();
    }

    private static double precision(List<String> words, int first, Set<String> lexicons) {
        return words.stream().limit(first).filter(lexicons::contains).count() / (double) first;
    }

    /** The words of all lexicons; of a conversion table, both sides. */
    private static Set<String> lexicons() throws IOException {
        Set<String> words = new HashSet<>();
        try (Stream<Path> files = Files.list(Corpora.file("lexicons"))) {
            for (Path file : files.sorted().toList()) {
                try (BufferedReader in = open("lexicons/" + file.getFileName())) {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        words.addAll(List.of(line.strip().split("[\t ]+")));
                    }
                }
            }
        }
        return words;
    }

    private static void contexts(List<NewWord> found, Set<String> lexicons) throws IOException {
        List<String> lines;
        try (BufferedReader in = open("raw/novels.txt.gz")) {
            lines = in.lines().toList();
        }
        List<NewWord> unknown = new ArrayList<>(
                found.stream().filter(word -> !lexicons.contains(word.text())).toList());
        System.out.printf("%nThe first %d of ours that no lexicon has:%n", SHOWN);
        for (NewWord word : unknown.subList(0, Math.min(SHOWN, unknown.size()))) {
            System.out.printf("%s\t%d\t%s%n", word.text(), word.count(), context(word.text(), lines));
        }
    }

    private static String context(String word, List<String> lines) {
        for (String line : lines) {
            int at = line.indexOf(word);
            if (at >= 0) {
                int end = at + word.length();
                return line.substring(Math.max(0, at - CONTEXT), at) + "[" + word + "]"
                        + line.substring(end, Math.min(line.length(), end + CONTEXT));
            }
        }
        return "";
    }
}
