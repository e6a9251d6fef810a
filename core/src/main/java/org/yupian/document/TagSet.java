package org.yupian.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a set of tags, numbered from 0; at most 32,767. */
public final class TagSet {
    /** The name of the set of Peking University's corpus 北大词性标注集. */
    public static final String PKU = "pku";

    /** The name of the universal set (universaldependencies.org/u/pos). */
    public static final String UPOS = "upos";

    private final String name;
    private final List<String> tags;
    private final Map<String, Integer> ids;

    private TagSet(String name, List<String> tags) {
        this.name = name;
        this.tags = List.copyOf(tags);
        this.ids = new HashMap<>();
        for (int i = 0; i < this.tags.size(); i++) {
            if (ids.put(this.tags.get(i), i) != null) {
                throw new IllegalArgumentException("tag set %s names '%s' twice".formatted(name, this.tags.get(i)));
            }
        }
    }

    /**
     * A tag set, such as {@code pku} or {@code upos}; tag {@code i} of the list has id {@code i}.
     *
     * @throws IllegalArgumentException if a tag occurs twice or there are too many
     */
    public static TagSet of(String name, List<String> tags) {
        if (tags.size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "tag set %s has %d tags, more than %d".formatted(name, tags.size(), Short.MAX_VALUE));
        }
        return new TagSet(name, tags);
    }

    /** The name of the set. */
    public String name() {
        return name;
    }

    /** How many tags there are. */
    public int size() {
        return tags.size();
    }

    /** The tag with this id. */
    public String tag(int id) {
        return tags.get(id);
    }

    /** The tags, in the order of their ids. */
    public List<String> tags() {
        return tags;
    }

    /** The id of a tag, or -1 where the set does not have it. */
    public int id(String tag) {
        return ids.getOrDefault(tag, -1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TagSet set && name.equals(set.name) && tags.equals(set.tags);
    }

    @Override
    public int hashCode() {
        return tags.hashCode();
    }

    @Override
    public String toString() {
        return name + tags;
    }
}
