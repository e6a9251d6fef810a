package org.yupian.tagging.pos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;

/** Turns the tags of one set into those of another, coarser one. Immutable. */
public final class TagMapping {
    /** What a tag becomes that the mapping does not name. */
    public static final String OTHER = "X";

    private static final String FILE = "pku-upos.txt";

    private final String source;
    private final TagSet target;
    private final Map<String, String> tags;

    private TagMapping(String source, TagSet target, Map<String, String> tags) {
        this.source = source;
        this.target = target;
        this.tags = tags;
    }

    /**
     * A mapping.
     *
     * @param source the name of the set that the old tags are of
     * @param name the name of the set that the new tags are of
     * @param tags new tags by old ones
     */
    public static TagMapping of(String source, String name, Map<String, String> tags) {
        TreeSet<String> targets = new TreeSet<>(tags.values());
        targets.add(OTHER);
        return new TagMapping(source, TagSet.of(name, List.copyOf(targets)), new LinkedHashMap<>(tags));
    }

    /** From the tags of Peking University 北大词性 to the universal ones of Universal Dependencies. */
    public static TagMapping universal() {
        try (InputStream in = TagMapping.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the file org/yupian/tagging/pos/" + FILE + " is missing beside the classes");
            }
            return of(TagSet.PKU, TagSet.UPOS, read(in));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read org/yupian/tagging/pos/" + FILE, failure);
        }
    }

    private static Map<String, String> read(InputStream in) throws IOException {
        Map<String, String> tags = new LinkedHashMap<>();
        Lines lines = TextInput.UTF_8.read(in, FILE);
        for (String line = lines.next(); line != null; line = lines.next()) {
            int space = line.indexOf(' ');
            if (!line.startsWith("#") && space > 0) {
                tags.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return tags;
    }

    /** The name of the set that the old tags are of. */
    public String source() {
        return source;
    }

    /** The set that the new tags are of. */
    public TagSet target() {
        return target;
    }

    /** What a tag becomes; {@link #OTHER} if the mapping does not name it. */
    public String map(String tag) {
        return tags.getOrDefault(tag, OTHER);
    }

    /** The same for all tags of a layer. */
    public Tags map(Tags layer) {
        short[] ids = new short[layer.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (short) target.id(map(layer.tag(i)));
        }
        return Tags.of(target, ids);
    }
}
