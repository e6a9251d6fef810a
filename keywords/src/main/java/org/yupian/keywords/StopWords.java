package org.yupian.keywords;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;
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
            return of(parse(TextInput.UTF_8.read(in, RESOURCE)));
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
    public static Set<String> parse(Lines text) throws IOException {
        Set<String> words = new HashSet<>();
        for (String line = text.next(); line != null; line = text.next()) {
            int remark = line.indexOf('#');
            words.addAll(Lines.items(remark < 0 ? line : line.substring(0, remark)));
        }
        return Set.copyOf(words);
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
