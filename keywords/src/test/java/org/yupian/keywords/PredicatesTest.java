package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;

class PredicatesTest {
    private static final CandidateRules RULES =
            CandidateRules.WORDS.withWords(3).withStopWords(StopWords.of(Set.of("已", "要")));

    /** The words of a text that clauses are built around. */
    private static List<String> found(String tagged) {
        Document document = TaggedText.of(tagged);
        Predicates predicates = new Predicates(KeptWords.of(document, RULES), RULES.stopWords());
        List<String> found = new ArrayList<>();
        for (int word = 0; word < document.tokens().size(); word++) {
            if (predicates.contains(word)) {
                found.add(document.tokens().get(word).text());
            }
        }
        return found;
    }

    @Test
    void whatFollowsTells() {
        assertEquals(List.of("访问"), found("总统/n 访问/v 了/u 代表团/n"));
        assertEquals(List.of("访问"), found("总统/n 访问/v 過/u"));
        assertEquals(List.of("访问"), found("总统/n 访问/v 北京/ns"));
        assertEquals(List.of("购买"), found("公司/n 购买/v 三/m"));
        assertEquals(List.of("翻译"), found("翻译/v 他/r"));
        assertEquals(List.of(), found("机器/n 翻译/v 系统/n"));
        assertEquals(List.of(), found("机器/n 翻译/v 的/u"));
        assertEquals(List.of(), found("总统/n 访问/v _ 了/u"), "a blank parts");
        assertEquals(List.of(), found("机器/n 翻译/vn 三/m"), "no verb but a noun");
    }

    @Test
    void whatStandsBeforeTells() {
        assertEquals(List.of("接待"), found("北京/ns 接待/v 代表团/n"));
        assertEquals(List.of("翻译"), found("他/r 翻译/v 小说/n"));
        assertEquals(List.of("开放"), found("今天/t 开放/v 系统/n"));
        assertEquals(List.of("开放"), found("已/d 开放/v 系统/n"));
        assertEquals(List.of("开放"), found("要/v 开放/v 系统/n"));
        assertEquals(List.of(), found("自/d 适应/v 系统/n"));
        assertEquals(List.of(), found("分析/v 处理/v"));
    }

    @Test
    void howItEndsTells() {
        assertEquals(List.of("送给", "会见", "成为"), found("礼物/n 送给/v 老师/n 会见/v 朋友/n 成为/v 朋友/n"));
        assertEquals(List.of(), found("自然/n 到/v 达/v"), "a verb of one char has no end");
    }

    @Test
    void auxiliaries() {
        assertEquals(List.of("能", "改进"), found("希望/v 能/v 改进/v"));
        assertEquals(List.of("可", "添加"), found("用户/n 可/v 添加/v 图片/n"));
        assertEquals(List.of(), found("可/v 变形/v 模型/n"));
        assertEquals(List.of(), found("自由/a 能/v"));
    }

    @Test
    void letters() {
        assertEquals(List.of("学习"), found("学习/v Java/nx"));
        assertEquals(List.of(), found("手机/n 游戏/v App/nx"));
    }
}
