package org.yupian.tagging.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a word may be by its look alone. */
class WordFormsTest {
    private final PosColumns columns = new PosColumns(WordClasses.of(Map.of(), Set.of(), new long[WordForms.COUNT]));

    private void are(int form, String... words) {
        for (String word : words) {
            char[] text = columns.read(word);
            assertEquals(form, columns.form(text, 0, text.length), word);
        }
    }

    @Test
    void lettersAreLettersWhateverIsAmongThem() {
        are(WordForms.LETTERS, "easy_install", "Ｎ95", "C++", ".NET", "http://a.cn/?b=1", "bob@mail.com", "km/h", "れ");
        are(WordForms.LETTERS, "@张三", "#话题#", "@bob");
    }

    @Test
    void numbersAreNoTimes() {
        are(
                WordForms.NUMBER,
                "7",
                "１９９８",
                "23,876",
                "23.4%",
                "010-62345678",
                "1/2",
                "3:2",
                "1.2.3",
                "2017-",
                "12:",
                "20170901");
    }

    @Test
    void daysAndHoursAreTimes() {
        are(WordForms.TIME, "1998年", "12月", "30分", "9:30", "09:00:00", "12∶21", "2017-09-01", "2017/9", "1996.4.5");
    }

    @Test
    void marksAndEmojiAreMarks() {
        are(WordForms.MARKS, "，", "——", "😀", "❤️", "★", "@", "#");
    }

    @Test
    void restIsSeenByItsCharacters() {
        are(WordShapes.HAN, "北京");
        are(WordShapes.HAN | WordShapes.NUMERAL, "张三");
        are(WordShapes.HAN | WordShapes.LETTER, "B站");
        are(WordShapes.NUMERAL, "三千");
        are(WordShapes.HAN | WordShapes.DIGIT, "7个", "第3");
        for (int form : List.of(WordShapes.HAN, WordShapes.NUMERAL, WordShapes.HAN | WordShapes.DIGIT)) {
            assertFalse(WordForms.settles(form));
        }
    }
}
