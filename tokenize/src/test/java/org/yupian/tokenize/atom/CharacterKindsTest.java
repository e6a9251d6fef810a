package org.yupian.tokenize.atom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.yupian.text.CharacterClass;
import org.yupian.text.EmojiSequence;

class CharacterKindsTest {
    /** The table says so without asking for each char, since it is made while a process starts. */
    @Test
    void aSymbolIsAnEmojiWhereTheSignForColourMakesItOne() {
        int emoji = 0;
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (CharacterClass.of(c) == CharacterClass.SYMBOL) {
                boolean coloured = EmojiSequence.end((char) c + "\ufe0f", 0, 2) == 2;
                assertEquals(
                        coloured ? CharacterKinds.EMOJI : CharacterKinds.OTHER,
                        CharacterKinds.of((char) c),
                        "U+%04X".formatted(c));
                emoji += coloured ? 1 : 0;
            }
        }
        assertEquals(CharacterKinds.EMOJI, CharacterKinds.of('❤'));
        assertEquals(CharacterKinds.OTHER, CharacterKinds.of('+'));
        assertTrue(emoji > 1_000, emoji + " symbols");
    }
}
