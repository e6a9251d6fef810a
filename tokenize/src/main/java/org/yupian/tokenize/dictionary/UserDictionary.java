package org.yupian.tokenize.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yupian.text.Normalization;

/**
 * A user's words 用户词典, as an immutable value: give it to a segmenter's {@code withDictionary} and get a new
 * segmenter. Words are the same if they are equal under {@link Normalization#standard()}: width, case and
 * traditional or simplified characters make no difference.
 *
 * <p>Dictionaries lie over one another in layers, see {@link #over}.
 */
public final class UserDictionary {
    private final String name;
    private final List<Entry> entries;

    /** Highest first; empty in a dictionary that is a single layer. */
    private final List<UserDictionary> layers;

    private UserDictionary(String name, List<Entry> entries, List<UserDictionary> layers) {
        this.name = name;
        this.entries = entries;
        this.layers = layers;
    }

    /**
     * A dictionary of {@link Rule#HARD} words, named {@code user}.
     *
     * @throws IllegalArgumentException if a word cannot be an entry, see {@link Entry}
     */
    public static UserDictionary of(String... hardWords) {
        Builder builder = builder("user");
        for (String word : hardWords) {
            builder.hard(word);
        }
        return builder.build();
    }

    /** A builder for a dictionary of this name; the name shows up as the source of its entries. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The name: a file's for one that was read, {@code upper over lower} for layers. */
    public String name() {
        return name;
    }

    /** The entries that count, in the order they were added, those of higher layers first. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many entries count. */
    public int size() {
        return entries.size();
    }

    /**
     * This dictionary laid over another. Where both have an entry for a word, the one here counts; where words
     * of both overlap in a text, the one here takes its place first.
     */
    public UserDictionary over(UserDictionary lower) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        List<UserDictionary> stack = new ArrayList<>(layers());
        stack.addAll(lower.layers());
        for (UserDictionary layer : stack) {
            for (Entry entry : layer.entries) {
                merged.putIfAbsent(key(entry.word()), entry);
            }
        }
        return new UserDictionary(name + " over " + lower.name, List.copyOf(merged.values()), List.copyOf(stack));
    }

    /**
     * The single dictionaries this one is made of, highest priority first; each with all its own entries, also
     * those that a higher layer hides.
     */
    public List<UserDictionary> layers() {
        return layers.isEmpty() ? List.of(this) : layers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserDictionary dictionary
                && name.equals(dictionary.name)
                && entries.equals(dictionary.entries)
                && layers.equals(dictionary.layers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, entries);
    }

    @Override
    public String toString() {
        return "%s (%,d entries)".formatted(name, entries.size());
    }

    /** What words are compared by. */
    static String key(String word) {
        String key = Normalization.standard().apply(word);
        return key.equals(word) ? word : key;
    }

    /**
     * Collects entries; for the same word the last one counts. Each method throws {@link
     * IllegalArgumentException} if the word cannot be such an entry, see {@link Entry}. For one thread.
     */
    public static final class Builder {
        private final String name;
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** The word is always a word. */
        public Builder hard(String word) {
            return add(word, Rule.HARD, Entry.COMPUTED, List.of());
        }

        /** The word is as frequent as it takes to win against the words the model knows. */
        public Builder soft(String word) {
            return add(word, Rule.SOFT, Entry.COMPUTED, List.of());
        }

        /** The word occurs so often among a million words. */
        public Builder soft(String word, double perMillion) {
            if (perMillion < 0) {
                throw new IllegalArgumentException("'%s': the frequency %s is negative".formatted(word, perMillion));
            }
            return add(word, Rule.SOFT, perMillion, List.of());
        }

        /** The word is never made. */
        public Builder never(String word) {
            return add(word, Rule.NEVER, Entry.COMPUTED, List.of());
        }

        /** The word is always cut into these parts. */
        public Builder split(String word, String... parts) {
            return add(word, Rule.SPLIT, Entry.COMPUTED, List.of(parts));
        }

        /** Adds an entry as it is, its source and line too. */
        public Builder add(Entry entry) {
            put(entry);
            return this;
        }

        /** The dictionary of what has been added so far. */
        public UserDictionary build() {
            return new UserDictionary(name, List.copyOf(entries.values()), List.of());
        }

        /** Adds the entry and returns the one it takes the place of. */
        @Nullable
        Entry put(Entry entry) {
            return entries.put(key(entry.word()), entry);
        }

        private Builder add(String word, Rule rule, double perMillion, List<String> parts) {
            return add(new Entry(word, rule, perMillion, parts, "", new Entry.Origin(name, 0)));
        }
    }
}
