package org.yupian.keywords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yupian.text.Normalization;

/**
 * Words that are never a keyword, nor part of one 停用词. Kept in their normal form ({@link Normalization#standard()}).
 * Immutable.
 */
public final class StopWords {
    private static final String RESOURCE = "stop-words.txt";

    private final Set<String> words;

    private StopWords(Set<String> words) {
        this.words = words;
    }

    /** No words. */
    public static StopWords none() {
        return new StopWords(Set.of());
    }

    /** The list that comes with the library; the file gives a reason for each group. */
    public static StopWords standard() {
        try (InputStream in = StopWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the file org/yupian/keywords/" + RESOURCE + " is missing");
            }
            return of(parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/yupian/keywords/" + RESOURCE, e);
        }
    }

    /** These words. */
    public static StopWords of(Collection<String> words) {
        return new StopWords(
                words.stream().map(Normalization.standard()::apply).collect(Collectors.toUnmodifiableSet()));
    }

    /** These words and others. */
    public StopWords with(Collection<String> more) {
        return of(Stream.concat(words.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** The words of a text with white space between them; what follows a # is a remark. */
    public static Set<String> parse(BufferedReader text) throws IOException {
        try {
            return text.lines()
                    .flatMap(line ->
                            Stream.of(line.replaceFirst("#.*", "").strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether a word, which must be in its normal form, is one. */
    public boolean contains(String normal) {
        return words.contains(normal);
    }

    /** How many there are. */
    public int size() {
        return words.size();
    }
}
