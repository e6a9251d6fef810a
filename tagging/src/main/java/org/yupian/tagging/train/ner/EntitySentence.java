package org.yupian.tagging.train.ner;

import java.util.List;

/**
 * A sentence of a corpus and its entities.
 *
 * @param text the sentence
 * @param entities in the order of the text; they do not overlap
 */
public record EntitySentence(String text, List<EntityMention> entities) {
    /** A sentence with a copy of the list. */
    public EntitySentence {
        entities = List.copyOf(entities);
        int reach = 0;
        for (EntityMention entity : entities) {
            if (entity.start() < reach || entity.end() > text.length()) {
                throw new IllegalArgumentException(
                        "entities that overlap, are out of order or leave the text: " + entities);
            }
            reach = entity.end();
        }
    }
}
