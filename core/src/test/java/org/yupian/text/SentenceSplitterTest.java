package org.yupian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;

class SentenceSplitterTest {
    private static final SentenceSplitter SPLITTER = SentenceSplitter.standard();

    @Test
    void chineseStops() {
        cuts("今天很好。|明天呢？|走！");
        cuts("真的吗？！|真的。。。|好");
        cuts("我……|我不知道");
        cuts("……然后他走了。|好");
        cuts("一行\n|又一行\r\n|\n|末行");
        cuts("　前后有空格。　|　第二句　");
    }

    @Test
    void quotesAndBracketsCloseWithTheirSentence() {
        cuts("他说：“你好。”|然后走了。");
        cuts("（完。）|再来！』」|好");
        cuts("他说\"走吧!\"|然后\"好.\"|走了");
        cuts("走了。|\"走吧!\"|他说");
        cuts("“走吧！”，他说。|“好！”；她说");
        cuts("It's fine. |'Go!'|he said");
    }

    @Test
    void fullStopsOfLatinSentences() {
        cuts("Pi is 3.14 or so. |See www.example.org/a.html?q=1! |Good.");
        cuts("Mr. Wang of Foo Inc. met J. K. Rowling in the U.S. Senate. |It was, e.g. here, fine.");
        cuts("He said no. |See No. 5 there.");
        cuts("I like it.|我也是。");
        cuts("Node.js很好. |我们用v1.2.3版");
        cuts("Wait... |What?! |Yes...no");
        cuts("用vs.比较");
    }

    @Test
    void listNumbersStayWithTheirItem() {
        cuts("1. 总则。|2.1. 范围。|三. 附则。|A. First. |B. Second.");
    }

    @Test
    void semicolonsOnlyWhenAsked() {
        cuts("一；二;三。");
        cuts(SPLITTER.withSemicolons(), "一；|二;|三。|“好！”；|四");
    }

    @Test
    void providesItsLayer() {
        Document document = SPLITTER.apply(Document.of("好。 坏。"));
        assertEquals("0-2 3-5", document.get(Layer.SENTENCES).toString());
        assertEquals(
                0, SPLITTER.apply(Document.of(" \n\u3000")).get(Layer.SENTENCES).size());
    }

    @Test
    void losesNothingInRandomText() {
        String[] pieces = {
            "。", "！", "?", ".", "...", "…", "”", "\"", "'", ")", " ", "\n", "中", "a", "B", "3", ";", "，", "😺",
            "\ud83d", "\ufe0f", "Mr", "\u0000"
        };
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder builder = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                builder.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = builder.toString();
            // A document refuses ranges that are out of order or cut a surrogate pair.
            Spans spans = SPLITTER.withSemicolons().apply(Document.of(text)).get(Layer.SENTENCES);
            boolean[] covered = new boolean[text.length()];
            int reach = 0;
            for (int i = 0; i < spans.size(); i++) {
                assertTrue(spans.start(i) >= reach, "seed " + seed);
                reach = spans.end(i);
                Arrays.fill(covered, spans.start(i), reach, true);
                assertTrue(!isSpace(text, spans.start(i)) && !isSpace(text, reach - 1), "seed " + seed);
            }
            for (int i = 0; i < text.length(); i++) {
                assertTrue(covered[i] || isSpace(text, i), "seed " + seed + " offset " + i);
            }
        }
    }

    @Test
    void linearInHostileText() {
        for (String unit : new String[] {".", "a.", "...a", ". ", "?)", "?a", "\"", "。)", "1.", "?\"\ufe0f"}) {
            String text = unit.repeat(1_000_000 / unit.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> SPLITTER.split(text, 0, text.length(), (start, end) -> {}), unit);
        }
    }

    private static boolean isSpace(String text, int offset) {
        return CharacterClass.of(text.charAt(offset)) == CharacterClass.SPACE;
    }

    private static void cuts(String expected) {
        cuts(SPLITTER, expected);
    }

    /** Cuts the text without the bars and puts bars where sentences end; white space may lie between them. */
    private static void cuts(SentenceSplitter splitter, String expected) {
        String text = expected.replace("|", "");
        StringBuilder found = new StringBuilder();
        splitter.split(text, 0, text.length(), (start, end) -> found.append(text, start, end)
                .append('|'));
        StringBuilder wanted = new StringBuilder();
        for (String sentence : expected.split("\\|")) {
            if (!sentence.isBlank()) {
                wanted.append(sentence.strip()).append('|');
            }
        }
        assertEquals(wanted.toString(), found.toString());
    }
}
