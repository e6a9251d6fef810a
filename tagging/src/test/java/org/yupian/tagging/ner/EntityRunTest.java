package org.yupian.tagging.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yupian.document.Entities;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.model.ModelCard;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/** Blocks of characters and of words, and the ends of entities, with a model that can be read at a glance. */
class EntityRunTest {
    private static final List<String> LABELS = LabelScheme.BIO.labels(List.of("PER", "LOC"));
    private static final int B_PER = 1;
    private static final int I_PER = 2;
    private static final int B_LOC = 3;

    /** Weighs characters: 人 is a person, 名 goes on with it, 地 a place, 甲 a person where a block begins with it. */
    private static ChainModel chain(List<String> names, Read symbol) {
        Templates templates =
                Templates.of(names, List.of(names.get(0) + "[0]", names.get(0) + "[-1] " + names.get(0) + "[0]"));
        ChainModel.Builder builder =
                new ChainModel.Builder(LABELS, templates, LinearChain.of(new float[25], new float[5], new float[5]), 1);
        weigh(builder, templates, symbol.of('人'), B_PER, false);
        weigh(builder, templates, symbol.of('名'), I_PER, false);
        weigh(builder, templates, symbol.of('\u3000'), I_PER, false);
        weigh(builder, templates, symbol.of(' '), I_PER, false);
        weigh(builder, templates, symbol.of('\ude00'), B_PER, false);
        weigh(builder, templates, symbol.of('地'), B_LOC, false);
        weigh(builder, templates, symbol.of('甲'), B_PER, true);
        return builder.build();
    }

    /** What a column has for a character. */
    private interface Read {
        int of(char c);
    }

    private static void weigh(ChainModel.Builder builder, Templates templates, int symbol, int label, boolean first) {
        Columns columns = new Columns(templates.columns().size());
        columns.reset(1);
        columns.column(0)[0] = symbol;
        Shape shape = templates.shapes().get(first ? 1 : 0);
        float[] weights = new float[LABELS.size()];
        weights[label] = 5;
        builder.add(shape.key(columns, first ? -1 : 0), shape.number(), weights, 0);
    }

    private static final EntityTagger TAGGER = EntityTagger.of(EntityModel.of(
            ModelCard.builder("plain", EntityModel.KIND).build(),
            chain(EntityColumns.NAMES, c -> c),
            WordTable.of(Map.of("人", EntityColumns.PERSON))));

    private static String find(String text) {
        return TAGGER.find(text).toString();
    }

    @Test
    void entitiesAreRunsOfLabels() {
        assertEquals("1-3 PER 4-5 LOC 5-6 LOC", find("在人名在地地在"));
        assertEquals("0-3 PER 3-4 PER", find("人名名人"));
        assertEquals("", find("在"));
        assertEquals("0-2 PER", find("人名"));
    }

    /** One character: e⁵ against O, B-PER and B-LOC with nothing; nothing else may stand there. */
    @Test
    void confidencesAreThoseOfTheDecoder() {
        Entities alone = TAGGER.find("人");
        double all = Math.exp(5) + 2;
        assertEquals(Math.exp(5) / all, alone.score(0), 1e-6);
        float confidence = alone.score(0);
        assertEquals(1, TAGGER.withThreshold(confidence).find("人").size(), "as probable as it must be");
        assertEquals(0, TAGGER.withThreshold(Math.nextUp(confidence)).find("人").size());
        assertEquals(1, TAGGER.withThreshold(0).find("人").size());
        for (double bad : new double[] {-0.001, 1.001, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> TAGGER.withThreshold(bad), "" + bad);
        }
    }

    @Test
    void spaceAtTheirEndsIsNoPartOfEntities() {
        assertEquals("0-2 PER", find("人名\u3000 在"));
        assertEquals("0-4 PER", find("人\u3000 名在"));
        assertEquals("0-1 PER 3-4 LOC", find("人  地"));
    }

    @Test
    void halfAPairIsNoPartOfEntities() {
        assertEquals("", find("在😀在"), "the lower half alone");
        assertEquals("1-4 PER", find("在😀名在"), "the pair is one");
        assertEquals("1-2 PER", find("在\ude00在"), "half a pair without the other is a character");
        assertEquals("0-1 PER", find("人😀"));
    }

