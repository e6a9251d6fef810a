package org.yupian.tokenize.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads user dictionaries in the formats people have, see {@link DictionaryFormat}. Lines that make no entry are
 * refused one by one, with the reason in the report; only what cannot be read at all is an {@link IOException},
 * whose message names the file. What is gzipped is read as is. Immutable.
 */
public final class DictionaryReader {
    /** How much of a refused line the report keeps. */
    private static final int SHOWN = 100;

    private static final char REPLACEMENT = '\ufffd';

    private final DictionaryFormat format;
    private final @Nullable String separator;

    private DictionaryReader(DictionaryFormat format, @Nullable String separator) {
        this.format = format;
        this.separator = separator;
    }

    /** A reader of this format. */
    public static DictionaryReader of(DictionaryFormat format) {
        return new DictionaryReader(format, null);
    }

    /**
     * This reader for files with a separator of their own between the columns, of one or more characters, such
     * as {@code ||}; white space around columns is ignored. {@link DictionaryFormat#IK} has no columns.
     *
     * @throws IllegalArgumentException if the separator is empty
     */
    public DictionaryReader withSeparator(String exactly) {
        if (exactly.isEmpty()) {
            throw new IllegalArgumentException("the separator is empty");
        }
        return new DictionaryReader(format, exactly);
    }

    /** Reads a file; the dictionary is named by its file name. */
    public static LoadedDictionary open(Path file, DictionaryFormat format) throws IOException {
        return of(format).open(file);
    }

    /** Reads bytes, UTF-8 or that gzipped, to their end; does not close them. */
    public static LoadedDictionary read(InputStream in, String name, DictionaryFormat format) throws IOException {
        return of(format).read(in, name);
    }

    /** Reads chars to their end; does not close them. */
    public static LoadedDictionary read(Reader in, String name, DictionaryFormat format) throws IOException {
        return of(format).read(in, name);
    }

    /** Reads a file; the dictionary is named by its file name. */
    public LoadedDictionary open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Path name = file.getFileName();
            return read(in, name == null ? file.toString() : name.toString());
        }
    }

    /** Reads bytes, UTF-8 or that gzipped, to their end; does not close them. */
    public LoadedDictionary read(InputStream in, String name) throws IOException {
        try {
            return new Reading(name).all(new ByteLines(in));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Reads chars to their end; does not close them. */
    public LoadedDictionary read(Reader in, String name) throws IOException {
        try {
            return new Reading(name).all(new CharLines(in));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static IOException unreadable(String name, IOException cause) {
        return new IOException("%s: cannot be read as a dictionary: %s".formatted(name, cause.getMessage()), cause);
    }

    /** One pass over a file. */
    private final class Reading {
        private final String name;
        private final LineParser parser = new LineParser(format, separator);
        private final UserDictionary.Builder builder;
        private final Map<String, String> tags = new HashMap<>();
        private final List<DictionaryReport.Merge> merges = new ArrayList<>();
        private final List<DictionaryReport.Refusal> refusals = new ArrayList<>();
        private int number;
        private int read;
        private int merged;
        private int refused;

        Reading(String name) {
            this.name = name;
            this.builder = UserDictionary.builder(name);
        }

        LoadedDictionary all(LineSource lines) throws IOException {
            for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (line.problem() != null) {
                    read++;
                    refuse(line.text(), line.problem());
                } else {
                    take(line.text());
                }
            }
            UserDictionary dictionary = builder.build();
            return new LoadedDictionary(
                    dictionary,
                    new DictionaryReport(
                            name,
                            new DictionaryReport.Counts(read, dictionary.size(), merged, refused),
                            merges,
                            refusals));
        }

        private void take(String text) {
            String line = stripped(text);
            if (line.isEmpty() || parser.comment(line)) {
                return;
            }
            read++;
            Draft draft = parser.parse(line);
            String refusal = draft.refusal();
            if (refusal != null) {
                refuse(line, refusal);
                return;
            }
            // Few tags name many words: one string each will do.
            String tag = tags.computeIfAbsent(draft.tag(), same -> same);
            Entry entry = new Entry(
                    draft.word(), draft.rule(), draft.perMillion(), draft.parts(), tag, new Entry.Origin(name, number));
            Entry before = builder.put(entry);
            if (before != null) {
                merged++;
                if (merges.size() < DictionaryReport.KEPT) {
                    merges.add(new DictionaryReport.Merge(
                            entry.word(), before.origin().line(), number));
                }
            }
        }

        private void refuse(String text, String reason) {
            refused++;
            if (refusals.size() < DictionaryReport.KEPT) {
                refusals.add(new DictionaryReport.Refusal(number, shown(text), reason));
            }
        }

        /** The line without white space at its ends, but with TABs, since they make columns; "" if it is blank. */
        private String stripped(String text) {
            int from = 0;
            int to = text.length();
            while (from < to && text.charAt(from) != '\t' && Blanks.is(text.charAt(from))) {
                from++;
            }
            while (to > from && text.charAt(to - 1) != '\t' && Blanks.is(text.charAt(to - 1))) {
                to--;
            }
            return Blanks.trim(text).isEmpty() ? "" : text.substring(from, to);
        }

        /** The text as people can be shown it: no control characters, not too long. */
        private String shown(String text) {
            StringBuilder shown = new StringBuilder();
            int c;
            for (int i = 0; i < text.length() && i < SHOWN; i += Character.charCount(c)) {
                c = text.codePointAt(i);
                shown.appendCodePoint(c != '\t' && Character.isISOControl(c) ? REPLACEMENT : c);
            }
            return text.length() <= SHOWN ? shown.toString() : shown + "…";
        }
    }
}
