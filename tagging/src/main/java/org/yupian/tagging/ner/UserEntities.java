package org.yupian.tagging.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;

/**
 * Finds what another stage finds, but what a user's dictionary has with a type, a gazetteer, wherever it stands, with probability 1:
 * whatever the stage says of those places. Types may be the user's own. Immutable and safe for all threads.
 */
public final class UserEntities implements Stage {
    /** Parts of speech that are names, however finely they are told apart, and the types of their entities. */
    private static final Map<String, String> NAMES = Map.of("nr", "PER", "ns", "LOC", "nt", "ORG");

    private final Stage tagger;
    private final TagSet types;
    private final ForcedWords words;

    private UserEntities(Stage tagger, TagSet types, ForcedWords words) {
        this.tagger = tagger;
        this.types = types;
        this.words = words;
    }

    /**
     * A stage over another, or that one itself if the dictionary has no types.
     *
     * @param tagger a stage that writes {@link Layer#ENTITIES} and says of which types
     */
    public static Stage of(Stage tagger, UserDictionary dictionary) {
        TagSet usual = Objects.requireNonNull(tagger.writes().get(Layer.ENTITIES), "types");
        Set<String> names = new LinkedHashSet<>(usual.tags());
        // Each layer by itself, so that the upper one takes its places first.
        List<UserDictionary> layers = new ArrayList<>();
        for (UserDictionary layer : dictionary.layers()) {
            UserDictionary.Builder typed = UserDictionary.builder(layer.name());
            for (Entry entry : layer.entries()) {
                Optional<String> type = type(entry, usual);
                if (type.isPresent()) {
                    names.add(type.get());
                    typed.add(
                            new Entry(entry.word(), Rule.HARD, Entry.COMPUTED, List.of(), type.get(), entry.origin()));
                }
            }
            layers.add(typed.build());
        }
        UserDictionary all =
                layers.stream().reduce((upper, lower) -> upper.over(lower)).orElse(dictionary);
        return all.size() == 0
                ? tagger
                : new UserEntities(tagger, TagSet.of(usual.name(), new ArrayList<>(names)), ForcedWords.of(all));
    }

    /**
     * The type of a dictionary's entry: its tag, if that is one of the types that are usual; PER, LOC or ORG, if it is a part of speech
     * that names have; else the tag, unless it is another part of speech: one to three small letters.
     */
    public static Optional<String> type(Entry entry, TagSet usual) {
        String tag = entry.tag();
        if (tag.isEmpty() || entry.rule() == Rule.NEVER) {
            return Optional.empty();
        }
        if (usual.tags().contains(tag)) {
            return Optional.of(tag);
        }
        if (tag.matches("n[rst][a-z0-9]{0,2}")) {
            return Optional.ofNullable(NAMES.get(tag.substring(0, 2)));
        }
        return tag.matches("[A-Za-z]?[a-z]{1,2}") ? Optional.empty() : Optional.of(tag);
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
        return Map.of(Layer.ENTITIES, types);
    }

    @Override
    public Document apply(Document document) {
        Document found = tagger.apply(document);
        String text = document.text();
        ForcedSpans own = words.matcher(text, 0, text.length()).forced();
        return found.with(Layer.ENTITIES, merged(found.get(Layer.ENTITIES), own));
    }

    /** The user's, and of the others those that touch none of them. */
    private Entities merged(Entities found, ForcedSpans own) {
        Spans.Builder spans = Spans.builder(found.size() + own.size());
        short[] ids = new short[found.size() + own.size()];
        float[] scores = new float[ids.length];
        int size = 0;
        int at = 0;
        for (int i = 0; i <= own.size(); i++) {
            int start = i < own.size() ? own.start(i) : Integer.MAX_VALUE;
            for (; at < found.size() && found.start(at) < start; at++) {
                boolean apart = found.end(at) <= start && (i == 0 || found.start(at) >= own.end(i - 1));
                if (apart) {
                    spans.accept(found.start(at), found.end(at));
                    ids[size] = (short) types.id(found.type(at));
                    scores[size++] = found.score(at);
                }
            }
            if (i < own.size()) {
                spans.accept(start, own.end(i));
                ids[size] = (short) types.id(own.entry(i).tag());
                scores[size++] = 1;
            }
        }
        return Entities.of(spans.build(), Tags.of(types, Arrays.copyOf(ids, size)), Arrays.copyOf(scores, size));
    }
}
