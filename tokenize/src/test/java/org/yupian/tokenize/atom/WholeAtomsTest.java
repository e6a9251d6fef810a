package org.yupian.tokenize.atom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.text.Normalization;

class WholeAtomsTest {
    /** The atoms of a text, each where the one before it ended, as {@code text kind}. */
    private static List<String> atoms(String raw) {
        String text = Normalization.standard().apply(raw);
        byte[] kinds = new byte[text.length()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = CharacterKinds.raw(raw.charAt(i), text.charAt(i));
        }
        WholeAtoms scanner = new WholeAtoms(text.toCharArray(), kinds);
        List<String> atoms = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = scanner.end(0, at, text.length());
            if (end > at) {
                atoms.add(raw.substring(at, end) + " " + scanner.kind().label());
            }
            at = Math.max(at + 1, end);
        }
        return atoms;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-09-01",
                "2017/09/01",
                "09:00:00",
                "12:21",
                "23,876",
                "1,234,567.5",
                "23.4%",
                "5‰",
                "010-62345678",
                "400-820-8820",
                "3:2",
                "0-1",
                "3·5",
                "192.168.1.1",
                "5G",
                "N95",
                "O2O",
                "1080P",
                "P2P",
                "AK47",
                "X-900",
                "F-35",
                "COVID-19",
                "i5-9300H",
                "ideapad311",
                "14Ultra",
                "C++",
                "g++",
                "C#",
                "F#",
                "Node.js",
                "README.md",
                "v1.2.3",
                "Python3.6",
                "java.util.List",
                "user_name",
                "HIT_DATE",
                "abc_123",
                "__init__",
                "___doge___",
                ".NET",
                ".txt",
                "AT&T",
                "R&B",
                "Don't",
                "Wi-Fi",
                "e.g.",
                "U.S.",
                "No.1",
                "@abcdefg",
                "@user_1",
                "#今天天气#",
                "#1",
                "https://a.cn/b?c=1",
                "www.abc.com",
                "a.b@c.cn",
                "👨‍👩‍👧",
                "1️⃣",
                "カタカナ",
                "한국어",
                "……",
                "——",
            })
    void isOneAtom(String text) {
        List<String> atoms = atoms("的" + text + "的");
        assertEquals(1, atoms.size(), atoms.toString());
        assertEquals(text, atoms.get(0).substring(0, atoms.get(0).lastIndexOf(' ')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120km/h|120 number; km/h mixed",
                "5000mAh电池|5000 number; mAh letters",
                "9.8m/s的|9.8 number; m/s mixed",
                "16GB内存|16 number; GB letters",
                "5g手机|5g mixed",
                "km/h|km letters; h letters",
                "and/or|and letters; or letters",
                "1.Introduction|1 number; Introduction letters",
                "3.|3 number",
                "1,2,3|1 number; 2 number; 3 number",
                "12,34|12 number; 34 number",
                "1234,567|1234 number; 567 number",
                "1，200人|1 number; 200 number",
                "12：30|12：30 time",
                "５Ｇ网络|５Ｇ mixed",
                "1#楼和2#楼|1 number; 2 number",
                "3#机组停机，4#机组|3 number; 4 number",
                "C#入门，C#进阶|C# mixed; C# mixed",
                "见图#1、图#2和图#3|#1 mixed; #2 mixed; #3 mixed",
                "发了#话题，#没有完|",
                "@张三 你好|@张三 mention",
                "@张三你好吗今天天气真的很好啊你说|",
                "Learning（ML）|Learning letters; ML letters",
                "hello word.|hello letters; word letters",
                "openjdk,springboot|openjdk letters; springboot letters",
                "C + +|C letters",
                "a+b|a letters; b letters",
                "三千五百|",
                "10亿|10 number",
                "1998年|1998 number",
            })
    void knowsWhereOneEnds(String text, String expected) {
        assertEquals(expected == null ? "" : expected, String.join("; ", atoms(text)));
    }

    @Test
    void isTheSameWhereverItStands() {
        for (String atom : List.of("5G", "C++", "2017-09-01", "23,876", "Node.js", "easy_install", "N95", "😀")) {
            for (String frame : List.of("%s", "的%s", "%s的", "，%s，", "“%s”", "（%s）", " %s ", "%s，%s", "%s、%s和%s")) {
                String text = frame.replace("%s", atom);
                List<String> atoms = atoms(text);
                assertEquals(frame.split("%s", -1).length - 1, atoms.size(), text + ": " + atoms);
                atoms.forEach(found -> assertEquals(atom, found.substring(0, found.lastIndexOf(' ')), text));
            }
        }
    }
}
