package org.yupian.toolkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yupian.document.Layer;

/**
 * One thing that a document shall have, with the model that makes it and options, such as {@code
 * entities=ner-general,threshold=0.5}. Immutable; what it may say depends on its name, see {@link Recipe}.
 *
 * @param name what it makes: {@code words}, or else the name of a layer
 * @param model the id of a model, or "" for the standard one
 * @param options in the order they were given
 */
public record Step(String name, String model, Map<String, String> options) {
    static final String WORDS = "words";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /**
     * A step with a copy of the options.
     *
     * @throws RecipeException if the name, or that of an option, is no name
     */
    public Step {
        Objects.requireNonNull(model, "model");
        check(name);
        for (String option : options.keySet()) {
            check(option);
        }
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new RecipeException("expected a name of small letters, digits and hyphens, found '" + name + "'");
        }
    }

    /** A step with the standard model and no options. */
    public static Step of(String name) {
        return new Step(name, "", Map.of());
    }

    /** What steps for a layer are called: {@code words} for the tokens, as people do; else by the layer's own name. */
    static String nameFor(Layer<?> layer) {
        return layer.equals(Layer.TOKENS) ? WORDS : layer.name();
    }

    /** Words 词. */
    public static Step words() {
        return of(WORDS);
    }

    /** Sentences 句. */
    public static Step sentences() {
        return of("sentences");
    }

    /** Parts of speech 词性. */
    public static Step pos() {
        return of("pos");
    }

    /** Named entities 命名实体. */
    public static Step entities() {
        return of("entities");
    }

    /** Keywords 关键词. */
    public static Step keywords() {
        return of("keywords");
    }

    /** This step by another model. */
    public Step withModel(String id) {
        return new Step(name, id, options);
    }

    /** This step with an option added or replaced. */
    public Step with(String option, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.put(option, value.toString());
        return new Step(name, model, changed);
    }

    /** The value of an option, where it was given. */
    public Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The value of an option, or what stands for it where it was not given. */
    public String option(String option, String absent) {
        return options.getOrDefault(option, absent);
    }

    /** As it stands in a recipe; see {@link Recipe#parse}. */
    @Override
    public String toString() {
        return RecipeText.write(this);
    }
}
