package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.model.ModelSource;

/** What users of other tools reported as going wrong ({@code reported.tsv}), with the models that are shipped. */
class ReportedTest {
    /** How many are right today of those that were wrong when the reports were first tried; raise it when it improves. */
    private static final int RIGHT = 90;

    /** What was right then and is not today, by the name of the report: raise nothing here, mend it. */
    private static final List<String> LOST = List.of("132 ner");

    @TempDir
    Path folder;

    /** How the lines of one kind came out. */
    private static final class Score {
        private final List<String> wrong = new ArrayList<>();
        private int all;

        void add(Reported reported, Finding found) {
            all++;
            if (!found.is(reported.expected())) {
                wrong.add("%s: expected %s, found %s".formatted(reported, reported.expected(), found));
            }
        }

        int right() {
            return all - wrong.size();
        }
    }

    @Test
    void whatWasReportedIsRight() throws IOException {
        ReportedVerbs verbs = new ReportedVerbs(ModelSource.classpath(ReportedTest.class), folder);
        Map<String, Score> scores = new TreeMap<>();
        for (Reported reported : Reported.all()) {
            scores.computeIfAbsent(reported.kind(), kind -> new Score()).add(reported, verbs.find(reported));
        }
        scores.forEach((kind, score) -> {
            System.out.printf("%s: %d of %d right%n", kind, score.right(), score.all);
            score.wrong.forEach(line -> System.out.println("  " + line));
        });
        int right = scores.entrySet().stream()
                .filter(score -> !List.of(Reported.RIGHT, Reported.DEBATABLE).contains(score.getKey()))
                .mapToInt(score -> score.getValue().right())
                .sum();
        System.out.println(right + " right that were wrong once");
        assertEquals(
                List.of(),
                scores.get(Reported.RIGHT).wrong.stream()
                        .filter(line -> LOST.stream().noneMatch(line::startsWith))
                        .toList());
        assertTrue(right >= RIGHT, right + " right, expected " + RIGHT);
    }

    /** A slip in the table could never be right. */
    @Test
    void theTableExpectsWhatItsTextsHave() {
        for (Reported reported : Reported.all()) {
            String input = reported.input().replaceAll("(?U)\\s", "");
            for (String condition : reported.expected().split(" [;|] ")) {
                boolean sign = List.of("none", "once").contains(condition);
                boolean many = reported.verb().equals("new-words");
                assertTrue(
                        sign || many || input.contains(bare(condition, reported.verb())), reported + ": " + condition);
            }
        }
    }

    /** The text that a condition is about, without white space. */
    private static String bare(String condition, String verb) {
        String bare = condition.replaceAll("(?U)\\s", "");
        return switch (verb.split(",")[0]) {
            case "segment", "tag" ->
                bare.replaceAll("\\{[^}]*\\}|(?<!\\\\)[/·]", "").replace("\\", "");
            case "ner" -> bare.replaceAll("^!?\\[|^!|\\]\\w*$", "");
            default -> bare.replaceAll("^!|@\\d+$", "");
        };
    }

    @Test
    void aLineSaysWhatIsToBeDone() {
        Reported line = Reported.of("22\tB\tsegment,mode=full\tik: 甲乙 ; 丙⇥1\t甲乙丙\t甲乙/丙");
        assertEquals(new Reported("22", "B", "segment,mode=full", List.of("甲乙", "丙\t1"), "ik", "甲乙丙", "甲乙/丙"), line);
        assertEquals(List.of(), Reported.of("1\tok\ttag\t-\t甲\t甲").words());
        assertEquals(List.of("去北京，", "去上海，", "在北京，", "在上海，"), ReportedVerbs.lines("<去|在><北京|上海>，"));
    }
}
