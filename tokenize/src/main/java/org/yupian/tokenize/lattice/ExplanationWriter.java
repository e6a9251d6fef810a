package org.yupian.tokenize.lattice;

import java.util.List;
import java.util.Locale;
import org.yupian.tokenize.Graphviz;
import org.yupian.tokenize.SegmentationPath;

/** Writes an explanation for people and for Graphviz. */
final class ExplanationWriter {
    private ExplanationWriter() {}

    static String text(Explanation explanation) {
        StringBuilder out = new StringBuilder("  from    to      cost  best path  word (source)\n");
        for (Explanation.Edge edge : explanation.edges()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s %4d  %4d  %8.2f   %8.2f  %s (%s)%n",
                    edge.best() ? "*" : " ",
                    edge.start(),
                    edge.end(),
                    edge.wordCost(),
                    edge.pathCost(),
                    edge.text(),
                    edge.source()));
        }
        line(out, "best", explanation, explanation.best());
        explanation.second().ifPresent(path -> {
            line(out, "second", explanation, path);
            out.append(String.format(Locale.ROOT, "distance %.2f nats%n", explanation.distance()));
        });
        return out.toString().replace("\r\n", "\n");
    }

    private static void line(StringBuilder out, String name, Explanation explanation, SegmentationPath path) {
        out.append(String.format(Locale.ROOT, "%-6s %8.2f  %s%n", name, path.cost(), explanation.words(path)));
    }

    static String graphviz(Explanation explanation) {
        Graphviz graph = new Graphviz("lattice");
        for (Explanation.Edge edge : explanation.edges()) {
            graph.edge(
                    edge.start(),
                    edge.end(),
                    List.of(edge.text(), String.format(Locale.ROOT, "%.2f", edge.wordCost())),
                    edge.source(),
                    edge.best());
        }
        return graph.toString();
    }
}