    /** Atoms are labelled as a whole, but for what may hold names. */
    @Test
    void namesStandInWhatIsMentioned() {
        assertEquals("1-2 PER 2-3 LOC", find("@人地："));
        assertEquals("1-2 PER", find("#人#"));
    }

    /** Where 甲 is a person a block begins. */
    @Test
    void blocksEndBehindSentencesOrWhereTheyAreFull() {
        assertEquals("0-1 PER", find("甲甲甲"));
        assertEquals("0-1 PER 3-4 PER", find("甲甲。甲"));
        assertEquals("0-1 PER 2-3 PER", find("甲\n甲"));
        assertEquals("0-1 PER 512-513 PER 1024-1025 PER", find("甲".repeat(1100)));
        assertEquals("0-1 PER 513-514 PER", find("甲".repeat(511) + "😀" + "甲".repeat(9)), "the pair stays whole");
        assertEquals("0-1 PER 512-513 PER", find("甲".repeat(510) + "😀" + "甲".repeat(9)));
        assertEquals("0-1 PER 512-513 PER", find("甲".repeat(511) + "。甲"));
        assertEquals("0-1 PER 513-514 PER", find("甲".repeat(512) + "。甲"));
    }

    private static final CompoundTagger COMPOUNDS = CompoundTagger.of(CompoundModel.of(
            ModelCard.builder("plain", CompoundModel.KIND).build(),
            chain(CompoundColumns.NAMES, c -> org.yupian.tagging.feature.Symbols.hash("" + c))));

    private static String compounds(String text, Spans words) {
        Tags tags = Tags.of(TagSet.of(TagSet.PKU, List.of("n")), new short[words.size()]);
        return COMPOUNDS.find(text, words, tags).toString();
    }

    /** Every character of the text but white space is a word. */
    private static String compounds(String text) {
        Spans.Builder words = Spans.builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u0085') {
                words.accept(i, i + 1);
            }
        }
        return compounds(text, words.build());
    }

    @Test
    void compoundsReachFromWordToWord() {
        assertEquals("1-3 PER 4-5 LOC", compounds("在人名在地"));
        assertEquals("0-3 PER", compounds("人 名"), "what lies between words lies in them");
        assertEquals("0-1 PER", compounds("人名名", Spans.of(new int[] {0, 1}, new int[] {1, 3})), "名名 is another word");
    }

    @Test
    void blocksOfWordsEndWithSentencesAndLines() {
        assertEquals("0-1 PER 256-257 PER", compounds("甲".repeat(300)));
        assertEquals("0-1 PER 3-4 PER", compounds("甲甲。甲甲"));
        for (char end : "\n\r\u000b\f\u0085\u2028\u2029".toCharArray()) {
            assertEquals("0-1 PER 2-3 PER 5-6 PER", compounds("甲" + end + "甲甲" + end + "甲甲"), Integer.toHexString(end));
        }
        assertEquals("0-1 PER", compounds("甲 甲"));
        Spans words = Spans.of(new int[] {0, 1, 3}, new int[] {1, 3, 4});
        assertEquals("0-1 PER", compounds("甲。。甲", words), "two marks are no end");
        List<String> sentences = Collections.nCopies(200, "甲甲。");
        assertEquals(200, compounds(String.join("", sentences)).split("PER", -1).length - 1);
    }

    @Test
    void compoundsHaveAThresholdToo() {
        Spans word = Spans.of(new int[] {0}, new int[] {1});
        Tags tag = Tags.of(TagSet.of(TagSet.PKU, List.of("n")), new short[1]);
        float confidence = COMPOUNDS.find("人", word, tag).score(0);
        assertEquals(Math.exp(5) / (Math.exp(5) + 2), confidence, 1e-6);
        assertEquals(1, COMPOUNDS.withThreshold(confidence).find("人", word, tag).size());
        assertEquals(
                0,
                COMPOUNDS
                        .withThreshold(Math.nextUp(confidence))
                        .find("人", word, tag)
                        .size());
    }
}
