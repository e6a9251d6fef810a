package org.yupian.cli.verb.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words at places, as SVG. For one thread. */
final class WordPicture {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    /** Room for a word at the right of its point. */
    private static final int MARGIN = 80;

    private final List<Mark> marks = new ArrayList<>();

    private record Mark(String word, double x, double y) {}

    void add(String word, double x, double y) {
        marks.add(new Mark(word, x, y));
    }

    /** The picture; both axes have one scale, since distances are what it shows. */
    String svg() {
        double left = marks.stream().mapToDouble(Mark::x).min().orElse(0);
        double right = marks.stream().mapToDouble(Mark::x).max().orElse(0);
        double low = marks.stream().mapToDouble(Mark::y).min().orElse(0);
        double high = marks.stream().mapToDouble(Mark::y).max().orElse(0);
        double scale = Math.min((WIDTH - 2 * MARGIN) / span(left, right), (HEIGHT - 2 * MARGIN) / span(low, high));
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"16\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        for (Mark mark : marks) {
            double x = WIDTH / 2.0 + (mark.x - (left + right) / 2) * scale;
            double y = HEIGHT / 2.0 - (mark.y - (low + high) / 2) * scale;
            out.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f77b4\"/><text x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                    x,
                    y,
                    x + 6,
                    y + 5,
                    escaped(mark.word)));
        }
        return out.append("</svg>\n").toString();
    }

    /** Words at one and the same place have no span to scale by. */
    private static double span(double from, double to) {
        return to > from ? to - from : 1;
    }

    private static String escaped(String word) {
        StringBuilder out = new StringBuilder();
        word.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                // What XML has no characters for.
                default -> out.appendCodePoint(c < ' ' || Character.getType(c) == Character.SURROGATE ? 0xfffd : c);
            }
        });
        return out.toString();
    }
}
