package org.yupian.tagging.train.ner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yupian.io.FormatException;
import org.yupian.model.JsonReader;
import org.yupian.model.ModelFormatException;

/** Reads a line of CLUENER: a JSON object with {@code text} and {@code entity_list}, offsets in code points. */
final class JsonSentence {
    private JsonSentence() {}

    static EntitySentence read(String line, String name, long number) throws FormatException {
        try {
            Map<String, Object> object = JsonReader.read(line, name);
            String text = text(object, "text");
            List<EntityMention> entities = new ArrayList<>();
            for (Object item : list(object.get("entity_list"))) {
                Map<?, ?> entity = map(item);
                Map<?, ?> index = map(entity.get("entity_index"));
                int begin = offset(text, index.get("begin"));
                int end = offset(text, index.get("end"));
                String type = text(entity, "entity_type");
                if (end <= begin || !text.substring(begin, end).equals(text(entity, "entity"))) {
                    throw new IllegalArgumentException("an entity that is not at its place: " + entity.get("entity"));
                }
                entities.add(new EntityMention(begin, end, type));
            }
            return new EntitySentence(text, apart(entities));
        } catch (ModelFormatException | IllegalArgumentException e) {
            throw new FormatException(
                    name,
                    number,
                    "an object with text and entity_list of entity_type, entity and entity_index with begin and end",
                    String.valueOf(e.getMessage()));
        }
    }

    /** In order; of two that overlap the longer one. */
    private static List<EntityMention> apart(List<EntityMention> entities) {
        entities.sort(Comparator.comparingInt(EntityMention::start)
                .thenComparing(Comparator.comparingInt(EntityMention::end).reversed()));
        List<EntityMention> kept = new ArrayList<>();
        for (EntityMention entity : entities) {
            EntityMention last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || entity.start() >= last.end()) {
                kept.add(entity);
            } else if (entity.end() - entity.start() > last.end() - last.start()) {
                kept.set(kept.size() - 1, entity);
            }
        }
        return kept;
    }

    private static int offset(String text, @Nullable Object value) {
        if (!(value instanceof Long number) || number < 0 || number > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("offset " + value);
        }
        return text.offsetByCodePoints(0, number.intValue());
    }

    private static String text(Map<?, ?> object, String member) {
        if (object.get(member) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no string " + member);
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("no entity_list");
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("no object for an entity");
    }
}
