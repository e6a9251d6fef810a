package org.yupian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceEndsTest {
    private static final Set<Integer> STOPS =
            Set.of((int) '!', (int) '?', 0x203c, 0x2047, 0x2048, 0x2049, 0x3002, 0xff01, 0xff1f, 0xff61);
    private static final Set<Integer> SEMICOLONS = Set.of((int) ';', 0xff1b);
    private static final Set<Integer> LINE_ENDS = Set.of(0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029);

    private static Set<Integer> all(IntPredicate predicate) {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(predicate)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** All 65,536 characters are asked for. */
    @Test
    void theWholeTable() {
        assertEquals(STOPS, all(c -> SentenceEnds.isStop((char) c)));
        assertEquals(SEMICOLONS, all(c -> SentenceEnds.isSemicolon((char) c)));
        assertEquals(LINE_ENDS, all(c -> SentenceEnds.isLineEnd((char) c)));
        assertEquals(
                all(c -> STOPS.contains(c) || SEMICOLONS.contains(c) || LINE_ENDS.contains(c)),
                all(c -> SentenceEnds.ends((char) c)));
        assertEquals(19, all(c -> SentenceEnds.ends((char) c)).size());
    }

    @Test
    void whatDependsOnItsNeighboursIsNotThere() {
        assertEquals(
                "",
                "….．，,：:、·”』）"
                        .chars()
                        .filter(c -> SentenceEnds.ends((char) c))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
    }

    @Test
    void normalisedTextEndsWhereTheTextDoes() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char read = Normalization.standard().apply((char) c);
            assertEquals(SentenceEnds.ends((char) c), SentenceEnds.ends(read), Integer.toHexString(c));
            assertEquals(SentenceEnds.isStop((char) c), SentenceEnds.isStop(read), Integer.toHexString(c));
        }
    }

    /** What ends a sentence here does so for the splitter, but where ASCII marks stand in words. */
    @Test
    void theSplitterEndsSentencesThereToo() {
        for (int stop : STOPS) {
            assertEquals(2, sentences("好" + (char) stop + "好", false), Integer.toHexString(stop));
        }
        for (int end : LINE_ENDS) {
            assertEquals(2, sentences("好" + (char) end + "好", false), Integer.toHexString(end));
        }
        for (int semicolon : SEMICOLONS) {
            assertEquals(2, sentences("好" + (char) semicolon + "好", true), Integer.toHexString(semicolon));
            assertEquals(1, sentences("好" + (char) semicolon + "好", false), Integer.toHexString(semicolon));
        }
    }

    private static int sentences(String text, boolean semicolons) {
        SentenceSplitter splitter = SentenceSplitter.standard();
        int[] count = {0};
        (semicolons ? splitter.withSemicolons() : splitter).split(text, 0, text.length(), (start, end) -> count[0]++);
        return count[0];
    }
}
