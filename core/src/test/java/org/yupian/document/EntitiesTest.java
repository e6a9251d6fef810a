package org.yupian.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesTest {
    private static final TagSet TYPES = TagSet.of("msra", List.of("PER", "LOC", "ORG"));

    private static Spans spans(int... offsets) {
        Spans.Builder spans = Spans.builder(2);
        for (int i = 0; i < offsets.length; i += 2) {
            spans.accept(offsets[i], offsets[i + 1]);
        }
        return spans.build();
    }

    @Test
    void keepsRangesTypesAndScores() {
        Tags types = Tags.of(TYPES, (short) 0, (short) 1);
        Entities entities = Entities.of(spans(0, 3, 4, 6), types, 0.9f, 0.5f);
        assertEquals(2, entities.size());
        assertEquals("0-3 PER 4-6 LOC", entities.toString());
        assertEquals("LOC", entities.type(1));
        assertEquals(0.5f, entities.score(1));
        assertEquals(entities, Entities.of(spans(0, 3, 4, 6), types, 0.9f, 0.5f));
        assertNotEquals(entities, Entities.of(spans(0, 3, 4, 6), types, 0.9f, 0.6f));
    }

    @Test
    void copiesTheScores() {
        float[] scores = {0.9f};
        Entities entities = Entities.of(spans(0, 3), Tags.of(TYPES, (short) 0), scores);
        scores[0] = 0;
        assertEquals(0.9f, entities.score(0));
    }

    @Test
    void refusesWhatDoesNotFit() {
        Tags one = Tags.of(TYPES, (short) 0);
        assertThrows(IllegalArgumentException.class, () -> Entities.of(spans(0, 3), one));
        assertThrows(IllegalArgumentException.class, () -> Entities.of(spans(0, 3, 4, 5), one, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Entities.of(spans(0, 3), one, Float.NaN));
        assertThrows(IllegalArgumentException.class, () -> Entities.of(spans(0, 3), one, 1.1f));
        Tags two = Tags.of(TYPES, (short) 0, (short) 0);
        assertThrows(IllegalArgumentException.class, () -> Entities.of(spans(0, 3, 2, 5), two, 1, 1));
    }

    @Test
    void liesInTheText() {
        Entities entities = Entities.of(spans(0, 3), Tags.of(TYPES, (short) 0), 1);
        assertEquals(entities, Document.of("江泽民").with(Layer.ENTITIES, entities).get(Layer.ENTITIES));
        assertEquals(0, Entities.none(TYPES).size());
        assertThrows(IllegalArgumentException.class, () -> Document.of("江泽").with(Layer.ENTITIES, entities));
        Entities half = Entities.of(spans(0, 1), Tags.of(TYPES, (short) 0), 1);
        assertThrows(IllegalArgumentException.class, () -> Document.of("😀").with(Layer.ENTITIES, half));
    }
}
