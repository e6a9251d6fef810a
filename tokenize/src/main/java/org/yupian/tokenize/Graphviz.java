package org.yupian.tokenize;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A graph of words over the places of a text, in the language of Graphviz. For one thread. */
public final class Graphviz {
    private final StringBuilder out;

    /** A graph of this name without edges, from left to right. */
    public Graphviz(String name) {
        out = new StringBuilder("digraph " + name + " {\n  rankdir=LR;\n  node [shape=circle, label=\"\"];\n");
    }

    /**
     * Adds a word.
     *
     * @param start where it begins in the text, in UTF-16 code units
     * @param end where it ends
     * @param lines what is written at it
     * @param tooltip what is shown when one points at it
     * @param best whether it belongs to what was chosen, which is bold
     */
    public void edge(int start, int end, List<String> lines, String tooltip, boolean best) {
        out.append(String.format(
                Locale.ROOT,
                "  n%d -> n%d [label=\"%s\", tooltip=\"%s\"%s];\n",
                start,
                end,
                lines.stream().map(Graphviz::quoted).collect(Collectors.joining("\\n")),
                quoted(tooltip),
                best ? ", style=bold, color=red" : ""));
    }

    /** Text inside a quoted string: marks escaped, what has no shape left out. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The graph. */
    @Override
    public String toString() {
        return out + "}\n";
    }
}
