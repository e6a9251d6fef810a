package org.yupian.tokenize.atom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yupian.text.Normalization;

class AtomScannerTest {
    private static AtomScanner scanner(char[] chars) {
        byte[] kinds = new byte[chars.length];
        for (int i = 0; i < chars.length; i++) {
            kinds[i] = CharacterKinds.of(chars[i]);
        }
        return new AtomScanner(chars, kinds);
    }

    /** The atoms that begin at a position, as {@code text kind}, in the order they come. */
    private static List<String> atoms(String raw, int at) {
        String text = Normalization.standard().apply(raw);
        List<String> atoms = new ArrayList<>();
        scanner(text.toCharArray())
                .scan(0, at, text.length(), (end, kind) -> atoms.add(text.substring(at, end) + " " + kind.label()));
        return atoms;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3个|3 number",
                "3.14是|3.14 number",
                "1,234,567元|1,234,567 number",
                "1,2,3|1 number",
                "12,34|12 number",
                "3.|3 number",
                "３．５％|3.5% percent",
                "10亿|10 number; 10亿 number",
                "1998年|1998 number; 1998年 time",
                "1月|1 number; 1月 time",
                "24口|24 number",
                "9:30开|9:30 time",
                "9:30:15|9:30:15 time",
                "9:|9 number",
                "37℃|37 number; 37℃ percent",
                "3分之2|3 number; 3分 time; 3分之2 percent",
                "三千五百人|三千五百 number",
                "三人|",
                "三年|三年 time",
                "三点五元|三点五 number",
                "三点|",
                "三分之一|三分 time; 三分之一 percent",
                "百分之三十|百分 time; 百分之三十 percent",
                "第3|第3 ordinal",
                "第二十届|第二十 ordinal",
                "第一|第一 ordinal",
                "第三者|第三 ordinal",
                "第|",
            })
    void numbers(String text, String expected) {
        assertEquals(expected == null ? "" : expected, String.join("; ", atoms(text, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello世界|hello letters",
                "Don't|don't letters",
                "e-mail|e-mail letters",
                "Привет|привет letters",
                "café|café letters",
                "mp3播|mp3 mixed",
                "F-16战|f-16 mixed",
                "3D打|3d mixed",
                "88mmHg|88 number",
                "v1.2.3版|v1.2.3 mixed",
                "a_1_|a_1 mixed",
                "https://a.cn/b?c=1。|https://a.cn/b?c=1 url",
                "http://a.cn/b),|http://a.cn/b url",
                "www.abc.com|www.abc.com url",
                "baidu.com好|baidu.com url",
                "abc.def|abc.def letters",
                "a.b+c@x-y.com是|a.b+c@x-y.com email",
                "a@b|a letters",
                "12306@qq.com|12306@qq.com email",
                "ひらがな|ひらがな foreign",
                "한국어|한국어 foreign",
            })
    void words(String text, String expected) {
        assertEquals(expected, String.join("; ", atoms(text, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@张三 好|@张三 mention",
                "@a_b-1：|@a_b-1 mention",
                "@|",
                "@ 张三|",
                "#今天天气#好|#今天天气# topic",
                "# 今天#|",
                "#今天|",
                "##|",
                "……|…… marks",
                "…|",
                "——是|—— marks",
                "...a|... marks",
                "😺好|😺 emoji",
                "👨‍👩‍👧好|👨‍👩‍👧 emoji",
                "🇨🇳🇨🇳|🇨🇳 emoji",
                "👍🏽！|👍🏽 emoji",
                "☀️晴|☀️ emoji",
                "❤️‍🔥好|❤️‍🔥 emoji",
                "，|",
            })
    void marksAndEmoji(String text, String expected) {
        assertEquals(expected == null ? "" : expected, String.join("; ", atoms(text, 0)));
    }

    @Test
    void keycapsAreEmoji() {
        assertTrue(
                atoms("1\ufe0f\u20e3", 0).contains("1\ufe0f\u20e3 emoji"),
                atoms("1\ufe0f\u20e3", 0).toString());
        assertTrue(
                atoms("#\ufe0f\u20e3", 0).contains("#\ufe0f\u20e3 emoji"),
                atoms("#\ufe0f\u20e3", 0).toString());
    }

    @Test
    void numeralsBeginOnlyWhereTheirRunBegins() {
        assertEquals(List.of(), atoms("三千", 1));
        assertEquals(List.of(), atoms("10亿", 2));
        assertEquals(List.of(), atoms("第三", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-09-01,5,true",
        "2017-09-01,4,true",
        "在2017-09-01,1,false",
        "在12:21了,3,true",
        "在12:21了,6,false",
        "a3a,2,true",
        "Node.js的,5,true",
        "三千,1,false",
        "好！！,2,false",
        "——是,1,true",
    })
    void knowsWhatAWordWouldCut(String text, int end, boolean cut) {
        String read = Normalization.standard().apply(text);
        assertEquals(cut, scanner(read.toCharArray()).cuts(0, end, text.length()), text);
    }

    @Test
    void longRunsAreCut() {
        for (String run : List.of("1", "a", "三", "あ", "…")) {
            String text = run.repeat(10_000);
            for (String atom : atoms(text, 0)) {
                assertTrue(atom.indexOf(' ') <= AtomScanner.LONGEST, run + ": an atom of " + atom.indexOf(' '));
            }
        }
    }

    @Test
    void numbersOfKindsRoundTrip() {
        for (AtomKind kind : AtomKind.values()) {
            assertEquals(kind, AtomKind.of(kind.number()));
        }
        assertEquals(AtomKind.values().length, AtomKind.count());
    }

    @Test
    void staysInsideTheStretch() {
        String alphabet = "12.,:%年第三千点分之aé'-_@#+/wwcom.…—，\u0301\ufe0f\u20e3\u200d\ud83d\ude3a☀ あ";
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(random.nextInt(20) == 0 ? "http://" : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            char[] chars = text.toString().toCharArray();
            AtomScanner scanner = scanner(chars);
            int floor = random.nextInt(chars.length);
            int limit = floor + random.nextInt(chars.length - floor) + 1;
            String message = "seed " + seed + ", text " + text + ", from " + floor + " to " + limit;
            String inside = text.substring(floor, limit);
            AtomScanner alone = scanner(inside.toCharArray());
            for (int at = floor; at < limit; at++) {
                int start = at;
                List<String> here = new ArrayList<>();
                scanner.scan(floor, at, limit, (end, kind) -> {
                    assertTrue(end > start && end <= limit, message + ": " + kind + " [" + start + ", " + end + ")");
                    here.add((end - floor) + " " + kind);
                });
                List<String> there = new ArrayList<>();
                alone.scan(0, at - floor, inside.length(), (end, kind) -> there.add(end + " " + kind));
                assertEquals(there, here, message + ": what stands outside has no influence");
            }
        }
    }

    @Test
    void takesLinearTimeOverOneCharacter() {
        for (String unit : List.of(
                "1", "a", "@", "#", "…", "a.", "a-", "1.", "第", "三", "1分之", "http://", "a@", "\u0301", "www.", "a+",
                "_", ".a", "#a", "a#", "1,", "1,000,", "a/", "@甲")) {
            char[] chars = unit.repeat(1_000_000 / unit.length()).toCharArray();
            AtomScanner scanner = scanner(chars);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> {
                        int[] next = {0};
                        for (int at = 0; at < chars.length; at = Math.max(at + 1, next[0])) {
                            scanner.scan(0, at, chars.length, (end, kind) -> next[0] = end);
                        }
                    },
                    unit);
        }
    }
}
