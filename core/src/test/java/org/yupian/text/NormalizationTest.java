package org.yupian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.text.Normalization.Step;

class NormalizationTest {
    @Test
    void eachStepDoesItsPartOnly() {
        String text = "ＡａA　後，Ⅳ";
        assertEquals(text, Normalization.none().apply(text));
        assertEquals("AaA 後,Ⅳ", Normalization.of(Set.of(Step.WIDTH)).apply(text));
        assertEquals("ａａa　後，ⅳ", Normalization.of(Set.of(Step.CASE)).apply(text));
        assertEquals("ＡａA　后，Ⅳ", Normalization.of(Set.of(Step.SIMPLIFIED)).apply(text));
        assertEquals("aaa 后,ⅳ", Normalization.standard().apply(text));
    }

    @Test
    void traditionalText() {
        assertEquals("于是他后来在台湾学电脑,这里着乾干台湾", Normalization.standard().apply("於是他後來在臺灣學電腦，這裡着乾干台湾"));
    }

    @Test
    void everyTableIsIdempotentAndKeepsSurrogatesAndSpaces() {
        List<Step> all = List.of(Step.values());
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            EnumSet<Step> steps = EnumSet.noneOf(Step.class);
            for (int i = 0; i < all.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    steps.add(all.get(i));
                }
            }
            Normalization table = Normalization.of(steps);
            assertEquals(steps, table.steps());
            for (int i = 0; i <= 0xffff; i++) {
                char c = (char) i;
                char once = table.apply(c);
                assertEquals(once, table.apply(once), () -> "%s U+%04X".formatted(steps, (int) c));
                if (Character.isSurrogate(c)) {
                    assertEquals(c, once);
                }
                assertEquals(
                        CharacterClass.of(c) == CharacterClass.SPACE, CharacterClass.of(once) == CharacterClass.SPACE);
            }
        }
    }

    @Test
    void equalStepsAreEqualTables() {
        assertSame(Normalization.standard(), Normalization.of(EnumSet.allOf(Step.class)));
        assertSame(Normalization.none(), Normalization.of(Set.of()));
        assertEquals(Normalization.of(Set.of(Step.CASE)), Normalization.of(Set.of(Step.CASE)));
        Set<Step> steps = Normalization.standard().steps();
        assertThrows(UnsupportedOperationException.class, () -> steps.remove(Step.CASE));
    }
}
