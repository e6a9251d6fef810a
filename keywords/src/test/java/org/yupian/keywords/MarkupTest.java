package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        Markup.find(text).forEach((start, end) -> found.add(text.substring(start, end)));
        return found;
    }

    @Test
    void findsTagsCommentsAndReferences() {
        assertEquals(
                List.of("<p>", "<b>", "</b>", "&nbsp;", "</p>", "<div class=\"a\">", "<br/>", "<BR />"),
                found("<p>今天<b>天气</b>不错&nbsp;</p><div class=\"a\">预报<br/>图<BR />"));
        assertEquals(
                List.of("<a\n href='x' id=1>", "&#30340;", "&#x4E2d;"), found("<a\n href='x' id=1>&#30340;&#x4E2d;"));
        assertEquals(List.of("<!-- 图 <b> -->", "</dc:title>"), found("<!-- 图 <b> -->名</dc:title>"));
    }

    @Test
    void leavesWhatOnlyLooksLikeIt() {
        for (String text : List.of(
                "",
                "a<b，c>d",
                "if a<b and c>d",
                "List<String>",
                "<中文>",
                "<>",
                "< p>",
                "AT&T; R&D",
                "&;",
                "a & b;",
                "<p",
                "<!-- 图",
                "x <y= 3",
                "Q&A")) {
            assertEquals(List.of(), found(text), text);
        }
    }

    @Test
    void keywordsAreWordsOutsideIt() {
        assertEquals(
                List.of("天气", "机器"),
                FrequencyExtractor.of(CandidateRules.WORDS)
                        .extract(TaggedText.of("</w div/n >/w 天气/n &/w nbsp/n ;/w 天气/n &/w 机器/n ;/w"), 10)
                        .terms());
    }
}
