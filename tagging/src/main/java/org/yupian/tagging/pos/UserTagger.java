package org.yupian.tagging.pos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;
import org.yupian.text.Normalization;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;

/**
 * Tags words as a {@link PosTagger} does, but those for which a user's dictionary has a tag as the user says, whether or not the
 * tag is one of the tagger's. Immutable and safe for all threads.
 */
public final class UserTagger implements Stage {
    private final PosTagger tagger;
    private final TagSet tags;
    /** The tags of the user's words, as these are read. */
    private final Map<String, Short> own;

    private UserTagger(PosTagger tagger, TagSet tags, Map<String, Short> own) {
        this.tagger = tagger;
        this.tags = tags;
        this.own = own;
    }

    /** A tagger over another, or that one itself if the dictionary has no tags. */
    public static Stage of(PosTagger tagger, UserDictionary dictionary) {
        Objects.requireNonNull(tagger, "tagger");
        Set<String> names = new LinkedHashSet<>(tagger.model().tags().tags());
        Map<String, String> words = new HashMap<>();
        for (Entry entry : dictionary.entries()) {
            if (!entry.tag().isEmpty() && (entry.rule() == Rule.HARD || entry.rule() == Rule.SOFT)) {
                names.add(entry.tag());
                words.put(Normalization.standard().apply(entry.word()), entry.tag());
            }
        }
        if (words.isEmpty()) {
            return tagger;
        }
        TagSet all = TagSet.of(tagger.model().tags().name(), new ArrayList<>(names));
        Map<String, Short> own = new HashMap<>();
        words.forEach((word, tag) -> own.put(word, (short) all.id(tag)));
        return new UserTagger(tagger, all, Map.copyOf(own));
    }

    @Override
    public String name() {
        return tagger.name();
    }

    @Override
    public Set<Layer<?>> requires() {
        return tagger.requires();
    }

    @Override
    public Set<Layer<?>> provides() {
        return tagger.provides();
    }

    @Override
    public Map<Layer<?>, TagSet> writes() {
        return Map.of(Layer.POS, tags);
    }

    /** The words keep their places and numbers; only tags change. */
    @Override
    public Document apply(Document document) {
        String text = document.text();
        Spans words = document.get(Layer.TOKENS);
        Tags found = tagger.tag(text, words);
        short[] ids = new short[words.size()];
        for (int i = 0; i < ids.length; i++) {
            String read = Normalization.standard().apply(text.subSequence(words.start(i), words.end(i)));
            Short tag = own.get(read);
            // The user's tags stand behind those of the tagger, which keep their numbers.
            ids[i] = tag == null ? (short) found.id(i) : tag;
        }
        return document.with(Layer.POS, Tags.of(tags, ids));
    }
}
