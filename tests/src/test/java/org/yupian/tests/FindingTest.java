package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

/** The language of {@code reported.tsv} tells right from wrong. */
class FindingTest {
    private static Finding cut(String tagged) {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String word : tagged.split(" ")) {
            words.add(word.split("_")[0]);
            tags.add(word.split("_")[1]);
        }
        return new Finding.Cut(words, tags);
    }

    @Test
    void tellsRightCutsFromWrongOnes() {
        Finding found = new Finding.Cut(List.of("南京市", "长江", "大桥", "air motor", "a/b", "凯·利"), List.of());
        for (String right :
                List.of("南京市/长江", "南京·市/长江·大桥", "长江", "大桥/air motor/a\\/b", "a\\/b/凯\\·利", "不 | 大桥", "大桥 ; 长江")) {
            assertTrue(found.is(right), right);
        }
        for (String wrong : List.of("南京/市", "市/长江", "长江大桥", "长", "air/motor", "a/b", "凯·利", "不 | 大", "大桥 ; 江")) {
            assertFalse(found.is(wrong), wrong);
        }
        Finding tagged = cut("张_nr 三_nr 和_c 火_a");
        for (String right : List.of("张·三{nr}/和", "张·三/和{c}", "火{v|a}", "和{!p}/火", "张{nr}/三{nr}")) {
            assertTrue(tagged.is(right), right);
        }
        for (String wrong : List.of("张·三{n}/和", "张三", "火{v}", "和{!c}", "和{!p|c}", "张{nr}/三{m}", "火{}")) {
            assertFalse(tagged.is(wrong), wrong);
        }
    }

    @Test
    void tellsRightNamesFromWrongOnes() {
        Document text = Document.of("武汉市长江大桥");
        Entities entities = Entities.of(
                Spans.of(new int[] {0, 4}, new int[] {2, 7}),
                Tags.of(TagSet.of("types", List.of("LOC", "PER")), (short) 0, (short) 1),
                1,
                1);
        Finding found = new Finding.Names(text.with(Layer.ENTITIES, entities));
        for (String right : List.of("[武汉]LOC", "[武汉]LOC ; [江大桥]PER", "!市长", "![长江]LOC", "none | [武汉]LOC")) {
            assertTrue(found.is(right), right);
        }
        for (String wrong : List.of("none", "[武汉]PER", "[武汉市]LOC", "!长江", "![长江]PER", "![汉]LOC")) {
            assertFalse(found.is(wrong), wrong);
        }
    }

    @Test
    void tellsRightTermsAndSummariesFromWrongOnes() {
        Finding found = new Finding.Terms("C++是编程语言", List.of("C++", "编程语言", "语言"));
        for (String right : List.of("C++@1", "编程语言@2 ; 语言@9", "语言", "!编程", "!语 ; C++")) {
            assertTrue(found.is(right), right);
        }
        for (String wrong : List.of("语言@2", "编程", "!语言", "once")) {
            assertFalse(found.is(wrong), wrong);
        }
        assertTrue(new Finding.Terms("语言：编程语言", List.of("编程语言", "语言")).is("once"));
        assertTrue(new Finding.Summary("It costs $3.5. Good.").is("$3.5. Good. ; !Bad"));
        assertFalse(new Finding.Summary("It costs $3.5.Good.").is("$3.5. Good."));
        assertFalse(new Finding.Summary("It costs $3.5.").is("!costs"));
    }
}
