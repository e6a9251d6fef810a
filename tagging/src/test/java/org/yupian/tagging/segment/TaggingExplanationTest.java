package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.model.ModelCard;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;
import org.yupian.tokenize.RankedSegmenter;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;

/** What an explanation says is what a plain search over all cuts finds, and its reasons add up. */
class TaggingExplanationTest {
    private static final String ALPHABET = "研究生命生命的起源京市AC米1a， ·…😀\ud83d\ude00\t";

    private static final List<TaggingSegmenter> SEGMENTERS = segmenters();

    private static final UserDictionary USER = UserDictionary.builder("mine")
            .hard("的起")
            .soft("生命的")
            .soft("源，研")
            .split("究生", "究", "生")
            .hard("京 市")
            .build();

    private static final UserDictionary NEVER =
            UserDictionary.builder("never").never("研究").never("生命").never("AC米").build();

    private static List<TaggingSegmenter> segmenters() {
        TaggingModel four = model(TagScheme.BMES)
                .withLexicon(WordLexicon.of(
                        ModelCard.builder("words", WordLexicon.KIND).build(),
                        Map.of(
                                "研究生", SegmentationColumns.OTHER,
                                "生命的", SegmentationColumns.LOOSE,
                                "ac米", SegmentationColumns.OTHER)));
        TaggingSegmenter general = TaggingSegmenter.of(four);
        return List.of(general, general.withStandard("two"), TaggingSegmenter.of(model(TagScheme.SIX)));
    }

