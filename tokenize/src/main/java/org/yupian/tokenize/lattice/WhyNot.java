package org.yupian.tokenize.lattice;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.Rule;

/** Finds the reason why a word was not made. */
final class WhyNot {
    private WhyNot() {}

    static String answer(Explanation explanation, ForcedWords user, String word) {
        String text = explanation.text();
        int at = word.isEmpty() ? -1 : text.indexOf(word);
        if (at < 0) {
            return "'%s' does not occur in the text.".formatted(word);
        }
        Optional<Explanation.Edge> edge = explanation.edges().stream()
                .filter(e -> e.text().equals(word))
                .min(Comparator.comparing((Explanation.Edge e) -> !e.best())
                        .thenComparingDouble(Explanation.Edge::pathCost));
        if (edge.isPresent() && edge.get().best()) {
            return "'%s' is a word of the cut that was made (%s)."
                    .formatted(word, edge.get().source());
        }
        if (edge.isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "'%s' (%s) was weighed, but the best cut with it costs %.2f, and %s costs %.2f, which is %.2f less.",
                    word,
                    edge.get().source(),
                    edge.get().pathCost(),
                    explanation.words(explanation.best()),
                    explanation.best().cost(),
                    edge.get().pathCost() - explanation.best().cost());
        }
        return noEdge(explanation, user, word, at);
    }

    private static String noEdge(Explanation explanation, ForcedWords user, String word, int at) {
        Optional<Entry> own = user.entry(word);
        if (own.isPresent() && own.get().rule() == Rule.NEVER) {
            return "'%s' is forbidden by %s.".formatted(word, own.get().origin());
        }
        int end = at + word.length();
        var forced = user.find(explanation.text(), 0, explanation.text().length());
        for (int i = 0; i < forced.size(); i++) {
            if (forced.start(i) < end && forced.end(i) > at) {
                Entry entry = forced.entry(i);
                return "'%s' overlaps '%s', which %s asks for (%s)."
                        .formatted(word, entry.word(), entry.origin(), entry.rule());
            }
        }
        return ("'%s' is in no dictionary and no rule makes it, so it was not weighed; an entry in a user dictionary"
                        + " would add it.")
                .formatted(word);
    }
}
