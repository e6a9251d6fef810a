package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may follow what, against the labels of all words of up to nine characters. */
class TagSchemeTest {
    private static String labels(TagScheme scheme, int length) {
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < length; i++) {
            labels.append(i == 0 ? "" : " ").append(scheme.labels().get(scheme.label(i, length)));
        }
        return labels.toString();
    }

    @Test
    void placesHaveTheirLabels() {
        assertEquals("S", labels(TagScheme.BMES, 1));
        assertEquals("B E", labels(TagScheme.BMES, 2));
        assertEquals("B M M M E", labels(TagScheme.BMES, 5));
        assertEquals("S", labels(TagScheme.SIX, 1));
        assertEquals("B E", labels(TagScheme.SIX, 2));
        assertEquals("B B2 E", labels(TagScheme.SIX, 3));
        assertEquals("B B2 B3 E", labels(TagScheme.SIX, 4));
        assertEquals("B B2 B3 M M E", labels(TagScheme.SIX, 6));
    }

    @ParameterizedTest
    @EnumSource(TagScheme.class)
    void whatWordsHaveIsAllowedAndNothingElse(TagScheme scheme) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int length = 1; length < 10; length++) {
            int first = scheme.label(0, length);
            int last = scheme.label(length - 1, length);
            pairs.add(List.of(-1, first));
            pairs.add(List.of(last, -1));
            for (int i = 1; i < length; i++) {
                pairs.add(List.of(scheme.label(i - 1, length), scheme.label(i, length)));
            }
            for (int next = 1; next < 10; next++) {
                pairs.add(List.of(last, scheme.label(0, next)));
            }
        }
        int count = scheme.labels().size();
        for (int from = -1; from < count; from++) {
            for (int to = -1; to < count; to++) {
                if (from >= 0 || to >= 0) {
                    assertEquals(pairs.contains(List.of(from, to)), scheme.allows(from, to), from + " " + to);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TagScheme.class)
    void wordsBeginAndEndAtTheirEnds(TagScheme scheme) {
        for (int length = 1; length < 10; length++) {
            for (int i = 0; i < length; i++) {
                int label = scheme.label(i, length);
                assertEquals(i == 0, TagScheme.begins(label), scheme + " " + i + " of " + length);
                assertEquals(i == length - 1, TagScheme.ends(label), scheme + " " + i + " of " + length);
            }
        }
    }

    @Test
    void schemesGoByTheirLabels() {
        assertEquals(TagScheme.BMES, TagScheme.of(List.of("B", "M", "E", "S")));
        assertEquals(TagScheme.SIX, TagScheme.of(List.of("B", "M", "E", "S", "B2", "B3")));
        assertNull(TagScheme.of(List.of("B", "E", "M", "S")));
        assertEquals("bmes six", TagScheme.BMES + " " + TagScheme.SIX);
    }
}
