package org.yupian.tagging.segment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yupian.tokenize.Graphviz;
import org.yupian.tokenize.SegmentationPath;

/** Writes the explanation of a tagger's cut for people and for Graphviz. */
final class TaggingExplanationWriter {
    private static final int MOST_REASONS = 3;

    private TaggingExplanationWriter() {}

    static String text(TaggingExplanation explanation) {
        StringBuilder out = new StringBuilder();
        cuts(explanation, out);
        words(explanation, out);
        places(explanation, out);
        return out.toString();
    }

    private static void cuts(TaggingExplanation explanation, StringBuilder out) {
        out.append("      cost    margin  cut\n");
        for (SegmentationPath cut : explanation.cuts()) {
            StringBuilder words = new StringBuilder();
            cut.tokens().forEach((start, end) -> words.append(words.isEmpty() ? "" : " / ")
                    .append(explanation.text(), start, end));
            double margin = cut.cost() - explanation.cuts().get(0).cost();
            line(out, "  %8.2f  %8.2f  %s", cut.cost(), margin, words);
        }
    }

    private static void words(TaggingExplanation explanation, StringBuilder out) {
        if (!explanation.words().isEmpty()) {
            out.append("\n  from    to  probability    margin  word (known from)\n");
        }
        for (TaggingExplanation.Word word : explanation.words()) {
            line(
                    out,
                    "%s %4d  %4d  %11s  %8.2f  %s (%s)",
                    word.best() ? "*" : " ",
                    word.start(),
                    word.end(),
                    TaggingWhyNot.probability(word.probability()),
                    word.margin(),
                    word.text(),
                    word.source());
        }
    }

    private static void places(TaggingExplanation explanation, StringBuilder out) {
        if (!explanation.places().isEmpty()) {
            out.append("\n    at  cut?  probability    margin  between: what speaks for it (+) and against it (-)\n");
        }
        for (TaggingExplanation.Place place : explanation.places()) {
            line(
                    out,
                    "  %4d  %4s  %11s  %8s  %s: %s",
                    place.at(),
                    place.cut() ? "cut" : "no",
                    TaggingWhyNot.probability(place.probability()),
                    place.rule().isPresent() ? "rule" : String.format(Locale.ROOT, "%.2f", place.margin()),
                    explanation.around(place),
                    place.rule().orElseGet(() -> reasons(explanation.reasons(place))));
        }
    }

    /** The strongest reasons on both sides, and the sum of all others. */
    private static String reasons(List<Reason> all) {
        List<Reason> strongest = Reason.strongest(all, MOST_REASONS);
        double others = all.stream().mapToDouble(Reason::nats).sum()
                - strongest.stream().mapToDouble(Reason::nats).sum();
        int count = all.size() - strongest.size();
        return Stream.concat(
                        strongest.stream().map(Reason::toString),
                        count == 0
                                ? Stream.of()
                                : Stream.of(String.format(Locale.ROOT, "%+.2f %d others", others, count)))
                .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    static String graphviz(TaggingExplanation explanation) {
        Graphviz graph = new Graphviz("words");
        for (TaggingExplanation.Word word : explanation.words()) {
            graph.edge(
                    word.start(),
                    word.end(),
                    List.of(word.text(), TaggingWhyNot.probability(word.probability())),
                    word.source(),
                    word.best());
        }
        return graph.toString();
    }
}
