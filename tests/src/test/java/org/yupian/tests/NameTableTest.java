package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.document.Entities;
import org.yupian.model.ModelSource;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;

/**
 * Names that users of taggers miss, and words that they find taken for names, each in sentences: {@code PER} before a
 * word that must be found as a person, {@code NOT} before one that must be no entity, of any type.
 */
class NameTableTest {
    private static final List<String> TABLE = List.of(
            "NOT 韩国呢|我去过日本，韩国呢还没有去过。",
            "NOT 韩国呢|你问韩国呢，还是问日本？",
            "NOT 很好|今天的天气很好，我们去公园吧。",
            "NOT 很好|他的中文说得很好。",
            "NOT 高端|这家公司只做高端产品。",
            "NOT 高端|高端人才引进计划已经启动。",
            "NOT 10年里|在过去的10年里，这里变化很大。",
            "NOT 10年里|10年里他只回过一次家。",
            "NOT 年里|这一年里发生了许多事情。",
            "NOT 年里|几年里，村里修了三条路。",
            "PER 江泽民|江泽民主席会见了来访的外国客人。",
            "PER 江泽民|国家主席江泽民发表了新年讲话。",
            "PER 李海林|记者李海林从现场发来报道。",
            "PER 李海林|李海林说，他对比赛结果很满意。",
            "PER 蔡玲思|演员蔡玲思出席了昨晚的活动。",
            "PER 蔡玲思|蔡玲思在会上作了发言。",
            "PER 江成|经理江成介绍了公司的情况。",
            "PER 江成|江成和他的同事昨天回到北京。");

    /** How many pass today; raise it when it improves. */
    private static final int PASSED = 18;

    private static boolean passes(String line, EntityTagger tagger) {
        int bar = line.indexOf('|');
        String word = line.substring(4, bar);
        String text = line.substring(bar + 1);
        Entities entities = tagger.find(text);
        boolean found = false;
        for (int i = 0; i < entities.size(); i++) {
            boolean same = text.substring(entities.start(i), entities.end(i)).equals(word);
            found |= same && (line.startsWith("NOT") || entities.type(i).equals("PER"));
        }
        return found == line.startsWith("PER");
    }

    @Test
    void findsTheNamesAndNoOthers() throws IOException {
        EntityTagger tagger = EntityTagger.of(
                EntityModel.load(ModelSource.classpath(NameTableTest.class).load("ner-general")));
        List<String> failed = new ArrayList<>();
        TABLE.forEach(line -> {
            assertTrue(line.substring(line.indexOf('|')).contains(line.substring(4, line.indexOf('|'))), line);
            if (!passes(line, tagger)) {
                failed.add(line);
            }
        });
        assertEquals(PASSED, TABLE.size() - failed.size(), () -> "failed: " + failed);
    }
}
