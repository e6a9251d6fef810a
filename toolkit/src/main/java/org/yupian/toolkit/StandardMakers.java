package org.yupian.toolkit;

import java.util.List;
import org.yupian.document.Layer;
import org.yupian.text.SentenceSplitter;

/** The steps that come with the toolkit. Their makers are made when they are asked for: few recipes need all. */
final class StandardMakers {
    static final List<String> STEPS =
            List.of("sentences", StepNames.WORDS, "pos", "upos", "entities", "keywords", "summary");

    private StandardMakers() {}

    /** The makers for steps of a name; see {@link WordMakers#of} for {@code labelled}. */
    static List<Maker<?>> of(String step, boolean labelled) {
        return switch (step) {
            case "sentences" ->
                List.of(Maker.bare(
                        Layer.SENTENCES, any -> List.of("standard"), (any, words) -> SentenceSplitter.standard()));
            case StepNames.WORDS -> WordMakers.of(labelled);
            case "pos" -> LabelMakers.pos();
            case "upos" -> LabelMakers.upos();
            case "entities" -> LabelMakers.entities();
            case "keywords" -> KeywordMakers.keywords();
            case "summary" -> KeywordMakers.summary();
            default -> List.of();
        };
    }
}
