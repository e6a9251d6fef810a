package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yupian.text.Normalization;

/** Derives traditional-simplified.txt anew from ICU and compares. */
class TraditionalTableTest {
    /** In GB 2312, but in simplified text no more than names; in traditional text among the commonest. */
    private static final String KEPT = "後於徵";

    @Test
    void theTableIsWhatIcuSays() {
        Map<Character, Character> expected = derive();
        assertTrue(expected.size() > 2800, "pairs: " + expected.size());
        Normalization simplified = Normalization.of(Set.of(Normalization.Step.SIMPLIFIED));
        for (int i = 0; i <= 0xffff; i++) {
            char c = (char) i;
            assertEquals(expected.getOrDefault(c, c), simplified.apply(c), () -> "U+%04X".formatted((int) c));
        }
    }

    private static Map<Character, Character> derive() {
        Transliterator transform = Transliterator.getInstance("Traditional-Simplified");
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        Map<Character, Character> pairs = new TreeMap<>();
        for (int i = 0; i <= 0xffff; i++) {
            char c = (char) i;
            if (Character.isSurrogate(c) || (gb2312.canEncode(c) && KEPT.indexOf(c) < 0)) {
                continue;
            }
            String simplified = transform.transliterate(String.valueOf(c));
            if (simplified.length() == 1 && simplified.charAt(0) != c) {
                pairs.put(c, simplified.charAt(0));
            }
        }
        pairs.keySet().removeAll(new HashSet<>(pairs.values()));
        return pairs;
    }
}
