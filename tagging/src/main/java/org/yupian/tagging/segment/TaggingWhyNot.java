package org.yupian.tagging.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.Rule;

/** Finds the reason why a tagger does not make a word. */
final class TaggingWhyNot {
    /** So many reasons are named. */
    private static final int MOST_REASONS = 3;

    private TaggingWhyNot() {}

    static String answer(TaggingExplanation explanation, ForcedWords user, String word) {
        String text = explanation.text();
        int first = word.isEmpty() ? -1 : text.indexOf(word);
        if (first < 0) {
            return "'%s' does not occur in the text.".formatted(word);
        }
        Optional<TaggingExplanation.Word> weighed = Stream.iterate(
                        first, at -> at >= 0, at -> text.indexOf(word, at + 1))
                .flatMap(at -> explanation.word(at, at + word.length()).stream())
                .min(Comparator.comparing((TaggingExplanation.Word one) -> !one.best())
                        .thenComparingDouble(TaggingExplanation.Word::margin));
        if (weighed.isEmpty()) {
            return impossible(explanation, user, word, first);
        }
        return weighed.get().best()
                ? String.format(
                        Locale.ROOT,
                        "'%s' (%s) is a word of the cut that was made, with a probability of %s.",
                        word,
                        weighed.get().source(),
                        probability(weighed.get().probability()))
                : dearer(explanation, weighed.get());
    }

    private static String dearer(TaggingExplanation explanation, TaggingExplanation.Word word) {
        String against = explanation.reasons(word).stream()
                .limit(MOST_REASONS)
                .filter(reason -> reason.nats() > 0)
                .map(reason -> String.format(Locale.ROOT, "%s (%.2f)", reason.feature(), reason.nats()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "'%s' (%s) has a probability of %s and would cost %.2f nats more, as %s; most against it: %s.",
                word.text(),
                word.source(),
                probability(word.probability()),
                word.margin(),
                explanation.instead(word),
                against);
    }

    /** With two digits that say something, however small it is. */
    static String probability(double probability) {
        return String.format(Locale.ROOT, probability >= 0.001 || probability == 0 ? "%.3f" : "%.0e", probability);
    }

    private static String impossible(TaggingExplanation explanation, ForcedWords user, String word, int start) {
        Optional<Entry> own = user.entry(word);
        if (own.isPresent() && own.get().rule() == Rule.NEVER) {
            return "'%s' is forbidden by %s.".formatted(word, own.get().origin());
        }
        int end = start + word.length();
        Stretch stretch = explanation.stretch(start);
        if (stretch == null || end > stretch.place(stretch.count())) {
            return "'%s' holds white space, which is in no word but those of a user dictionary.".formatted(word);
        }
        for (int place : List.of(start, end)) {
            if (stretch.unit(place) < 0) {
                int unit = stretch.unitOf(place);
                return "'%s' %s inside '%s', which is never cut (%s)."
                        .formatted(
                                word,
                                place == start ? "begins" : "ends",
                                explanation.text().substring(stretch.place(unit), stretch.place(unit + 1)),
                                stretch.kind(unit));
            }
        }
        return "'%s' cannot be a word here: %s.".formatted(word, rule(stretch, stretch.unit(start), stretch.unit(end)));
    }

    /** What forbids some units to be a word: a cut inside them, or none around them. */
    private static String rule(Stretch stretch, int start, int end) {
        for (int unit = Math.max(1, start); unit <= Math.min(end, stretch.count() - 1); unit++) {
            boolean border = unit == start || unit == end;
            if (stretch.fixed(unit) && stretch.cut(unit) != border) {
                return stretch.rule(unit).orElse("");
            }
        }
        return "no labels of the model make it";
    }
}
