package org.yupian.toolkit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yupian.document.Layer;
import org.yupian.keywords.CandidateRules;
import org.yupian.keywords.CombinedExtractor;
import org.yupian.keywords.FrequencyExtractor;
import org.yupian.keywords.KeywordExtractor;
import org.yupian.keywords.KeywordStage;
import org.yupian.keywords.StopWords;
import org.yupian.keywords.TextRankExtractor;
import org.yupian.keywords.TextRankOptions;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.summary.Similarity;
import org.yupian.keywords.summary.Summarizer;
import org.yupian.keywords.summary.SummaryStage;
import org.yupian.pipeline.Stage;

/** What finds keywords, and what picks sentences. */
final class KeywordMakers {
    private static final List<String> METHODS = List.of("combined", "tf", "tf-idf", "textrank");
    private static final String[] OPTIONS = {
        "method",
        "top",
        "phrases",
        "words",
        "tags",
        "stop-words",
        "standard-stop-words",
        "min-chars",
        "max-chars",
        "min-count",
        "window",
        "damping",
        "iterations",
        "tolerance"
    };

    private KeywordMakers() {}

    static List<Maker<?>> keywords() {
        return List.of(
                Maker.of(Layer.KEYWORDS, TermStatistics.KIND, (statistics, step, words) -> rarity(statistics, step))
                        .withStandard(step -> weighs(step) ? List.of(StandardModels.STATISTICS) : List.of())
                        .withOptions(OPTIONS),
                Maker.bare(
                                Layer.KEYWORDS,
                                step -> weighs(step) ? List.of() : List.of("counts"),
                                (step, words) -> counts(step))
                        .withOptions(OPTIONS));
    }

    static List<Maker<?>> summary() {
        return List.of(Maker.bare(SummaryStage.LAYER, step -> List.of("textrank"), (step, words) -> summary(step))
                .withOptions("max-chars", "similarity"));
    }

    private static String method(Step step) {
        String method = step.option("method", "combined");
        if (!METHODS.contains(method)) {
            throw new RecipeException(
                    "keywords: expected a method, one of %s, found '%s'".formatted(String.join(", ", METHODS), method));
        }
        return method;
    }

    /** Whether the method asks how rare words are elsewhere. */
    private static boolean weighs(Step step) {
        String method = method(step);
        return method.equals("combined") || method.equals("tf-idf");
    }

    private static Stage rarity(TermStatistics statistics, Step step) {
        return switch (method(step)) {
            case "combined" -> stage(step, CombinedExtractor.of(rules(step, true), statistics));
            case "tf-idf" -> stage(step, FrequencyExtractor.of(rules(step, phrases(step)), statistics));
            default -> counts(step);
        };
    }

    private static Stage counts(Step step) {
        CandidateRules rules = rules(step, phrases(step));
        if (method(step).equals("tf")) {
            return stage(step, FrequencyExtractor.of(rules));
        }
        TextRankOptions standard = TextRankOptions.DEFAULT;
        try {
            return stage(
                    step,
                    TextRankExtractor.of(rules)
                            .withOptions(new TextRankOptions(
                                    Numbers.whole(step, "window", standard.window()),
                                    Numbers.real(step, "damping", standard.damping()),
                                    Numbers.whole(step, "iterations", standard.iterations()),
                                    Numbers.real(step, "tolerance", standard.tolerance()))));
        } catch (RecipeException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RecipeException("keywords: " + e.getMessage(), e);
        }
    }

    private static Stage stage(Step step, KeywordExtractor extractor) {
        int top = Numbers.whole(step, "top", 10);
        if (top < 1) {
            throw new RecipeException("keywords: top: expected 1 or more, found " + top);
        }
        return KeywordStage.of(extractor, top);
    }

    private static boolean phrases(Step step) {
        return Numbers.yes(step, "phrases", false);
    }

    private static CandidateRules rules(Step step, boolean phrases) {
        CandidateRules standard = CombinedExtractor.RULES;
        StopWords stops = Numbers.yes(step, "standard-stop-words", true) ? StopWords.standard() : StopWords.none();
        try {
            CandidateRules rules = standard.withStopWords(stops.with(list(step, "stop-words")))
                    .withLengths(
                            Numbers.whole(step, "min-chars", standard.shortest()),
                            Numbers.whole(step, "max-chars", standard.longest()))
                    .withLeastCount(Numbers.whole(step, "min-count", standard.leastCount()))
                    .withWords(phrases ? Numbers.whole(step, "words", standard.words()) : 1);
            return step.options().containsKey("tags") ? rules.withTags(list(step, "tags")) : rules;
        } catch (RecipeException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RecipeException("keywords: " + e.getMessage(), e);
        }
    }

    /** What stands between white space. */
    private static Set<String> list(Step step, String option) {
        String items = step.option(option, "").strip();
        return items.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(items.split("\\s+")));
    }

    private static Stage summary(Step step) {
        int limit = Numbers.whole(step, "max-chars", 200);
        if (limit < 1) {
            throw new RecipeException("summary: max-chars: expected 1 or more, found " + limit);
        }
        String name = step.option("similarity", "bm25");
        for (Similarity similarity : Similarity.values()) {
            if (similarity.name().equalsIgnoreCase(name)) {
                return SummaryStage.of(Summarizer.of(StopWords.standard(), similarity), limit);
            }
        }
        throw new RecipeException("summary: expected similarity bm25 or cosine, found '" + name + "'");
    }
}
