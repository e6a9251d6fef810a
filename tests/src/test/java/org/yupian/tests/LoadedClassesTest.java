package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of our files a first answer takes, which stands for what there is to read on the way to it. */
class LoadedClassesTest {
    @TempDir
    Path folder;

    /**
     * A class with all that is nested in it counts as one.
     *
     * @param most the default reads two models and has columns and weights where a lattice has a trie; what makes it is asked
     *     first, even for a lattice
     */
    @ParameterizedTest
    @CsvSource({
        "lattice, 67, org.yupian.tokenize.lattice.LatticeDecoder",
        "'', 79, org.yupian.tagging.segment.TaggingRun"
    })
    void segmentingATextLoadsFewClasses(String method, int most, String needed) throws Exception {
        Path log = folder.resolve("classes.txt");
        List<String> arguments = new ArrayList<>(List.of("segment", "--text", "研究生命的起源"));
        if (!method.isEmpty()) {
            arguments.addAll(List.of("--method", method));
        }
        Process process = CommandLine.start(
                List.of("-Xshare:auto", "-Xlog:class+load:file=" + log + ":none"), arguments.toArray(new String[0]));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals("研究 生命 的 起源\n", out);
        Set<String> loaded;
        try (Stream<String> lines = Files.lines(log)) {
            loaded = lines.filter(line -> line.startsWith("org.yupian."))
                    .map(line -> line.split("[$ ]", 2)[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        String all = "%d classes: %s".formatted(loaded.size(), String.join(" ", loaded));
        System.out.println(all);
        assertTrue(loaded.contains(needed), all);
        assertTrue(loaded.size() <= most, all);
    }
}
