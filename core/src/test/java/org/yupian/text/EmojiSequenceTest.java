package org.yupian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EmojiSequenceTest {
    @Test
    void wholeSequences() {
        whole("😺");
        whole("👍🏽"); // skin tone
        whole("☝🏽"); // skin tone on what is text by default
        whole("❤\ufe0f");
        whole("⌚\ufe0e");
        whole("👨\u200d👩\u200d👧\u200d👦"); // family
        whole("👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏻");
        whole("🏳\ufe0f\u200d🌈");
        whole("❤\u200d🔥"); // minimally qualified
        whole("🤷🏽\u200d♂\ufe0f");
        whole("🇨🇳");
        whole("1\ufe0f\u20e3");
        whole("#\u20e3");
        whole("‼\ufe0f");
        whole("ℹ\ufe0f");
        whole("🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f"); // England
    }

    @Test
    void oneSequenceAtATime() {
        assertEquals(2, EmojiSequence.end("😺😺", 0, 4));
        assertEquals(4, EmojiSequence.end("😺😺", 2, 4));
        assertEquals(4, EmojiSequence.end("🇨🇳🇫🇷", 0, 8));
        assertEquals(2, EmojiSequence.end("🇨中", 0, 3));
        assertEquals(2, EmojiSequence.end("😺\u200d中", 0, 4));
    }

    @Test
    void noSequence() {
        for (String text :
                new String[] {"", "中", "1", "1\ufe0f", "12", "❤", "❤中", "，", "。\u0301", "\ud83d", "\u200d😺", "A\ufe0f"
                }) {
            assertEquals(0, EmojiSequence.end(text, 0, text.length()), text);
        }
    }

    @Test
    void nothingBeyondTheRange() {
        assertEquals(2, EmojiSequence.end("👍🏽", 0, 3));
        assertEquals(0, EmojiSequence.end("😺", 0, 1));
        assertEquals(0, EmojiSequence.end("1\u20e3", 0, 1));
        assertEquals(0, EmojiSequence.end("❤\ufe0f", 0, 1));
    }

    private static void whole(String emoji) {
        String text = "中" + emoji + "文";
        assertEquals(1 + emoji.length(), EmojiSequence.end(text, 1, text.length()), emoji);
    }
}