    private static TaggingModel model(TagScheme scheme) {
        SegmentationTrainer trainer = SegmentationTrainer.of(SegmentationOptions.DEFAULT
                .withScheme(scheme)
                .withStandards(SegmentationOptions.DEFAULT
                        .standards()
                        .withOwnMinimum(1)
                        .withFavour(0.7f)));
        for (String standard : List.of("one", "two")) {
            trainer.corpus(standard);
            for (String line : List.of("研究 生命 的 起源", "研究生 的 命", "京市 起源 ， 生 命", "命 的 AC米 1 源")) {
                String cut = standard.equals("one") ? line : line.replace("生命", "生 命");
                trainer.add(List.of(cut.split(" ")));
                trainer.add(List.of(cut.split(" ")));
            }
        }
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder("tiny", TaggingModel.KIND).build());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::nats).sum();
    }

    /** Of all cuts those that have something. */
    private static double probability(List<SegmentationPath> cuts, ToDoubleFunction<Spans> has) {
        return cuts.stream()
                .mapToDouble(cut -> has.applyAsDouble(cut.tokens()) * Math.exp(-cut.cost()))
                .sum();
    }

    /** By how much the best of those that have something costs more than the best of all. */
    private static double margin(List<SegmentationPath> cuts, ToDoubleFunction<Spans> has) {
        return cuts.stream()
                        .filter(cut -> has.applyAsDouble(cut.tokens()) > 0)
                        .mapToDouble(SegmentationPath::cost)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY)
                - cuts.get(0).cost();
    }

    private static double has(Spans tokens, int start, int end) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) == start && tokens.end(i) == end) {
                return 1;
            }
        }
        return 0;
    }

    private static double cut(Spans tokens, int at) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) < at && at < tokens.end(i)) {
                return 0;
            }
        }
        return 1;
    }

    @Test
    void itSaysWhatAPlainSearchFinds() {
        for (TaggingSegmenter plain : SEGMENTERS) {
            for (TaggingSegmenter segmenter : List.of(plain, plain.withDictionary(USER))) {
                for (long seed = 0; seed < 300; seed++) {
                    String text = text(new Random(seed));
                    String message = "seed " + seed + ", " + text;
                    TaggingExplanation explanation = segmenter.explain(text, 3);
                    List<SegmentationPath> all = segmenter.nBest(text, 512);
                    assertEquals(1, probability(all, tokens -> 1), 1e-5, message);
                    for (TaggingExplanation.Word word : explanation.words()) {
                        ToDoubleFunction<Spans> has = tokens -> has(tokens, word.start(), word.end());
                        assertEquals(probability(all, has), word.probability(), 1e-5, message + " " + word);
                        assertEquals(margin(all, has), word.margin(), 1e-4, message + " " + word);
                        assertEquals(
                                word.best(),
                                word.margin() == 0 && has(all.get(0).tokens(), word.start(), word.end()) > 0);
                    }
                    for (TaggingExplanation.Place place : explanation.places()) {
                        ToDoubleFunction<Spans> cut = tokens -> cut(tokens, place.at());
                        assertEquals(probability(all, cut), place.probability(), 1e-5, message + " " + place);
                        double other = margin(
                                all, tokens -> place.cut() ? 1 - cut(tokens, place.at()) : cut(tokens, place.at()));
                        assertEquals(other, place.margin(), 1e-4, message + " " + place);
                        assertEquals(
                                place.rule().isPresent(), Double.isInfinite(place.margin()), message + " " + place);
                    }
                }
            }
        }
    }

    @Test
    void theBestCutIsThatOfTheSegmenterAndReasonsAddUp() {
        for (TaggingSegmenter plain : SEGMENTERS) {
            TaggingSegmenter both = plain.withDictionary(NEVER).withDictionary(USER);
            for (TaggingSegmenter segmenter :
                    List.of(plain, plain.withDictionary(USER), plain.withDictionary(NEVER), both)) {
                int several = 0;
                for (long seed = 0; seed < 300; seed++) {
                    String text = text(new Random(seed)) + text(new Random(-seed - 1));
                    String message = "seed " + seed + ", " + text;
                    TaggingExplanation explanation = segmenter.explain(text);
                    Spans words = segmenter.segment(text);
                    assertEquals(words, explanation.cuts().get(0).tokens(), message);
                    assertEquals(
                            words.size(),
                            explanation.words().stream()
                                    .filter(TaggingExplanation.Word::best)
                                    .filter(word -> has(words, word.start(), word.end()) > 0)
                                    .count(),
                            message);
                    for (TaggingExplanation.Word word : explanation.words()) {
                        assertEquals(word.margin(), sum(explanation.reasons(word)), 1e-9, message + " " + word);
                    }
                    for (TaggingExplanation.Place place : explanation.places()) {
                        assertEquals(cut(words, place.at()) > 0, place.cut(), message + " " + place);
                        double sum = sum(explanation.reasons(place));
                        assertEquals(place.rule().isPresent() ? 0 : place.margin(), sum, 1e-9, message + " " + place);
                        several += explanation.reasons(place).size() > 3 ? 1 : 0;
                    }
                }
                assertTrue(several > 500, "only " + several);
            }
        }
    }

    /** 甲乙 scores 3 + 4 steps as a word and 0 + 0 as two. */
    private static final TaggingSegmenter PLAIN = new PlainModel(0.5f)
            .with('甲', 3, 0, 1, 0)
            .with('乙', 1, 2, 4, 0)
            .with('丙', 0, 3, 1, 3)
            .behind('乙', '丙', 0, 0, 0, 2)
            .segmenter();

    @Test
    void saysWhyNot() {
        TaggingExplanation explanation = PLAIN.explain("甲乙丙，3.5 甲");
        assertEquals("'丁' does not occur in the text.", explanation.whyNot("丁"));
        assertEquals("'' does not occur in the text.", explanation.whyNot(""));
        assertEquals(
                "'甲乙' (new) is a word of the cut that was made, with a probability of 0.920.",
                explanation.whyNot("甲乙"));
        assertEquals(
                "'乙丙' (new) has a probability of 0.006 and would cost 5.00 nats more, as 甲 / 乙丙 in place of 甲乙 / 丙; most against"
                        + " it: characters 甲 (1.50), characters 乙 (1.50), characters 丙 (1.00).",
                explanation.whyNot("乙丙"));
        assertEquals("'3' ends inside '3.5', which is never cut (atom number).", explanation.whyNot("3"));
        assertEquals("'.5' begins inside '3.5', which is never cut (atom number).", explanation.whyNot(".5"));
        assertEquals(
                "'5 甲' holds white space, which is in no word but those of a user dictionary.",
                explanation.whyNot("5 甲"));
        assertEquals("'丙，' cannot be a word here: '，' is always a word.", explanation.whyNot("丙，"));
    }

    @Test
    void saysWhichEntryDecides() {
        UserDictionary dictionary = UserDictionary.builder("mine")
                .add(new Entry("甲乙", Rule.NEVER, Entry.COMPUTED, List.of(), "", new Entry.Origin("words.txt", 3)))
                .hard("丙丙")
                .build();
        TaggingExplanation explanation = PLAIN.withDictionary(dictionary).explain("甲乙丙丙");
        assertEquals("'甲乙' is forbidden by words.txt:3.", explanation.whyNot("甲乙"));
        assertEquals("'乙丙' cannot be a word here: '丙丙' is asked for by mine (HARD).", explanation.whyNot("乙丙"));
        assertEquals("'甲乙丙丙' cannot be a word here: '甲乙' is forbidden by words.txt:3.", explanation.whyNot("甲乙丙丙"));
        assertEquals(
                List.of(
                        "1 '甲乙' is forbidden by words.txt:3",
                        "2 '丙丙' is asked for by mine (HARD)",
                        "3 '丙丙' is asked for by mine (HARD)"),
                explanation.places().stream()
                        .map(place -> place.at() + " " + place.rule().orElse(""))
                        .toList());
    }

    @Test
    void whyNotLooksAtEveryOccurrence() {
        assertTrue(PLAIN.explain("丙丙 甲丙").whyNot("丙").contains(" is a word of the cut"));
        UserDictionary dictionary = UserDictionary.of("甲乙丙");
        TaggingExplanation explanation = PLAIN.withDictionary(dictionary).explain("甲乙丙 甲乙");
        assertTrue(explanation.whyNot("甲乙").contains(" is a word of the cut"), explanation.whyNot("甲乙"));
    }

    @Test
    void namesWhatKnowsAWord() {
        TaggingSegmenter segmenter = SEGMENTERS
                .get(1)
                .withDictionary(UserDictionary.builder("mine").soft("生命的").build());
        TaggingExplanation explanation = segmenter.explain("起研究生 命的 生命的 3.5");
        Map<String, String> sources = new TreeMap<>();
        explanation.words().forEach(word -> sources.put(word.text(), word.source()));
        assertEquals("corpora, words, standard two", sources.get("研究生"));
        assertEquals("mine SOFT, words (mostly cut)", sources.get("生命的"));
        assertEquals("character", sources.get("命"));
        assertEquals("atom number", sources.get("3.5"));
    }

    @Test
    void namesWhatDecided() {
        List<Reason> reasons =
                PLAIN.explain("甲乙丙").reasons(new TaggingExplanation.Place(2, true, 0, 0, Optional.empty()));
        assertEquals(
                List.of("+1.00 characters 乙", "+1.00 characters 丙", "+1.00 characters 乙丙"),
                reasons.stream().map(Reason::toString).toList());
        TaggingExplanation explanation = SEGMENTERS
                .get(0)
                .withDictionary(UserDictionary.builder("mine").soft("生命的").build())
                .explain("研究生命的AC米起");
        List<String> all = explanation.places().stream()
                .flatMap(place -> explanation.reasons(place).stream())
                .map(Reason::feature)
                .toList();
        for (String feature : List.of(
                "characters 研",
                "characters 研究",
                "characters 究…命",
                "types ^研究",
                "no repetition at 究",
                "corpora 研究 研究生",
                "corpora and words 生命",
                "no word of words (mostly cut) at 研",
                "labels",
                "favour of cuts",
                "mine 生命的",
                "letters in a word AC米")) {
            assertTrue(all.contains(feature), feature + " in " + all);
        }
        assertFalse(explanation.reasons(explanation.places().get(0)).isEmpty());
    }

    @Test
    void writesTables() {
        assertEquals("""
                      cost    margin  cut
                      0.00      0.00
                """, PLAIN.explain("").toText());
        UserDictionary dictionary = UserDictionary.of("丙丙");
        assertEquals("""
                      cost    margin  cut
                      0.08      0.00  甲乙 / 丙 / 丙丙
                      3.08      3.00  甲乙丙 / 丙丙

                  from    to  probability    margin  word (known from)
                *    0     2        0.920      0.00  甲乙 (new)
                     0     3        0.046      3.00  甲乙丙 (new)
                *    2     3        0.948      0.00  丙 (character)
                *    4     6        1.000      0.00  丙丙 (user HARD)

                    at  cut?  probability    margin  between: what speaks for it (+) and against it (-)
                     1    no        0.034      3.50  甲|乙: +2.00 characters 乙, +1.50 characters 甲
                     2   cut        0.948      3.00  乙|丙: +1.00 characters 乙, +1.00 characters 丙, +1.00 characters 乙丙
                     5    no        0.000      rule  丙|丙: '丙丙' is asked for by user (HARD)
                """, PLAIN.withDictionary(dictionary).explain("甲乙丙 丙丙", 2).toText());
    }

    @Test
    void writesAGraph() {
        String graph = PLAIN.explain("甲乙丙 \"").toGraphviz();
        assertTrue(graph.startsWith("digraph words {") && graph.endsWith("}\n"), graph);
        assertTrue(graph.contains("n0 -> n2 [label=\"甲乙\\n0."), graph);
        assertTrue(graph.contains("tooltip=\"new\", style=bold, color=red];"), graph);
        assertTrue(graph.contains("label=\"\\\"\\n1.000\""), graph);
    }

    @Test
    void whatIsTooLongIsRefused() {
        String longest = "甲乙".repeat(RankedSegmenter.LONGEST_RANKED / 2);
        assertEquals(
                RankedSegmenter.LONGEST_RANKED - 1,
                PLAIN.explain(longest).places().size());
        assertThrows(IllegalArgumentException.class, () -> PLAIN.explain(longest + "甲"));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.explain("甲", 0));
    }
}
