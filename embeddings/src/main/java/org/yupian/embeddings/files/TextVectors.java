package org.yupian.embeddings.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads vectors that are written in digits. */
final class TextVectors {
    private static final String BASE64 = "B64:";

    private final String file;
    private final ByteSource source;
    private long line;

    /** A reader that begins in front of line {@code before + 1}. */
    TextVectors(String file, ByteSource source, long before) {
        this.file = file;
        this.source = source;
        this.line = before;
    }

    /** Reads rows of a known dimension until the end. */
    VectorRows read(int dimension) throws IOException {
        VectorRows rows = new VectorRows(file, dimension);
        float[] vector = new float[dimension];
        for (String text = next(); text != null; text = next()) {
            if (!text.isBlank()) {
                rows.add(parse(text, vector), vector);
            }
        }
        return rows;
    }

    /** Counts the numbers at the end of the line ahead, for a file that does not say how many there are. */
    int dimensionAhead() throws IOException {
        int end = source.find('\n', ByteSource.LONGEST_LINE);
        String[] parts = source.look(end < 0 ? source.ahead() : end).strip().split(" +");
        int numbers = 0;
        while (numbers < parts.length - 1 && isNumber(parts[parts.length - 1 - numbers])) {
            numbers++;
        }
        if (numbers == 0) {
            throw refusal("a word and numbers after it", line + 1, "'" + shortened(String.join(" ", parts)) + "'");
        }
        return numbers;
    }

    private @Nullable String next() throws IOException {
        int end = source.find('\n', ByteSource.LONGEST_LINE);
        if (end < 0 && source.ahead() == 0) {
            return null;
        }
        if (end < 0 && source.ahead() >= ByteSource.LONGEST_LINE) {
            throw refusal("a line of at most 16 MiB", line + 1, "a longer one");
        }
        int length = end < 0 ? source.ahead() : end;
        String text = source.look(length);
        source.skip(end < 0 ? length : length + 1);
        line++;
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Reads numbers from the right, since the word may have spaces in it; fastText ends its lines with one. */
    private String parse(String text, float[] vector) throws VectorFormatException {
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
                        line,
                        found + " in '" + shortened(text) + "'");
            }
            vector[j] = number(text.substring(start + 1, end));
            end = start;
        }
        return decoded(text.substring(0, end).stripTrailing());
    }

    /** DL4J writes words in Base64 behind a mark, spaces and all; what only looks like that stays as it is. */
    private static String decoded(String word) {
        if (!word.startsWith(BASE64)) {
            return word;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(word.substring(BASE64.length()));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return word;
        }
    }

    private float number(String text) throws VectorFormatException {
        try {
            // Java's own parser takes 1f and hexadecimal too; a file with those is not what it seems to be.
            if (!text.isEmpty() && text.charAt(text.length() - 1) <= '9') {
                float number = Float.parseFloat(text);
                if (Float.isFinite(number)) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            throw refusal("a number", line, "'" + shortened(text) + "'");
        }
        throw refusal("a finite number", line, "'" + shortened(text) + "'");
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    }

    private VectorFormatException refusal(String expected, long at, String found) {
        return new VectorFormatException(file, String.format(Locale.ROOT, "line %d", at), expected, found);
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
