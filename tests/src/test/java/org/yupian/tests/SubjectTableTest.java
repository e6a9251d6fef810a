package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;
import org.yupian.models.Models;
import org.yupian.pipeline.Pipeline;
import org.yupian.text.Normalization;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;

/**
 * How often what a text of today is about is among its first five keywords: forty lines of {@code raw/today.txt.gz}, whose
 * subjects were written down first ({@code subjects.tsv}). A keyword is right where it is one of the subjects of its line,
 * read without regard to width, case and traditional characters. Where {@value #VARIABLE} does not name the folder of the
 * corpora, only the draw is tested.
 */
class SubjectTableTest {
    private static final String VARIABLE = "YUPIAN_DATA";

    private static final int SEED = 12;
    private static final int LINES = 70_693;
    private static final int DRAWN = 43;
    private static final Set<Integer> PASSED_OVER = Set.of(19_903, 60_274, 57_616);

    private static final int FIRST = 5;

    /** How many are found today; raise it when it improves. */
    private static final int FOUND = 35;

    private record Subject(int line, List<String> names) {}

    private static List<Subject> subjects() throws IOException {
        List<Subject> subjects = new ArrayList<>();
        try (Lines lines =
                TextInput.UTF_8.read(SubjectTableTest.class.getResourceAsStream("subjects.tsv"), "subjects.tsv")) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.startsWith("#")) {
                    String[] columns = line.split("\t");
                    List<String> names = Stream.of(columns[1].split("\\|"))
                            .map(Normalization.standard()::apply)
                            .toList();
                    subjects.add(new Subject(Integer.parseInt(columns[0]), names));
                }
            }
        }
        return subjects;
    }

    @Test
    void theLinesAreThoseThatWereDrawn() throws IOException {
        List<Integer> drawn = new Random(SEED)
                .ints(1, LINES + 1)
                .distinct()
                .limit(DRAWN)
                .filter(line -> !PASSED_OVER.contains(line))
                .boxed()
                .toList();
        assertEquals(drawn, subjects().stream().map(Subject::line).toList());
    }

    @Test
    void subjectsAreAmongTheFirstFive() throws IOException {
        String folder = System.getenv(VARIABLE);
        assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder)),
                "no subject is looked for: the variable " + VARIABLE + " does not name the folder of the corpora");
        List<String> texts = new ArrayList<>();
        try (Lines lines = TextInput.UTF_8.open(Path.of(folder).resolve("raw/today.txt.gz"))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                texts.add(line);
            }
        }
        assertEquals(LINES, texts.size());
        Pipeline keywords =
                Toolkit.of(Models.source()).pipeline(Recipe.of(Step.keywords().with("top", FIRST)));
        int found = 0;
        for (Subject subject : subjects()) {
            List<String> terms = keywords.run(texts.get(subject.line() - 1)).keywords().stream()
                    .map(keyword -> Normalization.standard().apply(keyword.term()))
                    .toList();
            if (terms.stream().anyMatch(subject.names()::contains)) {
                found++;
            } else {
                System.out.println(subject + " is not among " + terms);
            }
        }
        System.out.println(found + " of " + subjects().size() + " subjects are among the first five keywords");
        assertTrue(found >= FOUND, found + " found, expected " + FOUND);
    }
}
