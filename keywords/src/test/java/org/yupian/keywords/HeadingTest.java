package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeadingTest {
    private static String heading(String text) {
        int[] range = Heading.find(text);
        return text.substring(range[0], range[1]);
    }

    @Test
    void aFirstLineWithoutAStop() {
        assertEquals("大会开幕", heading("大会开幕\n今天大会开幕。\n"));
        assertEquals("", heading("今天大会开幕。\n明天闭幕。"));
        assertEquals("", heading("今天大会开幕"));
    }

    @Test
    void whatFollowsTheLastStop() {
        assertEquals("论开幕", heading("今天大会开幕.到会的有三人. 论开幕"));
        assertEquals("论 开幕", heading("今天大会开幕。 论 开幕 "));
        assertEquals("", heading("今天大会开幕。 明天闭幕。"));
        assertEquals("", heading("今天大会开幕。明天闭幕"));
    }

    @Test
    void nothingLongIsAHeading() {
        String line = "长".repeat(101);
        assertEquals("", heading(line + "\n今天。"));
        assertEquals("", heading("今天。 " + line));
        assertEquals(line.substring(1), heading("今天。 " + line.substring(1)));
        assertEquals("", heading(""));
        assertEquals("", heading(" \n "));
    }
}
