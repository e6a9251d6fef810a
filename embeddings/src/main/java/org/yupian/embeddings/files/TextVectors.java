package org.yupian.embeddings.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;

/** Reads vectors that are written in digits. */
final class TextVectors {
    private static final String BASE64 = "B64:";

    /** Possessive, so that a very long one that is none is not tried again from every digit. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]++\\.?[0-9]*+|\\.[0-9]++)([eE][+-]?[0-9]++)?");

    /** What programs write for numbers that are none. */
    private static final Pattern NO_NUMBER = Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

    private final Lines lines;

    /** Lines with more numbers than there should be: in a few of them the word may end in one, as in "No 5". */
    private long surplus;

    /** A reader of the lines that are left. */
    TextVectors(Lines lines) {
        this.lines = lines;
    }

    /** Reads rows of a known dimension until the end. */
    VectorRows read(int dimension) throws IOException {
        VectorRows rows = new VectorRows(lines.name(), dimension);
        float[] vector = new float[dimension];
        for (String text = lines.next(); text != null; text = lines.next()) {
            if (!text.isBlank()) {
                String word = parse(text, vector);
                surplus += isNumber(word.substring(word.lastIndexOf(' ') + 1)) && word.indexOf(' ') > 0 ? 1 : 0;
                rows.add(word, vector);
            }
        }
        if (2 * surplus > rows.read()) {
            throw new FormatException(
                    lines.name(), "a word and %d numbers in each line".formatted(dimension), "more numbers in most");
        }
        return rows;
    }

    /** Counts the numbers at the end of the line ahead, for a file that does not say how many there are. */
    int dimensionAhead() throws IOException {
        String next = lines.peek();
        String[] parts = next == null ? new String[0] : next.stripTrailing().split(" +");
        int numbers = 0;
        while (numbers < parts.length - 1 && isNumber(parts[parts.length - 1 - numbers])) {
            numbers++;
        }
        if (numbers == 0) {
            throw new FormatException(
                    lines.name(),
                    lines.number() + 1,
                    "a word and numbers after it",
                    "'" + shortened(String.join(" ", parts)) + "'");
        }
        return numbers;
    }

    /** Reads numbers from the right, since the word may have spaces in it; fastText ends its lines with one. */
    private String parse(String text, float[] vector) throws FormatException {
        int end = text.length();
        for (int j = vector.length - 1; j >= 0; j--) {
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            int start = text.lastIndexOf(' ', end - 1);
            if (start <= 0) {
                int found = vector.length - 1 - j;
                throw refusal(
                        "a word and %d numbers after it".formatted(vector.length),
                        found + " in '" + shortened(text) + "'");
            }
            vector[j] = number(text.substring(start + 1, end));
            end = start;
        }
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return decoded(text.substring(0, end));
    }

    /** DL4J writes words in Base64 behind a mark, spaces and all; what only looks like that stays as it is. */
    private static String decoded(String word) {
        if (!word.startsWith(BASE64)) {
            return word;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(word.substring(BASE64.length()));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return word;
        }
    }

    /** The word as it is written, so that {@link #decoded} gives it back. */
    static String encoded(String word) {
        return word.startsWith(BASE64)
                ? BASE64 + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8))
                : word;
    }

    private float number(String text) throws FormatException {
        try {
            // Java's own parser takes 1f and hexadecimal too; a file with those is not what it seems to be.
            if (!text.isEmpty() && text.charAt(text.length() - 1) <= '9') {
                float number = Float.parseFloat(text);
                if (Float.isFinite(number)) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            throw refusal("a number", "'" + shortened(text) + "'");
        }
        throw refusal("a finite number", "'" + shortened(text) + "'");
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * Whether a line is in digits, and not the beginning of binary numbers: of those some bytes are control characters,
     * or no UTF-8, or the last part is no number.
     */
    static boolean isText(String line) {
        String row = line.stripTrailing();
        int space = row.indexOf(' ');
        String last = row.substring(row.lastIndexOf(' ') + 1);
        return space < 0
                || (row.chars().skip(space).noneMatch(c -> (c < ' ' && c != '\t') || c == '\ufffd')
                        && (isNumber(last) || NO_NUMBER.matcher(last).matches()));
    }

    private FormatException refusal(String expected, String found) {
        return new FormatException(lines.name(), lines.number(), expected, found);
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
