package org.yupian.tokenize.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line cut into columns: at each separator, or at runs of spaces, which may also belong to the word. */
final class Columns {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TAG = 11;

    private final String line;
    private final List<String> cells = new ArrayList<>();

    /** Where each cell ends in the line; for spaces only. */
    private final List<Integer> ends = new ArrayList<>();

    private final boolean spaced;

    private Columns(String line, boolean spaced) {
        this.line = line;
        this.spaced = spaced;
    }

    /** Columns at the separator; at TABs where there is none given; at spaces where the line has no TAB. */
    static Columns of(String line, @Nullable String separator) {
        if (separator != null) {
            return separated(line, separator);
        }
        return line.indexOf('\t') >= 0 ? separated(line, "\t") : spaced(line);
    }

    static Columns separated(String line, String separator) {
        Columns columns = new Columns(line, false);
        int start = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
            columns.cells.add(Blanks.trim(line.substring(start, end)));
            start = end + separator.length();
        }
        columns.cells.add(Blanks.trim(line.substring(start)));
        while (columns.size() > 1 && columns.cell(columns.size() - 1).isEmpty()) {
            columns.cells.remove(columns.size() - 1);
        }
        return columns;
    }

    private static Columns spaced(String line) {
        Columns columns = new Columns(line, true);
        int at = 0;
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && !Blanks.is(line.charAt(end))) {
                end++;
            }
            if (end > at) {
                columns.cells.add(line.substring(at, end));
                columns.ends.add(end);
            }
            at = end + 1;
        }
        return columns;
    }

    /** Whether the columns lie between spaces, so that several of them may be one word. */
    boolean spaced() {
        return spaced;
    }

    int size() {
        return cells.size();
    }

    List<String> cells() {
        return List.copyOf(cells);
    }

    String cell(int index) {
        return cells.get(index);
    }

    /** The word, if it takes the first so many columns; null where only one can be the word. */
    @Nullable
    String word(int columns) {
        if (columns == 1) {
            return cells.get(0);
        }
        return spaced ? line.substring(0, ends.get(columns - 1)) : null;
    }

    boolean number(int index) {
        String cell = cells.get(index);
        int at = cell.startsWith("-") || cell.startsWith("+") ? 1 : 0;
        if (cell.equals("NaN") || cell.startsWith("Infinity", at)) {
            return true;
        }
        if (at == cell.length() || cell.length() > LONGEST_NUMBER || !digit(cell.charAt(at))) {
            return false;
        }
        at = digits(cell, at);
        if (at + 1 < cell.length() && cell.charAt(at) == '.') {
            at = digits(cell, at + 1);
        }
        if (at + 1 < cell.length() && (cell.charAt(at) == 'e' || cell.charAt(at) == 'E')) {
            int sign = cell.charAt(at + 1) == '-' || cell.charAt(at + 1) == '+' ? 2 : 1;
            at = at + sign < cell.length() ? digits(cell, at + sign) : at;
        }
        return at == cell.length();
    }

    /** The value of a cell that is a {@link #number}. */
    double value(int index) {
        return Double.parseDouble(cells.get(index));
    }

    boolean tag(int index) {
        String cell = cells.get(index);
        if (!spaced) {
            return !cell.isEmpty() && !number(index);
        }
        boolean small = cell.charAt(0) >= 'a' && cell.charAt(0) <= 'z';
        boolean capital = cell.length() == 2 && cell.charAt(0) >= 'A' && cell.charAt(0) <= 'Z' && cell.charAt(1) == 'g';
        if ((!small && !capital) || cell.length() > LONGEST_TAG) {
            return false;
        }
        return cell.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    }

    /** Whether the cell is between one and so many small ASCII letters. */
    boolean smallLetters(int index, int most) {
        String cell = cells.get(index);
        return !cell.isEmpty() && cell.length() <= most && cell.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digits(String cell, int from) {
        int at = from;
        while (at < cell.length() && digit(cell.charAt(at))) {
            at++;
        }
        return at;
    }
}
