package org.yupian.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.io.FormatException;

/**
 * A row of a table.
 *
 * @param cells as many as there are columns
 * @param file for messages
 * @param line for messages
 */
record TableRow(List<String> cells, String file, long line) {
    static TableRow of(String row, String file, long line) throws FormatException {
        List<String> cells = List.of(row.split("\t", -1));
        if (cells.size() != TableFormat.COLUMNS.size()) {
            throw new FormatException(
                    file, line, TableFormat.COLUMNS.size() + " columns with tabs between them", cells.size() + "");
        }
        return new TableRow(cells, file, line);
    }

    FormatException refusal(String expected, String found) {
        return new FormatException(file, line, expected, found);
    }

    String cell(String column) {
        return cells.get(TableFormat.COLUMNS.indexOf(column));
    }

    String document() {
        return cell("document");
    }

    String kind() {
        return cell("kind");
    }

    /** Whether it only says that a layer is there. */
    boolean isEmpty() {
        return cells.subList(2, cells.size()).stream().allMatch(String::isEmpty);
    }

    /** What a cell stands for, or null where it is empty. */
    @Nullable
    String value(String column) throws FormatException {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        String value = TableFormat.value(cell);
        if (value == null) {
            throw refusal("a backslash with t, n, r, u or another behind it in column " + column, "'" + cell + "'");
        }
        return value;
    }

    /** What a cell stands for that may not be empty. */
    String required(String column) throws FormatException {
        String value = value(column);
        if (value == null) {
            throw refusal("something in column " + column, "nothing");
        }
        return value;
    }

    double number(String column) throws FormatException {
        Double number = Numbers.toDouble(cell(column));
        if (number == null) {
            throw refusal("a number in column " + column, "'" + cell(column) + "'");
        }
        return number;
    }
}
