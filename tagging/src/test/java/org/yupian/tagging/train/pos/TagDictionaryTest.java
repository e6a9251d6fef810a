package org.yupian.tagging.train.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yupian.tagging.pos.PosColumns;
import org.yupian.tagging.pos.WordClasses;
import org.yupian.tagging.pos.WordForms;

/** Which tags a word may have, after it was seen so and so often. */
class TagDictionaryTest {
    private static final int N = 0;
    private static final int V = 1;
    private static final int VN = 2;
    private static final int M = 3;
    private static final int HAN = 1;
    private static final int NUMERAL = 16;
    private static final int LETTER = 4;

    private static TagDictionary dictionary() {
        return new TagDictionary(4, 5, 0.5);
    }

    private static void add(TagDictionary dictionary, String word, int shape, int tag, int times) {
        for (int i = 0; i < times; i++) {
            dictionary.add(word, shape, tag);
        }
    }

    private static long set(int... tags) {
        long set = 0;
        for (int tag : tags) {
            set |= 1L << tag;
        }
        return set;
    }

    /** Two frequent verbs of three are verbal nouns too, and so are all verbal nouns verbs. */
    private static TagDictionary learned() {
        TagDictionary dictionary = dictionary();
        for (String both : new String[] {"研究", "学习"}) {
            add(dictionary, both, HAN, V, 15);
            add(dictionary, both, HAN, VN, 5);
        }
        add(dictionary, "是", HAN, V, 20);
        add(dictionary, "书", HAN, N, 20);
        return dictionary;
    }

    @Test
    void frequentWordsHaveTheTagsTheyWereSeenWith() {
        TagDictionary dictionary = learned();
        add(dictionary, "讨论", HAN, V, 5);
        dictionary.close();
        assertEquals(set(V, VN), dictionary.candidates("研究", HAN));
        assertEquals(set(V), dictionary.candidates("是", HAN));
        assertEquals(set(V), dictionary.candidates("讨论", HAN), "five times is known");
        assertEquals(20, dictionary.count("是"));
        assertEquals(0, dictionary.count("不是"));
        assertEquals(5, dictionary.size());
    }

    @Test
    void rarerWordsHaveThoseThatGoAlongToo() {
        TagDictionary dictionary = learned();
        add(dictionary, "讨论", HAN, V, 4);
        add(dictionary, "办法", HAN, N, 4);
        add(dictionary, "访问", HAN, VN, 1);
        dictionary.close();
        assertEquals(set(V, VN), dictionary.candidates("讨论", HAN));
        assertEquals(set(V, VN), dictionary.candidates("访问", HAN));
        assertEquals(set(N), dictionary.candidates("办法", HAN));
    }

    /** One verb of two is half of them, and so enough; of four it is not. One word alone shows nothing. */
    @Test
    void whatGoesAlongIsAMatterOfShares() {
        for (int verbs = 1; verbs <= 4; verbs++) {
            for (int both = 1; both <= verbs; both++) {
                TagDictionary dictionary = dictionary();
                for (int i = 0; i < verbs; i++) {
                    add(dictionary, "词" + i, HAN, V, 20);
                    add(dictionary, "词" + i, HAN, VN, i < both ? 1 : 0);
                }
                add(dictionary, "少", HAN, V, 1);
                dictionary.close();
                boolean along = both > 1 && 2 * both >= verbs;
                assertEquals(along ? set(V, VN) : set(V), dictionary.candidates("少", HAN), both + " of " + verbs);
            }
        }
    }

    /** 19 occurrences show nothing yet. */
    @Test
    void onlyFrequentWordsShowWhatGoesTogether() {
        for (int times : new int[] {18, 19}) {
            TagDictionary dictionary = dictionary();
            for (String word : new String[] {"甲", "乙"}) {
                add(dictionary, word, HAN, V, times);
                add(dictionary, word, HAN, VN, 1);
            }
            add(dictionary, "少", HAN, V, 1);
            dictionary.close();
            assertEquals(times == 19 ? set(V, VN) : set(V), dictionary.candidates("少", HAN), times + " and one");
        }
    }

    @Test
    void slipsOfThePenAreNoTags() {
        TagDictionary dictionary = dictionary();
        add(dictionary, "甲", HAN, N, 299);
        add(dictionary, "甲", HAN, V, 1);
        add(dictionary, "乙", HAN, N, 300);
        add(dictionary, "乙", HAN, V, 1);
        dictionary.close();
        assertEquals(set(N, V), dictionary.candidates("甲", HAN), "one in 300");
        assertEquals(set(N), dictionary.candidates("乙", HAN), "one in 301");
    }

    /** As a test set would see the word: without the occurrence that is asked for. */
    @Test
    void oneOccurrenceCanBeLeftOut() {
        TagDictionary dictionary = learned();
        add(dictionary, "讨论", HAN, V, 5);
        add(dictionary, "讨论", HAN, N, 1);
        add(dictionary, "一次", HAN, V, 1);
        dictionary.close();
        assertEquals(set(V, N), dictionary.candidates("讨论", HAN));
        assertEquals(set(V), dictionary.candidatesWithout("讨论", HAN, N));
        // Of six, five are left: still known. The tag itself was seen four times more.
        assertEquals(set(V, N), dictionary.candidatesWithout("讨论", HAN, V));
        assertEquals(dictionary.unknown(HAN), dictionary.candidatesWithout("一次", HAN, V));
        assertEquals(dictionary.unknown(HAN), dictionary.candidatesWithout("没有", HAN, V));
    }

