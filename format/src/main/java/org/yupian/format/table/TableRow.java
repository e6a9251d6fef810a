package org.yupian.format.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.format.part.Escapes;
import org.yupian.format.part.Numbers;
import org.yupian.io.FormatException;

/**
 * A row of a table.
 *
 * @param cells as many as there are columns
 * @param file for messages
 * @param line for messages
 */
public record TableRow(List<String> cells, String file, long line) {
    private static final List<String> COLUMNS =
            List.of("document", "kind", "start", "end", "text", "pos", "upos", "head", "relation", "type", "score");

    /** The names of the columns. */
    public static final String HEADER = String.join("\t", COLUMNS);

    public static TableRow of(String row, String file, long line) throws FormatException {
        List<String> cells = List.of(row.split("\t", -1));
        if (cells.size() != COLUMNS.size()) {
            throw new FormatException(
                    file, line, COLUMNS.size() + " columns with tabs between them", cells.size() + "");
        }
        return new TableRow(cells, file, line);
    }

    public FormatException refusal(String expected, String found) {
        return new FormatException(file, line, expected, found);
    }

    public String cell(String column) {
        return cells.get(COLUMNS.indexOf(column));
    }

    public String document() {
        return cell("document");
    }

    public String kind() {
        return cell("kind");
    }

    /** Whether it only says that a layer is there. */
    public boolean isEmpty() {
        return cells.subList(2, cells.size()).stream().allMatch(String::isEmpty);
    }

    /** What a cell stands for, or null where it is empty. */
    @Nullable
    public String value(String column) throws FormatException {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        String value = unescaped(cell);
        if (value == null) {
            throw refusal("a backslash with t, n, r, u or another behind it in column " + column, "'" + cell + "'");
        }
        return value;
    }

    /** What a cell stands for that may not be empty. */
    public String required(String column) throws FormatException {
        String value = value(column);
        if (value == null) {
            throw refusal("something in column " + column, "nothing");
        }
        return value;
    }

    public double number(String column) throws FormatException {
        Double number = Numbers.toDouble(cell(column));
        if (number == null) {
            throw refusal("a number in column " + column, "'" + cell(column) + "'");
        }
        return number;
    }

    /** What stands in a cell for a text or a name. */
    public static String escaped(String value) {
        if (value.isEmpty()) {
            return "\\e";
        }
        String cell = Escapes.CELL.escaped(value);
        return cell.charAt(0) == '"' ? "\\" + cell : cell;
    }

    /** What a cell that is not empty stands for, or null if it has a backslash that is no escape. */
    private static @Nullable String unescaped(String cell) {
        if (cell.equals("\\e")) {
            return "";
        }
        return Escapes.CELL.strict(cell.startsWith("\\\"") ? cell.substring(1) : cell);
    }
}
