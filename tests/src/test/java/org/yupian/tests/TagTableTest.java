package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Token;
import org.yupian.model.ModelSource;
import org.yupian.pipeline.Pipeline;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;

/**
 * Parts of speech of what no newspaper of 1998 has: names and verbs of today, letters, atoms. Before the bar stand words, each with the tags
 * it may have; a word that is cut otherwise is wrong, but where · stands in it.
 */
class TagTableTest {
    private static final List<String> TABLE = List.of(
            "特朗普/nr 普京/nr 赫尔辛基/ns|特朗普和普京在赫尔辛基举行会谈",
            "拜登/nr 当选/v|拜登当选总统后发表讲话",
            "马斯克/nr 推特/n,nz 涨价/v,vn|马斯克在推特上说要涨价",
            "张·文宏/nr 口罩/n|张文宏医生建议大家戴口罩。",
            "钟·南山/nr 疫苗/n|钟南山院士谈疫苗的研发",
            "周·杰伦/nr 新·歌/n,a|周杰伦唱了新歌",
            "张·三/nr 李·四/nr 王·五/nr|张三和李四、王五都来了",
            "王·五/nr|昨天王五没有来上班",
            "你好/l,d,v,n,e,c,a|你好，我想问一下",
            "点赞/v 朋友圈/n|他在朋友圈给我点赞",
            "打赏/v,vn 主播/n|粉丝打赏了主播",
            "抖音/n,nz 快手/n,nz|我在抖音和快手上看到的",
            "断货/v|口罩已经断货了",
            "返厂/v 客服/n|客服说要返厂",
            "easy_install/nx is/nx great/nx|easy_install is great",
            "Hello/nx world/nx ./w|Hello world.",
            "Python/nx TensorFlow/nx|我用Python和TensorFlow写程序",
            "http://example.com/a?b=1/nx|详见http://example.com/a?b=1 谢谢",
            "bob@mail.com/nx|请写信给bob@mail.com。",
            "@小王/nx|@小王 你在哪里",
            "😀/w|他用😀回复了我",
            "2021-01-01/t 09:00:00/t|服务器在2021-01-01 09:00:00重启",
            "12:21/t|火车12:21出发",
            "3:2/m|我们3:2赢了",
            "23,876/m 23.4%/m|员工23,876人，占23.4%",
            "v2.0.1/nx|升级到v2.0.1就好了",
            "010-62345678/m|电话010-62345678没人接");

    /** How many are right today; raise it when it improves. */
    private static final int RIGHT = 26;

    private static String wrong(String expected, Document found) {
        for (String item : expected.split(" ")) {
            int slash = item.lastIndexOf('/');
            Set<String> tags = Set.of(item.substring(slash + 1).split(","));
            String word = item.substring(0, slash).replace("·", "");
            int start = found.text().indexOf(word);
            int end = start + word.length();
            boolean right = true;
            int cuts = 0;
            for (Token token : found.tokens()) {
                if (token.start() < end && token.end() > start) {
                    right &= token.start() >= start && token.end() <= end && tags.contains(token.pos());
                    cuts++;
                }
            }
            right &= cuts == 1 || item.contains("·");
            if (!right) {
                return item;
            }
        }
        return "";
    }

    @Test
    void wordsOfTodayHaveTheirTags() throws IOException {
        Pipeline tagger =
                Toolkit.of(ModelSource.classpath(TagTableTest.class)).pipeline(Recipe.of(Step.words(), Step.pos()));
        List<String> failed = new ArrayList<>();
        for (String line : TABLE) {
            int bar = line.indexOf('|');
            Document found = tagger.run(line.substring(bar + 1));
            String wrong = wrong(line.substring(0, bar), found);
            if (!wrong.isEmpty()) {
                StringBuilder tags = new StringBuilder();
                found.tokens().forEach(token -> tags.append(token.text())
                        .append('/')
                        .append(token.pos())
                        .append(' '));
                failed.add(wrong + ": " + tags);
            }
        }
        int right = TABLE.size() - failed.size();
        System.out.println(right + " of " + TABLE.size() + " right; wrong: " + failed);
        assertEquals(RIGHT, right, () -> String.join("\n", failed));
    }
}
