package org.yupian.tagging.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may follow what, against the labels of all texts of up to two entities with and without something between. */
class LabelSchemeTest {
    private static final List<String> TYPES = List.of("PER", "LOC", "ORG");

    /** The labels of an entity, or of something outside where the length is 0. */
    private static List<Integer> entity(LabelScheme scheme, int type, int length) {
        List<Integer> labels = new java.util.ArrayList<>();
        for (int i = 0; i < length; i++) {
            labels.add(scheme.label(type, i, length));
        }
        return length == 0 ? List.of(LabelScheme.OUTSIDE) : labels;
    }

    private static Set<List<Integer>> pairs(LabelScheme scheme) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int a = 0; a < 3 * 5; a++) {
            for (int b = 0; b < 3 * 5; b++) {
                List<Integer> text = new java.util.ArrayList<>(List.of(-1));
                text.addAll(entity(scheme, a / 5, a % 5));
                text.addAll(entity(scheme, b / 5, b % 5));
                text.add(-1);
                for (int i = 1; i < text.size(); i++) {
                    pairs.add(List.of(text.get(i - 1), text.get(i)));
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @EnumSource(LabelScheme.class)
    void whatEntitiesHaveIsAllowedAndNothingElse(LabelScheme scheme) {
        Set<List<Integer>> pairs = pairs(scheme);
        int count = scheme.labels(TYPES).size();
        for (int from = -1; from < count; from++) {
            for (int to = -1; to < count; to++) {
                if (from >= 0 || to >= 0) {
                    assertEquals(pairs.contains(List.of(from, to)), scheme.allows(from, to), from + " " + to);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LabelScheme.class)
    void labelsKnowTheirTypeAndPlace(LabelScheme scheme) {
        List<String> names = scheme.labels(TYPES);
        for (int type = 0; type < TYPES.size(); type++) {
            for (int length = 1; length < 5; length++) {
                for (int i = 0; i < length; i++) {
                    int label = scheme.label(type, i, length);
                    String message = scheme + ", " + names.get(label);
                    assertEquals(type, scheme.type(label), message);
                    assertEquals(TYPES.get(type), names.get(label).substring(2), message);
                    assertEquals(i == 0, scheme.begins(label), message);
                    assertEquals(i > 0, scheme.continues(label), message);
                }
            }
        }
        assertEquals("O", names.get(LabelScheme.OUTSIDE));
        assertEquals(false, scheme.begins(LabelScheme.OUTSIDE) || scheme.continues(LabelScheme.OUTSIDE));
    }

    @Test
    void placesAreNamedAsUsual() {
        assertEquals(List.of(1, 2, 2), entity(LabelScheme.BIO, 0, 3));
        assertEquals(List.of(3), entity(LabelScheme.BIO, 1, 1));
        assertEquals(List.of(1, 2, 2, 3), entity(LabelScheme.BMES, 0, 4));
        assertEquals(List.of(5, 7), entity(LabelScheme.BMES, 1, 2));
        assertEquals(List.of(12), entity(LabelScheme.BMES, 2, 1));
        assertEquals(List.of("O", "B-X", "I-X"), LabelScheme.BIO.labels(List.of("X")));
        assertEquals(List.of("O", "B-X", "M-X", "E-X", "S-X"), LabelScheme.BMES.labels(List.of("X")));
    }

    @Test
    void schemesGoByTheirLabels() {
        for (LabelScheme scheme : LabelScheme.values()) {
            assertEquals(scheme, LabelScheme.of(scheme.labels(TYPES)));
            assertEquals(TYPES, LabelScheme.types(scheme.labels(TYPES)));
        }
        assertNull(LabelScheme.of(List.of("O")));
        assertNull(LabelScheme.of(List.of("O", "I-X", "B-X")));
        assertEquals(List.of(), LabelScheme.types(List.of("O", "B-", "BX")));
        assertEquals("bio bmes", LabelScheme.BIO + " " + LabelScheme.BMES);
    }
}
