package org.yupian.cli.process;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of the encodings that this Java has, in small letters. */
public final class EncodingNames {
    private EncodingNames() {}

    /** One name for each. */
    public static List<String> all() {
        return Charset.availableCharsets().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Those like this one, or with another name like it, the most similar first. */
    static List<String> like(String name) {
        return Suggestions.like(
                name,
                Charset.availableCharsets().values().stream()
                        .map(charset -> name(charset))
                        .toList());
    }

    private static Suggestions.Name name(Charset charset) {
        Set<String> names = new HashSet<>(charset.aliases());
        names.add(charset.name());
        return new Suggestions.Name(charset.name().toLowerCase(Locale.ROOT), names);
    }
}
