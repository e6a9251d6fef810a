package org.yupian.learning;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LearningTest {
    @Test
    void aScoreIsWhatItsCountsSay() {
        Score score = new Score(4, 5, 3);
        assertEquals(3 / 5.0, score.precision(), 1e-12);
        assertEquals(3 / 4.0, score.recall(), 1e-12);
        assertEquals(6 / 9.0, score.f1(), 1e-12);
        assertEquals(new Score(5, 7, 3), score.plus(new Score(1, 2, 0)));
        assertEquals(0, Score.NONE.precision() + Score.NONE.recall() + Score.NONE.f1());
    }

    @Test
    void progressKnowsWhetherThereIsALoss() {
        assertFalse(Progress.of("lines", 3, 0).hasLoss());
        assertTrue(new Progress("rounds", 1, 2, 0).hasLoss());
        assertTrue(ProgressListener.NONE.heard(Progress.of("lines", 3, 0)));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertDoesNotThrow(() -> OptionValues.check(true, "1 or more", 1));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> OptionValues.check(false, "1 or more", 0));
        assertEquals("expected 1 or more, found 0", e.getMessage());
    }
}
