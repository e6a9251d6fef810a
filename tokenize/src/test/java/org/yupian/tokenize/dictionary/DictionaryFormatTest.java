package org.yupian.tokenize.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each format makes of a line. In the tables {@code →} is a TAB and {@code _} an ideographic space. */
class DictionaryFormatTest {
    private static String read(DictionaryFormat format, String row) throws IOException {
        String line = row.replace('→', '\t').replace('_', '\u3000');
        LoadedDictionary loaded =
                DictionaryReader.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "test", format);
        if (loaded.report().counts().refused() > 0) {
            return "refused " + loaded.report().refusals().get(0).reason();
        }
        if (loaded.report().counts().read() == 0) {
            return "nothing";
        }
        Entry entry = loaded.dictionary().entries().get(0);
        StringBuilder text = new StringBuilder(entry.word()).append('|').append(entry.rule());
        if (entry.perMillion() != Entry.COMPUTED) {
            text.append('|').append(String.format(Locale.ROOT, "%.4f", entry.perMillion()));
        }
        if (entry.rule() == Rule.SPLIT) {
            text.append('|').append(String.join("+", entry.parts()));
        }
        return text.append(entry.tag().isEmpty() ? "" : "|" + entry.tag()).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "苹果 = 苹果|HARD",
                "Edu Trust认证 = Edu Trust认证|HARD",
                "iPhone 15 = iPhone 15|HARD",
                "苹果→HARD = 苹果|HARD",
                "苹果→hard→n = 苹果|HARD|n",
                "苹果 → HARD = 苹果|HARD",
                "苹果 HARD = 苹果|HARD",
                "Edu Trust认证_HARD = Edu Trust认证|HARD",
                "苹果 hard = 苹果 hard|HARD",
                "苹果醋→SOFT = 苹果醋|SOFT",
                "苹果醋→SOFT→2.5 = 苹果醋|SOFT|2.5000",
                "苹果醋→SOFT→2.5→n = 苹果醋|SOFT|2.5000|n",
                "苹果醋→SOFT→n = 苹果醋|SOFT|n",
                "苹果醋→SOFT→→n = 苹果醋|SOFT|n",
                "苹果醋 SOFT 2.5 n = 苹果醋|SOFT|2.5000|n",
                "中出→NEVER = 中出|NEVER",
                "中→NEVER = refused NEVER on a single character, which cannot be cut",
                "马上下来→split→马上 下来 = 马上下来|SPLIT|马上+下来",
                "马上下来→SPLIT→马上_下来→v = 马上下来|SPLIT|马上+下来|v",
                "马上下来 SPLIT 马 上 下来 = 马上下来|SPLIT|马+上+下来",
                "Edu Trust认证→SPLIT→Edu Trust 认证 = Edu Trust认证|SPLIT|Edu+Trust+认证",
                "马上下来→SPLIT→马上 来 = refused the parts '马上 来' do not make up the word",
                "马上下来→SPLIT = refused SPLIT into 0 parts; at least two are needed",
                "苹果→HRAD = 'refused the rule ''HRAD'' is unknown; expected HARD, SOFT, NEVER or SPLIT'",
                "苹果→SOFT→1→n→x = 'refused column 5, ''x'', is not expected'",
                "苹果→SOFT→-1 = refused the frequency is negative",
                "苹果→SOFT→0 = refused the frequency is 0; the rule for what must not be a word is NEVER",
                "苹果→SOFT→NaN = refused the frequency is not a number",
                "苹果→SOFT→1e9 = refused the frequency is absurd: more words of this kind than words",
                "苹果→SOFT→1e999 = refused the frequency is absurd: more words of this kind than words",
                "→HARD = refused the word is empty",
                "# a comment = nothing",
                "# = nothing",
                "#tag# = #tag#|HARD",
                "__ = nothing",
            })
    void yupian(String line, String expected) throws IOException {
        assertEquals(expected, read(DictionaryFormat.YUPIAN, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "苹果 = 苹果|HARD",
                "_苹果_ = 苹果|HARD",
                "Edu Trust认证 = Edu Trust认证|HARD",
                "苹果 12 = 苹果|SOFT|12.0000",
                "苹果___12 = 苹果|SOFT|12.0000",
                "苹果→12.5 = 苹果|SOFT|12.5000",
                "iPhone 15→ = iPhone 15|HARD",
                "苹果 -3 = refused the frequency is negative",
                "苹果 -1 = refused the frequency is negative",
                "苹果→n = 'refused column 2, ''n'', is not expected'",
                "# a = # a|HARD",
            })
    void plain(String line, String expected) throws IOException {
        assertEquals(expected, read(DictionaryFormat.PLAIN, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "云计算 = 云计算|SOFT",
                "云计算 601 = 云计算|SOFT|9.9997",
                "李小福 601 nr = 李小福|SOFT|9.9997|nr",
                "李小福→601→nr = 李小福|SOFT|9.9997|nr",
                "凱特琳 nz = 凱特琳|SOFT|nz",
                "Edu Trust认证 601 = Edu Trust认证|SOFT|9.9997",
                "Edu Trust认证_601_nt = Edu Trust认证|SOFT|9.9997|nt",
                "c++ 601 = c++|SOFT|9.9997",
                "中出 0 = 中出|NEVER",
                "云计算 -5 = refused the frequency is negative",
                "云计算 99999999 = refused the frequency is absurd: more words of this kind than words",
                "# a = #|SOFT|a",
            })
    void jieba(String line, String expected) throws IOException {
        assertEquals(expected, read(DictionaryFormat.JIEBA, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "交易平台 = 交易平台|SOFT",
                "交易平台 nz = 交易平台|SOFT|nz",
                "交易平台 nz 251 = 交易平台|SOFT|9.9817|nz",
                "希望 v 200 vn 51 = 希望|SOFT|9.9817|v",
                "希望→v→200→vn→51 = 希望|SOFT|9.9817|v",
                "'希望,v,200,vn,51' = 希望|SOFT|9.9817|v",
                "'Edu Trust认证,nz,251' = Edu Trust认证|SOFT|9.9817|nz",
                "Edu Trust认证 nz 251 = Edu Trust认证|SOFT|9.9817|nz",
                "*ST舜船 userDefine 251 = *ST舜船|SOFT|9.9817|userDefine",
                "苹果 物品 251 = 苹果 物品|SOFT|9.9817",
                "苹果→物品→251 = 苹果|SOFT|9.9817|物品",
                "希望 v -1 = refused the frequency is negative",
                "希望→v→x = 'refused column 2, ''v'', is not expected'",
            })
    void hanlp(String line, String expected) throws IOException {
        assertEquals(expected, read(DictionaryFormat.HANLP, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "苹果 = 苹果|SOFT",
                "苹果→n→1000 = 苹果|SOFT|n",
                "Edu Trust认证→nz→1 = Edu Trust认证|SOFT|nz",
                "苹果→n = 苹果|SOFT|n",
                "苹果→n→many = refused the frequency 'many' is not a number",
                "苹果→n→-4 = refused the frequency is negative",
            })
    void ansj(String line, String expected) throws IOException {
        assertEquals(expected, read(DictionaryFormat.ANSJ, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {"苹果 = 苹果|SOFT", "iPhone 15 = iPhone 15|SOFT", "# a = # a|SOFT"})
    void ik(String line, String expected) throws IOException {
        assertEquals(expected, read(DictionaryFormat.IK, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "苹果 = 苹果|HARD",
                "Edu Trust认证 = Edu Trust认证|HARD",
                "88mmHg = 88mmHg|HARD",
                "苹果→soft→3 = 苹果|SOFT|3.0000",
                "中出 NEVER = 中出|NEVER",
                "云计算 601 = 云计算|SOFT|9.9997",
                "云计算 601 nz = 云计算|SOFT|9.9997|nz",
                "云计算→601→nz = 云计算|SOFT|9.9997|nz",
                "云计算→nz→601 = 云计算|SOFT|nz",
                "云计算 nz 251 = 云计算|SOFT|9.9817|nz",
                "云计算→nz→200→n→51 = 云计算|SOFT|9.9817|nz",
                "云计算 nz = 云计算|SOFT|nz",
                "云计算→nz = 云计算|SOFT|nz",
                "Edu Trust认证 601 = Edu Trust认证|SOFT|9.9997",
                "没有什么可比性😺 601 = 没有什么可比性😺|SOFT|9.9997",
                "Hello world = Hello world|HARD",
                "# a = nothing",
                "#tag# = #tag#|HARD",
                "云计算→a→b→c = 'refused column 2, ''a'', is not expected'",
            })
    void auto(String line, String expected) throws IOException {
        assertEquals(expected, read(DictionaryFormat.AUTO, line));
    }

    /** What was meant for a rule is none of the things that other formats have in its place. */
    @ParameterizedTest
    @CsvSource({
        "AUTO, 苹果→HRAD",
        "AUTO, 苹果→BAD",
        "AUTO, 苹果→SFOT→5",
        "AUTO, 苹果→NEVR→n",
        "AUTO, 苹果→hrad",
        "AUTO, 苹果→nevr",
        "AUTO, 苹果 HRAD",
        "AUTO, Edu 认证 SPLT",
        "JIEBA, 苹果→HRAD",
        "JIEBA, 苹果→5→HADR",
        "HANLP, 苹果→HRAD→5",
        "ANSJ, 苹果→HRAD→5",
        "PLAIN, 苹果→HRAD",
        "PLAIN, 苹果 NEVRE"
    })
    void misspeltRules(DictionaryFormat format, String line) throws IOException {
        String read = read(format, line);
        assertTrue(read.startsWith("refused the rule '"), line + ": " + read);
        assertTrue(
                read.endsWith("' is unknown; expected HARD, SOFT, NEVER or SPLIT, or a tag behind one of these"), read);
    }

    @ParameterizedTest
    @CsvSource({"JIEBA, 苹果→HARD", "HANLP, 苹果→SOFT→5", "ANSJ, 苹果→NEVER", "PLAIN, 苹果 SPLIT"})
    void rulesOfOtherFormats(DictionaryFormat format, String line) throws IOException {
        assertTrue(read(format, line).contains("is a rule, and this format has none"), read(format, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "苹果→PART = 苹果|SOFT|PART",
                "苹果→NOUN = 苹果|SOFT|NOUN",
                "苹果→ORG = 苹果|SOFT|ORG",
                "苹果→sort = 苹果|SOFT|sort",
                "苹果→HARD→CARD = 苹果|HARD|CARD",
                "IRON HAND = IRON HAND|HARD",
                "AUTO CARD 5 = AUTO CARD|SOFT|0.0832",
            })
    void whatOnlyLooksLikeARule(String line, String expected) throws IOException {
        assertEquals(expected, read(DictionaryFormat.AUTO, line));
    }
}
