package org.yupian.tokenize.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yupian.io.ByteSource;
import org.yupian.io.Lines;
import org.yupian.io.MalformedText;
import org.yupian.io.TextInput;

/**
 * Reads user dictionaries in the formats people have, see {@link DictionaryFormat}. Lines that make no entry are
 * refused one by one, with the reason in the report; only what cannot be read at all is an {@link IOException},
 * whose message names the file. Lines may end at a lone CR too. What is gzipped is read as is. Immutable.
 */
public final class DictionaryReader {
    /** How many UTF-16 code units a line may have. */
    private static final int LONGEST = 1 << 16;

    /** How many bytes are looked at to find the end of a line: more, as all lines are one where they end at CR alone. */
    private static final int LONGEST_BYTES = 1 << 24;

    /** How much of a refused line the report keeps. */
    private static final int SHOWN = 100;

    private static final char REPLACEMENT = '\ufffd';

    private final DictionaryFormat format;
    private final @Nullable String separator;
    private final Charset encoding;

    private final BiConsumer<Entry, DictionaryFormat> listener;

    private DictionaryReader(
            DictionaryFormat format,
            @Nullable String separator,
            Charset encoding,
            BiConsumer<Entry, DictionaryFormat> listener) {
        this.format = format;
        this.separator = separator;
        this.encoding = encoding;
        this.listener = listener;
    }

    /** A reader of this format, in UTF-8. */
    public static DictionaryReader of(DictionaryFormat format) {
        return new DictionaryReader(format, null, StandardCharsets.UTF_8, (entry, layout) -> {});
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
        return new DictionaryReader(format, exactly, encoding, listener);
    }

    /** This reader for files in another encoding; a byte order mark counts more. */
    public DictionaryReader withEncoding(Charset other) {
        return new DictionaryReader(format, separator, other, listener);
    }

    /**
     * This reader with somebody who is told of each entry, in the order of the lines, and of the format that its line was
     * read as, which is never {@link DictionaryFormat#AUTO}; of one that gives way to a later one too.
     */
    public DictionaryReader withListener(BiConsumer<Entry, DictionaryFormat> other) {
        return new DictionaryReader(format, separator, encoding, other);
    }

    /** Reads a file in UTF-8; the dictionary is named by its file name. */
    public static LoadedDictionary open(Path file, DictionaryFormat format) throws IOException {
        return of(format).open(file);
    }

    /** Reads bytes, UTF-8 or that gzipped, to their end; does not close them. */
    public static LoadedDictionary read(InputStream in, String name, DictionaryFormat format) throws IOException {
        return of(format).read(in, name);
    }

    /** Reads a file; the dictionary is named by its file name. */
    public LoadedDictionary open(Path file) throws IOException {
        Path name = file.getFileName();
        try (ByteSource bytes = ByteSource.open(file)) {
            return new Reading(name == null ? file.toString() : name.toString()).all(bytes);
        }
    }

    /** Reads bytes, gzipped or not, to their end; does not close them. */
    public LoadedDictionary read(InputStream in, String name) throws IOException {
        return new Reading(name).all(ByteSource.of(in, name));
    }

    /** One pass over a file. */
    private final class Reading implements MalformedText.Listener {
        private final String name;
        private final LineParser parser = new LineParser(format, separator);
        private final UserDictionary.Builder builder;
        private final Map<String, String> tags = new HashMap<>();
        private final List<DictionaryReport.Merge> merges = new ArrayList<>();
        private final List<DictionaryReport.Refusal> refusals = new ArrayList<>();
        private final Map<DictionaryFormat, Integer> layouts = new EnumMap<>(DictionaryFormat.class);
        private int number;
        private int read;
        private int merged;
        private int refused;

        /** Why the line cannot be used that was read last; empty if it can. */
        private String problem = "";

        /** The encoding that the file looks like, if that is the problem. */
        private Optional<Charset> guess = Optional.empty();

        Reading(String name) {
            this.name = name;
            this.builder = UserDictionary.builder(name);
        }

        LoadedDictionary all(ByteSource bytes) throws IOException {
            Lines lines = TextInput.UTF_8
                    .withEncoding(encoding)
                    .withLongest(LONGEST_BYTES)
                    .replacing(this)
                    .read(bytes);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (problem.isEmpty()) {
                    for (String part : line.split("\r", -1)) {
                        number++;
                        take(part);
                    }
                } else {
                    number++;
                    read++;
                    refuse(line, problem);
                    problem = "";
                    guess = Optional.empty();
                }
            }
            UserDictionary dictionary = builder.build();
            return new LoadedDictionary(
                    dictionary,
                    new DictionaryReport(
                            name,
                            new DictionaryReport.Counts(read, dictionary.size(), merged, refused),
                            layouts,
                            merges,
                            refusals));
        }

        @Override
        public void malformed(MalformedText place) {
            if (problem.isEmpty()) {
                problem = "malformed %s at byte offset %d%s"
                        .formatted(
                                place.expected().name(),
                                place.offset(),
                                place.guess().remark());
                guess = place.guess().encoding();
            }
        }

        @Override
        public void tooLong(String file, long line, int longest) {
            problem = "the line is longer than %,d bytes".formatted(longest);
        }

        private void take(String text) {
            String line = stripped(text);
            if (line.isEmpty() || parser.comment(line)) {
                return;
            }
            read++;
            if (line.length() > LONGEST) {
                refuse(line, "the line is longer than %,d characters".formatted(LONGEST));
                return;
            }
            LineParser.Parsed parsed = parser.parse(line);
            Draft draft = parsed.draft();
            String refusal = draft.refusal();
            if (refusal != null) {
                refuse(line, refusal);
                return;
            }
            // Few tags name many words: one string each will do.
            String tag = tags.computeIfAbsent(draft.tag(), same -> same);
            Entry entry = new Entry(
                    draft.word(), draft.rule(), draft.perMillion(), draft.parts(), tag, new Entry.Origin(name, number));
            layouts.merge(parsed.layout(), 1, Integer::sum);
            listener.accept(entry, parsed.layout());
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
                refusals.add(new DictionaryReport.Refusal(number, shown(text), reason, guess));
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
