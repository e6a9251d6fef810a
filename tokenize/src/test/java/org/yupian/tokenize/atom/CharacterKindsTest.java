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
        byte[] kinds = CharacterKinds.table();
        int emoji = 0;
        for (int c = 0; c < kinds.length; c++) {
            if (CharacterClass.of(c) == CharacterClass.SYMBOL) {
                boolean coloured = EmojiSequence.end((char) c + "\ufe0f", 0, 2) == 2;
                assertEquals(coloured ? CharacterKinds.EMOJI : CharacterKinds.OTHER, kinds[c], "U+%04X".formatted(c));
                emoji += coloured ? 1 : 0;
            }
        }
        assertEquals(CharacterKinds.EMOJI, kinds['❤']);
        assertEquals(CharacterKinds.OTHER, kinds['+']);
        assertTrue(emoji > 1_000, emoji + " symbols");
    }
}
