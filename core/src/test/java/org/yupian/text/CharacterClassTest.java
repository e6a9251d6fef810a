package org.yupian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CharacterClassTest {
    @Test
    void hanReachesBeyondTheBasicPlane() {
        // Ext A, compatibility, radicals, iteration mark, zero, Ext B, Ext G, compatibility supplement.
        all(CharacterClass.HAN, "中㐀豈⺀⼀々〇〡鿿\ud840\udc00\ud880\udc00\ud87e\udc00");
    }

    @Test
    void letters() {
        all(CharacterClass.LATIN, "azAZéßẞＡｚĀ");
        all(CharacterClass.KANA, "あアーｱｰ𛀀");
        all(CharacterClass.HANGUL, "한ㄱᄀ");
        all(CharacterClass.OTHER, "ΩЖאกㄅ\ue000\uffff");
    }

    @Test
    void digitsPunctuationSymbols() {
        all(CharacterClass.DIGIT, "09０９٣");
        all(CharacterClass.PUNCTUATION, "。，、；：？！…—·《》“”（）!\"#%&'()*,-./:;?@[]_{}・");
        all(CharacterClass.SYMBOL, "$+<=>^`|~￥＋℃①Ⅳ½㎡→☆♥❤©");
    }

    @Test
    void emojiAndMarks() {
        all(CharacterClass.EMOJI, "😺⌚⚽🇨🏽🅰🀄");
        all(CharacterClass.MARK, "\u0301\ufe0f\ufe0e\u200d\u200c\u20e3\u3099\udb40\udc67");
    }

    @Test
    void spaceAndControl() {
        all(CharacterClass.SPACE, " \t\n\r\u3000\u00a0\u2028\u0085\u001c");
        all(CharacterClass.CONTROL, "\u0000\u007f\u200b\ufeff\u202e\ud800");
        assertEquals(CharacterClass.CONTROL, CharacterClass.of(0xdfff));
    }

    @Test
    void edgesOfTheTable() {
        assertEquals(CharacterClass.OTHER, CharacterClass.of(0x10000));
        assertEquals(CharacterClass.OTHER, CharacterClass.of(0x10ffff));
        assertThrows(IllegalArgumentException.class, () -> CharacterClass.of(-1));
        assertThrows(IllegalArgumentException.class, () -> CharacterClass.of(0x110000));
    }

    private static void all(CharacterClass expected, String characters) {
        characters.codePoints().forEach(c -> assertEquals(expected, CharacterClass.of(c), () -> "U+%04X".formatted(c)));
    }
}
