package org.yupian.tagging.train.ner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yupian.document.Document;
import org.yupian.document.Entity;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.learning.Score;
import org.yupian.pipeline.Stage;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Counts entities that are right, over all and type by type, as the CoNLL 2000 and 2003 evaluations do (conlleval):
 * an entity is right if its start, its end and its type are. For one thread.
 */
public final class EntityScorer {
    private final Map<String, Score> byType = new TreeMap<>();

    private EntityScorer() {}

    /** A scorer that has seen nothing yet. */
    public static EntityScorer of() {
        return new EntityScorer();
    }

    /** Adds a sentence. */
    public void add(List<EntityMention> gold, List<EntityMention> found) {
        gold.forEach(entity -> count(entity.type(), new Score(1, 0, 0)));
        Set<EntityMention> there = new HashSet<>(gold);
        for (EntityMention entity : found) {
            count(entity.type(), new Score(0, 1, there.remove(entity) ? 1 : 0));
        }
    }

    /** Counts the {@link Layer#ENTITIES} of a document. */
    public void add(List<EntityMention> gold, Document found) {
        List<EntityMention> mentions = new ArrayList<>();
        for (Entity entity : found.entities()) {
            mentions.add(new EntityMention(entity.start(), entity.end(), entity.type()));
        }
        add(gold, mentions);
    }

    /** Finds the entities of a sentence, at which it may not look, and counts. */
    public void add(Stage tagger, EntitySentence gold) {
        add(gold.entities(), tagger.apply(Document.of(gold.text())));
    }

    /**
     * The same for what finds entities by words and their tags, both of which are given.
     *
     * @param tagSet the name of the tags' set
     */
    public void add(Stage tagger, TaggedSentence gold, String tagSet) {
        TagSet set = TagSet.of(tagSet, gold.tags().stream().distinct().sorted().toList());
        short[] ids = new short[gold.tags().size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (short) set.id(gold.tags().get(i));
        }
        Document document = Document.of(String.join("", gold.words()))
                .with(Layer.TOKENS, Spans.adjacent(gold.words()))
                .with(Layer.POS, Tags.of(set, ids));
        add(PfrEntities.of(gold).entities(), tagger.apply(document));
    }

    private void count(String type, Score one) {
        byType.merge(type, one, Score::plus);
    }

    /** Over all types. */
    public Score score() {
        return byType.values().stream().reduce(Score.NONE, Score::plus);
    }

    /** Type by type, in the order of their names. */
    public Map<String, Score> byType() {
        return Collections.unmodifiableMap(new TreeMap<>(byType));
    }
}
