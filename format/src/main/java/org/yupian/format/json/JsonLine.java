package org.yupian.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yupian.io.FormatException;

/** The members of one line, as they come: what they mean together, and whether they fit, is for {@link JsonParts}. */
public final class JsonLine {
    private static final Set<String> RANGE = Set.of("start", "end");
    private static final Set<String> TOKEN = Set.of("start", "end", "text", "tag", "pos", "upos", "relation", "head");
    private static final Set<String> ENTITY = Set.of("start", "end", "text", "type", "score");
    private static final Set<String> CLUENER = Set.of("entity", "entity_type", "entity_index");
    private static final Set<String> CLUENER_INDEX = Set.of("begin", "end");
    private static final Set<String> KEYWORD = Set.of("term", "score", "count", "occurrences");

    /** An object in one of the lists. */
    static final class Item {
        private final Map<String, String> members = new HashMap<>(8);
        List<Item> occurrences = List.of();

        @Nullable
        String member(String name) {
            return members.get(name);
        }
    }

    private final JsonParser json;
    private final String file;
    private final long line;
    final Map<String, String> sets = new HashMap<>();
    private final Map<String, List<Item>> lists = new HashMap<>();

    @Nullable
    String text;

    /** A line of a file, whose first token is the next one. */
    public JsonLine(JsonParser json, String file, long line) {
        this.json = json;
        this.file = file;
        this.line = line;
    }

    /** The objects of a list, or null where it is not there. */
    @Nullable
    List<Item> list(String name) {
        return lists.get(name);
    }

    FormatException refusal(String expected, String found) {
        return new FormatException(file, line, expected, found);
    }

    /**
     * Reads the line to its end.
     *
     * @throws FormatException if it is no object, or a known member is not what it should be
     * @throws IOException if it is no JSON
     */
    public void read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw refusal("a JSON object", found());
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "text" -> {
                    if (text != null) {
                        throw refusal("one member text", "another");
                    }
                    text = string(name);
                }
                case "sets" -> sets();
                case "sentences" -> list(name, RANGE);
                case "tokens" -> list(name, TOKEN);
                case "entities" -> list(name, ENTITY);
                case "entity_list" -> list(name, CLUENER);
                case "label" -> labels();
                case "keywords" -> list(name, KEYWORD);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw refusal("one object on the line", found());
        }
    }

    private void sets() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refusal("an object for sets", found());
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                sets.put(name, string(name));
            }
        }
    }

    private void list(String name, Set<String> known) throws IOException {
        if (lists.put(name, items(name, known)) != null) {
            throw refusal("one member " + name, "another");
        }
    }

    /**
     * Entities as CLUENER itself has them: {@code {"name": {"叶老桂": [[9, 11]]}}}, with the last character in place of the
     * end. A label that is no object is of something else.
     */
    private void labels() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        List<Item> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String type = json.currentName();
            open(JsonToken.START_OBJECT, "an object of entities for the label " + type);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String entity = json.currentName();
                open(JsonToken.START_ARRAY, "an array of places for " + entity);
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(place(type, entity));
                }
            }
        }
        if (lists.put("entity_list", items) != null) {
            throw refusal("either label or entity_list", "both");
        }
    }

    private Item place(String type, String entity) throws IOException {
        Item item = new Item();
        item.members.put("entity_type", type);
        item.members.put("entity", entity);
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw refusal("a first and a last character for " + entity, found());
        }
        json.nextToken();
        item.members.put("begin", number("the first character", false));
        json.nextToken();
        number("the last character", false);
        item.members.put("end", Long.toString(json.getLongValue() + 1));
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw refusal("a first and a last character for " + entity, found());
        }
        return item;
    }

    private void open(JsonToken wanted, String expected) throws IOException {
        if (json.nextToken() != wanted) {
            throw refusal(expected, found());
        }
    }

    private List<Item> items(String name, Set<String> known) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw refusal("an array for " + name, found());
        }
        List<Item> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Item item = new Item();
            members(item, name, known);
            items.add(item);
        }
        return items;
    }

    private void members(Item item, String of, Set<String> known) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refusal("an object in " + of, found());
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_NULL || !known.contains(name)) {
                json.skipChildren();
                continue;
            }
            switch (name) {
                case "occurrences" -> item.occurrences = items(name, RANGE);
                case "entity_index" -> members(item, name, CLUENER_INDEX);
                case "start", "end", "begin", "head", "count" -> item.members.put(name, number(name, false));
                case "score" -> item.members.put(name, number(name, true));
                default -> item.members.put(name, string(name));
            }
        }
    }

    private String string(String name) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw refusal("a string for " + name, found());
        }
        return json.getText();
    }

    private String number(String name, boolean fraction) throws IOException {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && (token != JsonToken.VALUE_NUMBER_FLOAT || !fraction)) {
            throw refusal((fraction ? "a number for " : "a whole number for ") + name, found());
        }
        return json.getText();
    }

    /** What stands here, for a message. */
    private String found() throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "the end";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "the string '" + shortened(json.getText()) + "'";
            default -> shortened(json.getText());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
