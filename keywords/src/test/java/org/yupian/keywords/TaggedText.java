package org.yupian.keywords;

import java.util.ArrayList;
import java.util.List;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;

/** Documents written as words with tags: {@code 机器/n 翻译/vn}; a space alone does not part words, {@code _} is one. */
final class TaggedText {
    private static final TagSet TAGS = TagSet.of(
            TagSet.PKU, List.of("n", "v", "vn", "a", "d", "k", "u", "w", "m", "nr", "r", "ns", "t", "p", "nx"));

    private TaggedText() {}

    static Document of(String tagged) {
        StringBuilder text = new StringBuilder();
        Spans.Builder spans = Spans.builder(8);
        List<Short> ids = new ArrayList<>();
        for (String token : tagged.isEmpty() ? new String[0] : tagged.split(" ")) {
            if (token.equals("_")) {
                text.append(' ');
                continue;
            }
            int slash = token.lastIndexOf('/');
            spans.accept(text.length(), text.length() + slash);
            text.append(token, 0, slash);
            ids.add((short) TAGS.id(token.substring(slash + 1)));
        }
        short[] tags = new short[ids.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = ids.get(i);
        }
        return Document.of(text.toString()).with(Layer.TOKENS, spans.build()).with(Layer.POS, Tags.of(TAGS, tags));
    }
}
