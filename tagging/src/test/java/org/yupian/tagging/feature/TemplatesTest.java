package org.yupian.tagging.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final List<String> COLUMNS = List.of("c", "t");

    @Test
    void shiftsOfOneAnotherShareAShape() {
        Templates templates =
                Templates.of(COLUMNS, List.of("c[-1]", "c[0]", "c[1]", "c[-1] c[0]", "c[0] c[1]", "c[0] t[0]"));
        assertEquals(3, templates.shapes().size());
        Shape single = templates.shapes().get(0);
        assertEquals(3, single.shifts());
        assertEquals(1, single.shift(0), "c[-1] speaks of the position after the one it reads");
        assertEquals(-1, single.shift(2));
        assertEquals(-1, templates.firstAnchor());
        assertEquals(5, templates.anchors(3));
        assertEquals(0, templates.anchors(0));
    }

    @Test
    void refusesWhatIsNoTemplate() {
        for (String line : List.of("c", "c[x]", "d[0]", "c[9]", "", "c[0]c[1]")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Templates.of(COLUMNS, List.of(line)), line);
            assertTrue(String.valueOf(refused.getMessage()).contains(line), refused.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> Templates.of(COLUMNS, List.of("c[0]", "c[0]")));
    }

    @Test
    void keysTellShapesSymbolsAndEndsApart() {
        Templates templates = Templates.of(COLUMNS, List.of("c[0] c[1]", "c[0] c[2]", "c[0]"));
        Columns columns = columns(2, 3, 2);
        Shape pair = templates.shapes().get(0);
        Shape skip = templates.shapes().get(1);
        assertNotEquals(pair.key(columns, 0), pair.key(columns, 1));
        assertNotEquals(pair.key(columns, -1), pair.key(columns, 2), "before the first is not after the last");
        // Neighbouring symbols and neighbouring shapes once gave the same keys.
        assertNotEquals(pair.key(columns(2, 5, 5), 0), skip.key(columns(3, 5, 5), 0));
        columns.column(0)[1] = Columns.NONE;
        assertEquals(0, pair.key(columns, 0));
    }

    @Test
    void keysOfManyAnchorsAreThoseOfEach() {
        Templates templates = Templates.of(
                COLUMNS, List.of("c[-2]", "c[2]", "c[0] t[1]", "c[-1] c[0] c[1]", "c[0] t[0] c[1] t[1]", "t[-8]"));
        SplittableRandom random = new SplittableRandom(5);
        for (int length = 0; length < 14; length++) {
            Columns columns = new Columns(2);
            columns.reset(length);
            for (int i = 0; i < length; i++) {
                columns.column(0)[i] = random.nextInt(10) == 0 ? Columns.NONE : random.nextInt(5);
                columns.column(1)[i] = random.nextInt(3);
            }
            int anchors = templates.anchors(length);
            long[] keys = new long[anchors];
            for (Shape shape : templates.shapes()) {
                shape.keys(columns, templates.firstAnchor(), anchors, keys);
                for (int i = 0; i < anchors; i++) {
                    assertEquals(
                            shape.key(columns, templates.firstAnchor() + i),
                            keys[i],
                            "length " + length + ", shape " + shape.number() + ", anchor " + i);
                }
            }
        }
    }

    private static Columns columns(int... symbols) {
        Columns columns = new Columns(2);
        columns.reset(symbols.length);
        System.arraycopy(symbols, 0, columns.column(0), 0, symbols.length);
        columns.fill(1, 0);
        return columns;
    }
}
