package org.yupian.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cards to JSON and back. */
final class CardJson {
    private final String file;
    private final Map<String, Object> members;
    private final String where;

    private CardJson(String file, String where, Map<String, Object> members) {
        this.file = file;
        this.where = where;
        this.members = new LinkedHashMap<>(members);
    }

    static String write(ModelCard card) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", card.id());
        members.put("kind", card.kind());
        members.put("description", card.description());
        members.put("licence", card.licence());
        List<Object> sources = new ArrayList<>();
        for (ModelCard.Source source : card.sources()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", source.name());
            line.put("sha256", source.sha256());
            line.put("licence", source.licence());
            sources.add(line);
        }
        members.put("sources", sources);
        members.put("trainer", card.trainer());
        members.put("options", card.options());
        members.put("seed", card.seed());
        members.put("jdk", card.jdk());
        members.put("scores", card.scores());
        return JsonWriter.write(members);
    }

    static ModelCard read(String json, String file) throws ModelFormatException {
        CardJson card = new CardJson(file, "the card", JsonReader.read(json, file));
        List<ModelCard.Source> sources = new ArrayList<>();
        List<?> lines = card.take("sources", List.class, List.of());
        for (Object line : lines) {
            sources.add(card.source(line));
        }
        Map<String, String> options = new LinkedHashMap<>();
        Map<?, ?> optionMembers = card.take("options", Map.class, Map.of());
        for (Map.Entry<?, ?> option : optionMembers.entrySet()) {
            options.put((String) option.getKey(), card.as((String) option.getKey(), option.getValue(), String.class));
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        Map<?, ?> scoreMembers = card.take("scores", Map.class, Map.of());
        for (Map.Entry<?, ?> score : scoreMembers.entrySet()) {
            Number value = card.as((String) score.getKey(), score.getValue(), Number.class);
            scores.put((String) score.getKey(), value.doubleValue());
        }
        try {
            ModelCard result = new ModelCard(
                    card.take("id", String.class, ""),
                    card.take("kind", String.class, ""),
                    card.take("description", String.class, ""),
                    card.take("licence", String.class, ""),
                    sources,
                    card.take("trainer", String.class, ""),
                    options,
                    card.take("seed", Long.class, 0L),
                    card.take("jdk", String.class, ""),
                    scores);
            card.end();
            return result;
        } catch (IllegalArgumentException e) {
            throw card.refusal("a card", String.valueOf(e.getMessage()));
        }
    }

    private ModelCard.Source source(Object line) throws ModelFormatException {
        Map<String, Object> members = new LinkedHashMap<>();
        Map<?, ?> sourceMembers = as("sources", line, Map.class);
        for (Map.Entry<?, ?> member : sourceMembers.entrySet()) {
            members.put((String) member.getKey(), as((String) member.getKey(), member.getValue(), String.class));
        }
        CardJson source = new CardJson(file, "a source", members);
        try {
            ModelCard.Source result = new ModelCard.Source(
                    source.take("name", String.class, ""),
                    source.take("sha256", String.class, ""),
                    source.take("licence", String.class, ""));
            source.end();
            return result;
        } catch (IllegalArgumentException e) {
            throw refusal("a source", String.valueOf(e.getMessage()));
        }
    }

    private <T> T take(String name, Class<T> type, T absent) throws ModelFormatException {
        Object value = members.remove(name);
        return value == null ? absent : as(name, value, type);
    }

    // The message is put together only for a refusal: the first joining of strings in a process costs milliseconds too.
    private <T> T as(String name, Object value, Class<T> type) throws ModelFormatException {
        if (!type.isInstance(value)) {
            throw refusal(
                    "%s to be a %s".formatted(name, type.getSimpleName()),
                    JsonWriter.write(value).strip());
        }
        return type.cast(value);
    }

    private void end() throws ModelFormatException {
        if (!members.isEmpty()) {
            throw refusal("no other members in " + where, members.keySet().toString());
        }
    }

    private ModelFormatException refusal(String expected, String found) {
        return new ModelFormatException(file, "card", expected, found);
    }
}
