package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;

/**
 * Sentences that users of segmenters report again and again, with the cut they expect.
 *
 * <p>In a cut, {@code /} is a boundary that must be there and {@code ·} one that may: where standards differ
 * (南京/市 or 南京市) both are right. A sentence with two readings has two cuts, divided by a space.
 */
class SentenceTableTest {
    private static final List<String> TABLE = List.of(
            "工信·处/女/干事/每·月/经过/下属/科室/都/要/亲口/交代/24·口/交换机/等/技术·性/器件/的/安装/工作",
            "大连/美容·美发/学校/中/君·意/是/你/值得/信赖/的/选择",
            "波音/为何/在/软件/上/犯/低级/错误/？",
            "1·月/中旬/应该/会/发生/什么",
            "周一/至/周五/工作/内容/如下",
            "这·个/过程/中/的/某些/环节/很/重要",
            "远征/求/出货",
            "结婚/的/和/尚未/结婚/的",
            // Both are Chinese: the table tennis ball has been auctioned off, the bats are sold out.
            "乒乓·球/拍卖/完·了 乒乓·球拍/卖/完·了",
            "永和/服装/饰品/有限·公司",
            "研究/生命/起源",
            "南京·市/长江·大桥",
            "他/从/马/上/下来",
            "武汉·市/长江·大桥/欢迎/您",
            "商品/和/服务",
            "化妆/和/服装",
            // The old joke has a dozen readings; all of them keep 下雨 together and the rest apart.
            "下雨·天/留·客·天/留/我/不/留",
            "我们/中/出·了/一·个/叛徒");

    /** What passes today, by the id of the model; raise it when it improves. */
    private static final Map<String, Integer> PASSED =
            Map.of("lattice-smartcn", 14, "lattice-general", 15, "tagging-general", 16);

    private static String text(String cuts) {
        return cuts.split(" ", 2)[0].replaceAll("[/·]", "");
    }

    private static String cut(Segmenter segmenter, String text) {
        List<String> words = new ArrayList<>();
        segmenter.segment(text).forEach((start, end) -> words.add(text.substring(start, end)));
        return String.join("/", words);
    }

    private static boolean accepts(String cuts, String found) {
        for (String cut : cuts.split(" ")) {
            // Nothing else in the table means anything in a regular expression.
            if (found.matches(cut.replace("·", "/?"))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void cutsTheTable() {
        for (Map.Entry<String, Segmenter> engine : Engines.shipped().entrySet()) {
            String id = engine.getKey();
            Segmenter segmenter = engine.getValue();
            List<String> failed = new ArrayList<>();
            for (String cuts : TABLE) {
                String found = cut(segmenter, text(cuts));
                if (!accepts(cuts, found)) {
                    failed.add("expected " + cuts + ", found " + found);
                }
            }
            int passed = TABLE.size() - failed.size();
            System.out.printf("%s: %d of %d passed%n", id, passed, TABLE.size());
            failed.forEach(line -> System.out.println("  " + line));
            assertTrue(passed >= PASSED.getOrDefault(id, 0), id + ": " + passed + " passed, but " + failed);
        }
    }

    @Test
    void theTableTellsRightFromWrong() {
        assertTrue(accepts("南京·市/长江·大桥", "南京市/长江/大桥"));
        assertTrue(accepts("乒乓·球/拍卖/完·了 乒乓·球拍/卖/完·了", "乒乓球拍/卖/完/了"));
        assertEquals(false, accepts("南京·市/长江·大桥", "南京/市长/江/大桥"));
        assertEquals(false, accepts("波音/为何/？", "波音/为何？"));
    }

    /** Sentences with the cut around the user's words, and those words. */
    private static Map<String, List<String>> withUserWords() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("苹果醋", List.of("苹果", "苹果醋", "果醋", "苹果果醋"));
        table.put("汽车/标", List.of("汽车车标"));
        table.put("通过/Edu Trust认证/的/人", List.of("Edu Trust认证"));
        table.put("通过/ｅｄｕ Trust认证/的/人", List.of("Edu Trust认证"));
        table.put("购买/SK-II/的/人", List.of("SK-II"));
        table.put("学习/c++/语言", List.of("c++"));
        table.put("学习/C++/语言", List.of("c++"));
        table.put("股票/*ST舜船/今天/上涨", List.of("*ST舜船"));
        table.put("血压/是/88mmHg/。", List.of("88mmHg"));
        table.put("没有什么可比性😺/！", List.of("没有什么可比性😺"));
        table.put("我们/没有什么可比性😺/😺", List.of("没有什么可比性😺"));
        return table;
    }

    @Test
    void userWordsTakeEffect() {
        withUserWords().forEach((cut, words) -> {
            UserDictionary hard = UserDictionary.of(words.toArray(String[]::new));
            String text = cut.replace("/", "");
            Engines.withModes(Mode.PRECISE, hard).forEach((name, segmenter) -> {
                // The tiny models cannot cut what stands around the words.
                if (!name.startsWith("tiny-")) {
                    assertEquals(cut, cut(segmenter, text), name + ", words " + words);
                }
            });
        });
    }

    @Test
    void softUserWordsWinWhereTheyStandAlone() {
        withUserWords().forEach((cut, words) -> {
            UserDictionary.Builder soft = UserDictionary.builder("soft");
            words.forEach(soft::soft);
            Engines.withModes(Mode.PRECISE, soft.build()).forEach((name, segmenter) -> {
                for (String word : words) {
                    assertEquals(word, cut(segmenter, word), name + ", words " + words);
                }
            });
        });
    }
}
