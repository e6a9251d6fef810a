package org.yupian.tagging.train.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.tokenize.train.TaggedSentence;

class WholeNamesTest {
    private static TaggedSentence sentence(String text) {
        List<String> tokens = List.of(text.split(" "));
        return new TaggedSentence(
                tokens.stream().map(token -> token.split("/")[0]).toList(),
                tokens.stream().map(token -> token.split("/")[1]).toList(),
                List.of());
    }

    /** One name of three, the first of them; two words on each side, as far as there are. */
    @Test
    void namesBecomeOneWordWithAFewAboutIt() {
        WholeNames names = new WholeNames("nr");
        TaggedSentence one = sentence("今天/t 下午/t 在/p 王/nr 小明/nr 家/n 里/f 吃/v");
        assertEquals(List.of(sentence("下午/t 在/p 王小明/nr 家/n 里/f")), names.of(one));
        assertEquals(List.of(), names.of(one));
        assertEquals(List.of(), names.of(one));
        assertEquals(List.of(sentence("李四/nr")), names.of(sentence("李/nr 四/nr")));
    }

    @Test
    void whatIsLongerOrOfAnotherTagStaysAsItIs() {
        WholeNames names = new WholeNames("nr");
        for (String text : new String[] {"莎士比亚/nr 王/nr", "王/nr 北京/ns", "王/nr", "北/ns 京/ns"}) {
            assertEquals(List.of(), names.of(sentence(text)), text);
        }
    }
}
