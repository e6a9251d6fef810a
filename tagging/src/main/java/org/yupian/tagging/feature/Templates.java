package org.yupian.tagging.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feature templates 特征模板, as lines of text over named columns: {@code c[-1] c[0]} fires at a position for every
 * pair of the symbol before it and its own in column {@code c}. Before and after the sequence stand symbols of their
 * own. At least one symbol of a template that reads two or more lies in the sequence wherever it fires. Immutable.
 */
public final class Templates {
    /** How far a template may look, in positions. */
    public static final int REACH = 8;

    private static final Pattern ITEM = Pattern.compile("(\\w+)\\[([+-]?\\d{1,2})]");

    private final List<String> columns;
    private final List<String> lines;
    private final List<Shape> shapes;
    private final int first;
    private final int last;

    private Templates(List<String> columns, List<String> lines, List<Shape> shapes) {
        this.columns = columns;
        this.lines = lines;
        this.shapes = shapes;
        int greatest = 0;
        int least = 0;
        for (Shape shape : shapes) {
            for (int i = 0; i < shape.shifts(); i++) {
                greatest = Math.max(greatest, shape.shift(i));
                least = Math.min(least, shape.shift(i));
            }
        }
        first = -greatest;
        last = -least;
    }

    /**
     * Templates.
     *
     * @param columns the names of the columns, in their order
     * @param lines the templates: items {@code column[offset]} with white space between them
     * @throws IllegalArgumentException if a line is no template, names no such column, looks too far, or comes twice
     */
    public static Templates of(List<String> columns, List<String> lines) {
        Map<String, List<List<Integer>>> byShape = new LinkedHashMap<>();
        for (String line : lines) {
            List<Integer> named = new ArrayList<>();
            List<Integer> offsets = new ArrayList<>();
            parse(line, columns, named, offsets);
            int anchor = offsets.stream().mapToInt(Integer::intValue).min().orElseThrow();
            List<Integer> relative = offsets.stream().map(o -> o - anchor).toList();
            List<List<Integer>> shape =
                    byShape.computeIfAbsent(named + " " + relative, k -> List.of(named, relative, new ArrayList<>()));
            if (shape.get(2).contains(-anchor)) {
                throw new IllegalArgumentException("template '" + line + "' comes twice");
            }
            shape.get(2).add(-anchor);
        }
        List<Shape> shapes = new ArrayList<>();
        for (List<List<Integer>> shape : byShape.values()) {
            shapes.add(new Shape(shapes.size(), shape.get(0), shape.get(1), shape.get(2)));
        }
        return new Templates(List.copyOf(columns), List.copyOf(lines), List.copyOf(shapes));
    }

    private static void parse(String line, List<String> columns, List<Integer> named, List<Integer> offsets) {
        for (String item : line.strip().split("\\s+")) {
            Matcher matcher = ITEM.matcher(item);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "template '%s': expected items such as c[-1], found '%s'".formatted(line, item));
            }
            int column = columns.indexOf(matcher.group(1));
            int offset = Integer.parseInt(matcher.group(2));
            if (column < 0 || Math.abs(offset) > REACH) {
                throw new IllegalArgumentException(
                        "template '%s': expected a column of %s and an offset up to %d, found '%s'"
                                .formatted(line, columns, REACH, item));
            }
            named.add(column);
            offsets.add(offset);
        }
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The templates as they were written. */
    public List<String> lines() {
        return lines;
    }

    /** The templates, grouped into shapes. */
    public List<Shape> shapes() {
        return shapes;
    }

    /** The first anchor of every sequence, at most 0. */
    public int firstAnchor() {
        return first;
    }

    /** How many anchors a sequence has; they are consecutive. */
    public int anchors(int length) {
        return length == 0 ? 0 : length + last - first;
    }
}
