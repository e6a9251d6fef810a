package org.yupian.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One tag per item of a base layer: short ids, and the {@link TagSet} that names them. Two are equal if their sets have
 * one name and their tags are the same, whatever the numbers behind them.
 */
public final class Tags implements Layer.Aligned {
    private final TagSet tagSet;
    private final short[] ids;

    private Tags(TagSet tagSet, short[] ids) {
        this.tagSet = tagSet;
        this.ids = ids;
    }

    /**
     * Tags by id; the array is copied.
     *
     * @throws IllegalArgumentException if an id is not in the set
     */
    public static Tags of(TagSet tagSet, short... ids) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] < 0 || ids[i] >= tagSet.size()) {
                throw new IllegalArgumentException(
                        "tag id %d at item %d; %s has %d tags".formatted(ids[i], i, tagSet.name(), tagSet.size()));
            }
        }
        return new Tags(tagSet, ids.clone());
    }

    /** The set that names the ids. */
    public TagSet tagSet() {
        return tagSet;
    }

    @Override
    public int size() {
        return ids.length;
    }

    /** The id of the tag of item {@code index}. */
    public int id(int index) {
        return ids[index];
    }

    /** The tag of item {@code index}. */
    public String tag(int index) {
        return tagSet.tag(ids[index]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Tags tags)
                || ids.length != tags.ids.length
                || !tagSet.name().equals(tags.tagSet.name())) {
            return false;
        }
        if (tagSet.equals(tags.tagSet)) {
            return Arrays.equals(ids, tags.ids);
        }
        for (int i = 0; i < ids.length; i++) {
            if (!tag(i).equals(tags.tag(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < ids.length; i++) {
            hash = 31 * hash + tag(i).hashCode();
        }
        return hash;
    }
}
