package org.yupian.toolkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yupian.document.Layer;

/**
 * What a document shall have, as a value: it can be written on one line, kept in a settings file and sent to another
 * machine, and whoever has the same models makes the same pipeline of it. Immutable.
 *
 * <p>A recipe is a list of steps with white space between them. A step has a name, the id of a model if it shall not be
 * the standard one, and options:
 *
 * <pre>{@code words=tagging-general pos entities=ner-general,threshold=0.5 keywords,top=5}</pre>
 *
 * <p>The steps and their options, with their defaults:
 *
 * <ul>
 *   <li>{@code sentences}
 *   <li>{@code words}: {@code method} (lattice, tagging, forward, backward, bidirectional, smartcn, or spaces for text that
 *       is segmented), {@code standard} (pku, cnc, sxu, weibo), {@code mode} (precise, full, index); without any, what
 *       suits the other steps
 *   <li>{@code pos}, and {@code upos} for the universal ones beside them
 *   <li>{@code entities}: {@code threshold} (0)
 *   <li>{@code keywords}: {@code method} (combined, tf, tf-idf, textrank), {@code top} (10), {@code phrases} (false), {@code
 *       words} (5), {@code tags}, {@code stop-words}, {@code standard-stop-words} (true), {@code min-chars} (2), {@code
 *       max-chars} (16), {@code min-count} (1), and for textrank {@code window} (5), {@code damping} (0.85), {@code
 *       iterations} (100), {@code tolerance} (0.001)
 *   <li>{@code summary}: {@code max-chars} (200), {@code similarity} (bm25, cosine)
 * </ul>
 *
 * <p>What a step needs and no other makes is made on the way, by standard models. A value with white space, a comma, an
 * equals sign or a quote in it stands in double quotes, with {@code \"}, {@code \\}, {@code \n} and {@code \r} for a quote, a backslash and line ends.
 */
public final class Recipe {
    private final List<Step> steps;

    private Recipe(List<Step> steps) {
        Set<String> names = new LinkedHashSet<>();
        for (Step step : steps) {
            if (!names.add(step.name())) {
                throw new RecipeException("expected each step once, found '" + step.name() + "' twice");
            }
        }
        this.steps = List.copyOf(steps);
    }

    /** What people mostly want to know of a text: sentences, words, parts of speech, entities and keywords. */
    public static Recipe standard() {
        return of(Step.sentences(), Step.words(), Step.pos(), Step.of("upos"), Step.entities(), Step.keywords());
    }

    /** These layers by standard models; {@link Layer#TOKENS} are the words. */
    public static Recipe of(Layer<?>... layers) {
        return new Recipe(
                Arrays.stream(layers).map(layer -> Step.of(Step.nameFor(layer))).toList());
    }

    /**
     * These steps.
     *
     * @throws RecipeException if two have one name
     */
    public static Recipe of(Step... steps) {
        return new Recipe(List.of(steps));
    }

    /**
     * Reads what {@link #toString} writes, and what people write in its form.
     *
     * @throws RecipeException if it is none; the message says where and what was expected
     */
    public static Recipe parse(String line) {
        return new Recipe(RecipeText.read(Objects.requireNonNull(line, "line")));
    }

    /** This recipe with a step added, or replaced where it has one of the name. */
    public Recipe with(Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.replaceAll(old -> old.name().equals(step.name()) ? step : old);
        if (!changed.contains(step)) {
            changed.add(step);
        }
        return new Recipe(changed);
    }

    /** The steps in their order, which does not matter to what is made, but to whether two recipes are equal. */
    public List<Step> steps() {
        return steps;
    }

    /** The step of a name. */
    public Optional<Step> step(String name) {
        for (Step step : steps) {
            if (step.name().equals(name)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Recipe recipe && steps.equals(recipe.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** The recipe on one line; {@link #parse} gives an equal one. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(" "));
    }
}
