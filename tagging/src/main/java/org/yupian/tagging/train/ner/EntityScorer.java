package org.yupian.tagging.train.ner;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts entities that are right, over all and type by type, as the CoNLL 2000 and 2003 evaluations do (conlleval):
 * an entity is right if its start, its end and its type are. For one thread.
 */
public final class EntityScorer {
    private final Map<String, EntityScore> byType = new TreeMap<>();

    /** A scorer that has seen nothing yet. */
    public EntityScorer() {}

    /** Adds a sentence. */
    public void add(List<EntityMention> gold, List<EntityMention> found) {
        gold.forEach(entity -> count(entity.type(), new EntityScore(1, 0, 0)));
        Set<EntityMention> there = new HashSet<>(gold);
        for (EntityMention entity : found) {
            count(entity.type(), new EntityScore(0, 1, there.remove(entity) ? 1 : 0));
        }
    }

    private void count(String type, EntityScore one) {
        byType.merge(type, one, EntityScore::plus);
    }

    /** Over all types. */
    public EntityScore total() {
        return byType.values().stream().reduce(new EntityScore(0, 0, 0), EntityScore::plus);
    }

    /** Type by type, in the order of their names. */
    public Map<String, EntityScore> byType() {
        return Collections.unmodifiableMap(new TreeMap<>(byType));
    }
}
