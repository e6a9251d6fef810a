package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Spans;

/** Candidates, their counts and places, against a plain search. */
class CandidatesTest {
    private static final List<CandidateRules> RULES = List.of(
            CandidateRules.WORDS,
            CandidateRules.WORDS.withWords(3),
            CandidateRules.WORDS.withWords(9).withLengths(1, 5),
            CandidateRules.WORDS.withWords(2).withStopWords(StopWords.of(Set.of("甲", "丙丁"))),
            CandidateRules.WORDS.withWords(4).withTags(Set.of("n", "a")).withLengths(3, 7));

    private static Candidates candidates(Document document, CandidateRules rules) {
        return Candidates.of(KeptWords.of(document, rules), rules);
    }

    @Test
    void agreeWithAPlainSearch() {
        for (long seed = 0; seed < 60; seed++) {
            Document document = PlainCandidates.random(seed, 5 + (int) seed);
            for (CandidateRules rules : RULES) {
                compare(
                        candidates(document, rules),
                        new PlainCandidates(document, rules),
                        "seed " + seed + ", " + rules);
            }
        }
    }

    private static void compare(Candidates found, PlainCandidates plain, String message) {
        assertEquals(plain.byReading.size(), found.size(), message);
        int[] ids = new int[found.size()];
        int id = 0;
        for (PlainCandidates.Candidate right : plain.byReading.values()) {
            assertEquals(right.firstWord, found.first(id), message);
            assertEquals(right.lastWord, found.last(id), message);
            assertEquals(right.occurrences.get(0)[0], found.start(id), message);
            assertEquals(right.occurrences.get(0)[1], found.end(id), message);
            assertEquals(right.count(), found.count(id), message);
            assertEquals((double) right.opens / right.count(), found.opening(id), 1e-12, message);
            assertEquals((double) right.closes / right.count(), found.closing(id), 1e-12, message);
            assertEquals(right.headed, found.inHeading(id), message);
            assertEquals(id, found.find(right.firstWord, right.lastWord), message);
            ids[id] = ids.length - 1 - id;
            id++;
        }
        Spans[] occurrences = found.occurrences(ids);
        List<PlainCandidates.Candidate> all = new ArrayList<>(plain.byReading.values());
        for (int i = 0; i < ids.length; i++) {
            Spans.Builder spans = Spans.builder(4);
            all.get(ids[i]).occurrences.forEach(span -> spans.accept(span[0], span[1]));
            assertEquals(spans.build(), occurrences[i], message);
        }
    }

    /** More candidates than the tables have room for at first. */
    @Test
    void manyAreFoundAgain() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append((char) ('가' + i)).append((char) ('가' + i * 7 % 3000)).append("/n 的/u ");
        }
        Document document =
                TaggedText.of(text.toString().strip() + " " + text.toString().strip());
        Candidates found = candidates(document, CandidateRules.WORDS);
        assertEquals(3000, found.size());
        for (int id = 0; id < found.size(); id++) {
            assertEquals(2, found.count(id));
            assertEquals(2 * id, found.first(id));
            assertEquals(id, found.find(2 * id + 6000, 2 * id + 6000));
        }
        assertEquals(-1, found.find(1, 1), "的 is none");
    }

    /** However many words a phrase may have, every run of them is looked at, not only those at the first word. */
    @Test
    void phrasesMayHaveAnyNumberOfWords() {
        Document document = TaggedText.of("甲/n 乙/n 丙/n 的/u 丁/n 戊/n");
        CandidateRules rules = CandidateRules.WORDS.withWords(Integer.MAX_VALUE).withLengths(1, 9);
        Candidates found = candidates(document, rules);
        List<String> terms = new ArrayList<>();
        for (int id = 0; id < found.size(); id++) {
            terms.add(found.term(id));
        }
        assertEquals(List.of("甲", "甲乙", "甲乙丙", "乙", "乙丙", "丙", "丁", "丁戊", "戊"), terms);
    }
}