    @Test
    void unknownWordsHaveWhatRareOnesOfTheirShapeHave() {
        TagDictionary dictionary = learned();
        add(dictionary, "甲", HAN, N, 2);
        add(dictionary, "乙", HAN, V, 1);
        add(dictionary, "丙", HAN, VN, 3);
        add(dictionary, "十二", NUMERAL, M, 1);
        add(dictionary, "十三", NUMERAL, M, 2);
        dictionary.close();
        assertEquals(set(N, V), dictionary.unknown(HAN), "three times is not rare");
        assertEquals(set(M), dictionary.unknown(NUMERAL));
        // No rare word has letters: more in common decides, then less that is not, then how many there are.
        assertEquals(set(M), dictionary.unknown(NUMERAL | LETTER));
        assertEquals(set(N, V), dictionary.unknown(HAN | LETTER));
        assertEquals(set(N, V), dictionary.unknown(HAN | NUMERAL), "equally near, and as many; the first");
        assertEquals(set(N, V, M), dictionary.unknown(LETTER), "nothing in common: what any rare word has");
    }

    @Test
    void ofEquallyNearShapesTheMoreFrequentDecides() {
        TagDictionary dictionary = dictionary();
        add(dictionary, "甲", HAN, N, 1);
        add(dictionary, "十二", NUMERAL, M, 1);
        add(dictionary, "十三", NUMERAL, M, 1);
        add(dictionary, "a十甲", HAN | NUMERAL | LETTER, V, 1);
        dictionary.close();
        assertEquals(set(V), dictionary.unknown(HAN | NUMERAL), "two kinds in common, one more");
        TagDictionary without = dictionary();
        add(without, "甲", HAN, N, 1);
        add(without, "十二", NUMERAL, M, 1);
        add(without, "十三", NUMERAL, M, 1);
        without.close();
        assertEquals(set(M), without.unknown(HAN | NUMERAL));
    }

    /** Letters are of the commonest tag that letters have, whatever stands about them, and so are marks and numbers. */
    @Test
    void aFormThatSettlesHasOneTag() {
        TagDictionary dictionary = learned();
        add(dictionary, "ibm", WordForms.LETTERS, N, 2);
        add(dictionary, "gps", WordForms.LETTERS, M, 1);
        add(dictionary, "kg", WordForms.LETTERS, VN, 1);
        add(dictionary, "00", WordForms.NUMBER, M, 30);
        dictionary.close();
        assertEquals(set(N), dictionary.unknown(WordForms.LETTERS));
        assertEquals(set(M), dictionary.unknown(WordForms.NUMBER), "frequent words speak too");
        assertEquals(set(M), dictionary.unknown(WordForms.TIME), "no times, but numbers");
        assertEquals(set(N, M, VN), dictionary.unknown(WordForms.MARKS), "no marks: what any rare word has");
        assertEquals(set(VN), dictionary.candidates("kg", WordForms.LETTERS), "seen, and nothing goes along");
        add(dictionary, "00年", WordForms.TIME, V, 1);
        dictionary.close();
        assertEquals(set(V), dictionary.unknown(WordForms.TIME));
    }

    /** One in 2,000 is worth thinking of. */
    @Test
    void tagsThatHardlyAnyRareWordHasAreNone() {
        for (int others : new int[] {1999, 2000}) {
            TagDictionary dictionary = dictionary();
            for (int i = 0; i < others; i++) {
                dictionary.add("词" + i, HAN, N);
            }
            dictionary.add("动", HAN, V);
            dictionary.close();
            assertEquals(others == 1999 ? set(N, V) : set(N), dictionary.unknown(HAN), others + " others");
        }
    }

    /** Where no word is rare, all words speak. */
    @Test
    void withoutRareWordsAllSpeak() {
        TagDictionary dictionary = learned();
        dictionary.close();
        assertEquals(set(N, V, VN), dictionary.unknown(HAN));
        assertEquals(set(N, V, VN), dictionary.unknown(LETTER));
    }

    @Test
    void classesHaveAllOfIt() {
        TagDictionary dictionary = learned();
        add(dictionary, "讨论", HAN, V, 4);
        add(dictionary, "00", WordForms.NUMBER, M, 1);
        dictionary.close();
        WordClasses classes = dictionary.classes(Map.of());
        PosColumns columns = new PosColumns(classes);
        assertEquals(set(V, VN), tags(classes, columns, "讨论"));
        assertEquals(set(V), tags(classes, columns, "是"));
        assertEquals(set(M), tags(classes, columns, "34"));
        assertEquals(set(M), tags(classes, columns, "没有"), "the one rare word there is");
    }

    /** What column {@code k} says, which names the set of tags. */
    private static long tags(WordClasses classes, PosColumns columns, String word) {
        org.yupian.tagging.feature.Columns out = PosColumns.columns();
        columns.fill(columns.read(word), new int[] {0}, new int[] {word.length()}, 1, out);
        for (int number = 0; number < classes.size(); number++) {
            if (PosColumns.symbol(classes.tags(number)) == out.column(1)[0]) {
                return classes.tags(number);
            }
        }
        throw new AssertionError("no class of " + word);
    }
}
