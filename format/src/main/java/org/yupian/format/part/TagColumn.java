package org.yupian.format.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

/** Collects tags one after another; the set is made of those that occur, in the order in which they first do. */
public final class TagColumn {
    /** The name of the set of tags in a file that does not say. */
    public static final String UNNAMED = "unnamed";

    private final List<String> names = new ArrayList<>();
    private final Map<String, Short> ids = new HashMap<>();
    private short[] values = new short[16];
    private int size;

    /**
     * Adds a tag.
     *
     * @throws IllegalArgumentException if there are more different ones than a set can have
     */
    public void add(String tag) {
        Short id = ids.get(tag);
        if (id == null) {
            if (names.size() == Short.MAX_VALUE) {
                throw new IllegalArgumentException("more than %d different tags".formatted(Short.MAX_VALUE));
            }
            id = (short) names.size();
            ids.put(tag, id);
            names.add(tag);
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = id;
    }

    public int size() {
        return size;
    }

    /** The number of each tag in the set. */
    public short[] ids() {
        return Arrays.copyOf(values, size);
    }

    public TagSet set(String name) {
        return TagSet.of(name, names);
    }

    public Tags tags(String name) {
        return Tags.of(set(name), ids());
    }
}
