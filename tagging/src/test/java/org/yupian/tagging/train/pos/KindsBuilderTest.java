package org.yupian.tagging.train.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.pack.Keys;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.pos.WordKinds;

/** What a dictionary says of words; the entries are made up in its layout. */
class KindsBuilderTest {
    private static final ModelCard CARD =
            ModelCard.builder("kinds", WordKinds.KIND).build();

    private final KindsBuilder builder = new KindsBuilder();

    private int kinds(String word) throws IOException {
        byte[] bytes = builder.build(CARD).writer().toBytes();
        WordKinds read = WordKinds.load(ModelFile.read(new ByteArrayInputStream(bytes), "kinds.ypm"));
        long key = WordTable.ROOT;
        for (int i = 0; i < word.length(); i++) {
            key = Keys.step(key, word.charAt(i));
        }
        return WordTable.classes(read.words().find(key));
    }

    @Test
    void glossesTellVerbsFromOtherWords() throws IOException {
        assertTrue(builder.add("點讚 点赞 [dian3 zan4] /(Internet) to like/a like/"));
        assertTrue(builder.add("表 表 [biao3] /table/form/CL:張|张[zhang1]/"));
        assertTrue(builder.add("畫蛇添足 画蛇添足 [hua4 she2 tian1 zu2] /(idiom) lit. to add feet to a snake/"));
        assertTrue(builder.add("着 着 [zhe5] /variant of 著/"));
        assertEquals(WordKinds.VERB | WordKinds.COMMON, kinds("点赞"));
        assertEquals(WordKinds.COMMON, kinds("表"));
        assertEquals(WordKinds.PHRASE, kinds("画蛇添足"));
        assertEquals(0, kinds("着"), "says nothing");
        assertEquals(3, builder.size());
    }

    @Test
    void capitalsAreNames() throws IOException {
        builder.add("甲山 甲山 [Jia3 shan1] /Jiashan, county in Hebei/");
        builder.add("乙 乙 [Yi3] /surname Yi/");
        builder.add("丙丁 丙丁 [Bing3 Ding1] /Bing Ding (1893-1976), poet/");
        builder.add("戊己 戊己 [Wu4 ji3] /Wuji, Chinese Internet company/");
        builder.add("庚 庚 [Geng1] /Old Geng/");
        builder.add("辛丘 辛丘 [Xin1 qiu1] /see 辛丘縣|辛丘县[Xin1 qiu1 Xian4]/");
        assertEquals(WordKinds.PLACE, kinds("甲山"));
        assertEquals(WordKinds.PERSON, kinds("乙"));
        assertEquals(WordKinds.PERSON, kinds("丙丁"));
        assertEquals(WordKinds.BRAND, kinds("戊己"));
        assertEquals(WordKinds.NAME, kinds("庚"));
        assertEquals(WordKinds.PLACE, kinds("辛丘"));
    }

    /** Two capitals, and the first character a surname, wherever the surname stands. */
    @Test
    void fullNamesAreSeenByTheirSurnames() throws IOException {
        builder.add("乙甲 乙甲 [Yi3 Jia3] /film star/");
        builder.add("丁甲 丁甲 [Ding1 Jia3] /film star/");
        builder.add("乙 乙 [Yi3] /surname Yi/");
        assertEquals(WordKinds.PERSON | WordKinds.NAME, kinds("乙甲"));
        assertEquals(WordKinds.NAME, kinds("丁甲"));
    }

    @Test
    void whatIsNoEntryIsNone() {
        for (String line : new String[] {"", "# CC-CEDICT", "甲 甲 /a/", "甲 [jia3] /a/", "甲 甲 [jia3] a"}) {
            assertFalse(builder.add(line), line);
        }
        assertEquals(0, builder.size());
    }
}
