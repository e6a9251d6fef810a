package org.yupian.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of {@code reported.tsv}, whose head says what the fields mean.
 *
 * @param number of the report
 * @param kind of what went wrong, or {@link #RIGHT} or {@link #DEBATABLE}
 * @param verb with the options of its step
 * @param words of a user dictionary, a line each
 * @param format of those words
 * @param input the text
 * @param expected what {@link Finding#is} understands
 */
record Reported(
        String number, String kind, String verb, List<String> words, String format, String input, String expected) {
    /** The kind of what never went wrong, and must not. */
    static final String RIGHT = "ok";

    /** The kind of what may be either way. */
    static final String DEBATABLE = "debatable";

    private static final String TABLE = "reported.tsv";

    /** The table. */
    static List<Reported> all() {
        List<Reported> all = new ArrayList<>();
        try (InputStream in = Reported.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the file org/yupian/tests/" + TABLE + " is missing");
            }
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            table.lines()
                    .filter(line -> !line.startsWith("# ") && !line.equals("#"))
                    .forEach(line -> all.add(of(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static Reported of(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException("expected six fields, found " + fields.length + ": " + line);
        }
        String words = fields[3];
        String format = "auto";
        int colon = words.indexOf(": ");
        if (colon > 0) {
            format = words.substring(0, colon);
            words = words.substring(colon + 2);
        }
        List<String> entries =
                words.equals("-") ? List.of() : List.of(words.replace('⇥', '\t').split(" ; "));
        return new Reported(fields[0], fields[1], fields[2], entries, format, fields[4], fields[5]);
    }

    /** The input with its user words, as a message shows it. */
    @Override
    public String toString() {
        return "%s %s%s %s".formatted(number, verb, words.isEmpty() ? "" : " " + words, input);
    }
}
