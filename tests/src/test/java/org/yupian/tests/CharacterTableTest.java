package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import org.junit.jupiter.api.Test;
import org.yupian.text.CharacterClass;

/** Derives the class of every code point anew from the Unicode data in ICU and compares. */
class CharacterTableTest {
    @Test
    void theTableIsWhatUnicodeSays() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int codePoint = c;
            assertEquals(expected(c), CharacterClass.of(c), () -> "U+%04X".formatted(codePoint));
        }
    }

    private static CharacterClass expected(int c) {
        if (c == 0x200c || c == 0x200d || (c >= 0xe0020 && c <= 0xe007f)) {
            return CharacterClass.MARK;
        }
        if (UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE) || (c >= 0x1c && c <= 0x1f)) {
            return CharacterClass.SPACE;
        }
        if (isEmoji(c)) {
            return CharacterClass.EMOJI;
        }
        int script = UScript.getScript(c);
        // Whole blocks, so that ideographs which later versions assign there are Han today.
        if ((c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0x20000 && c <= 0x3fffd)) {
            return CharacterClass.HAN;
        }
        CharacterClass general = byCategory(c);
        if (script == UScript.HAN && general != CharacterClass.PUNCTUATION && general != CharacterClass.MARK) {
            return CharacterClass.HAN;
        }
        return UCharacter.isLetter(c) ? byScript(c, script) : general;
    }

    private static boolean isEmoji(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER)
                || UCharacter.hasBinaryProperty(c, UProperty.REGIONAL_INDICATOR)
                || (c > 0xffff && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC));
    }

    private static CharacterClass byScript(int c, int script) {
        // The length marks and the half-width voicing marks are shared by both kana.
        if (c == 0x30fc || c == 0xff70 || c == 0xff9e || c == 0xff9f) {
            return CharacterClass.KANA;
        }
        return switch (script) {
            case UScript.LATIN -> CharacterClass.LATIN;
            case UScript.HANGUL -> CharacterClass.HANGUL;
            case UScript.HIRAGANA, UScript.KATAKANA -> CharacterClass.KANA;
            default -> CharacterClass.OTHER;
        };
    }

    private static CharacterClass byCategory(int c) {
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.NON_SPACING_MARK,
                    ECharacterCategory.ENCLOSING_MARK,
                    ECharacterCategory.COMBINING_SPACING_MARK -> CharacterClass.MARK;
            case ECharacterCategory.CONTROL, ECharacterCategory.FORMAT, ECharacterCategory.SURROGATE ->
                CharacterClass.CONTROL;
            case ECharacterCategory.DECIMAL_DIGIT_NUMBER -> CharacterClass.DIGIT;
            case ECharacterCategory.LETTER_NUMBER,
                    ECharacterCategory.OTHER_NUMBER,
                    ECharacterCategory.MATH_SYMBOL,
                    ECharacterCategory.CURRENCY_SYMBOL,
                    ECharacterCategory.MODIFIER_SYMBOL,
                    ECharacterCategory.OTHER_SYMBOL -> CharacterClass.SYMBOL;
            case ECharacterCategory.DASH_PUNCTUATION,
                    ECharacterCategory.START_PUNCTUATION,
                    ECharacterCategory.END_PUNCTUATION,
                    ECharacterCategory.CONNECTOR_PUNCTUATION,
                    ECharacterCategory.OTHER_PUNCTUATION,
                    ECharacterCategory.INITIAL_PUNCTUATION,
                    ECharacterCategory.FINAL_PUNCTUATION -> CharacterClass.PUNCTUATION;
            default -> CharacterClass.OTHER;
        };
    }
}
