package org.yupian.toolkit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yupian.document.Layer;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;

/** Puts the stages of a recipe together: adds what they need, and brings them into an order that works. */
final class Assembly {
    private final Map<String, Stages.Made> made = new LinkedHashMap<>();
    private final List<Stages.Made> ordered = new ArrayList<>();

    Assembly(Toolkit toolkit, Recipe recipe) throws IOException {
        Stages stages = new Stages(toolkit);
        boolean words = recipe.step(Step.WORDS).isPresent();
        Deque<Step> open = new ArrayDeque<>(recipe.steps());
        for (Step step = open.poll(); step != null; step = open.poll()) {
            if (step.name().equals(Step.WORDS)) {
                // Whether the words may overlap depends on all other steps.
                continue;
            }
            Stages.Made one = stages.make(step);
            made.put(step.name(), one);
            for (Layer<?> layer : one.stage().requires()) {
                String needed = Step.nameFor(layer);
                boolean comes = made.containsKey(needed)
                        || open.stream().anyMatch(other -> other.name().equals(needed));
                if (needed.equals(Step.WORDS)) {
                    words = true;
                } else if (!comes) {
                    open.add(needed(layer, step, stages));
                }
            }
        }
        if (words) {
            addWords(stages, recipe.step(Step.WORDS).orElseGet(() -> suitable(stages)));
        }
        order();
    }

    private static Step needed(Layer<?> layer, Step step, Stages stages) {
        String name = Step.nameFor(layer);
        if (stages.makers(name).isEmpty()) {
            throw new RecipeException(
                    "step '%s' needs layer '%s', which no step makes".formatted(step.name(), layer.name()));
        }
        return Step.of(name);
    }

    /** The words that a step does best on, if there are such; else the standard ones. */
    private Step suitable(Stages stages) {
        Optional<Step> wanted =
                made.values().stream().flatMap(one -> one.words().stream()).findFirst();
        if (wanted.isPresent()) {
            try {
                return stages.make(wanted.get()).step();
            } catch (IOException | RecipeException e) {
                // What is best where it can be had is no reason to do without.
                return Step.words();
            }
        }
        return Step.words();
    }

    private void addWords(Stages stages, Step step) throws IOException {
        boolean overlapping = !step.option("mode", "precise").equals("precise");
        for (Stages.Made other : made.values()) {
            if (overlapping && other.stage().requires().contains(Layer.TOKENS)) {
                throw new RecipeException("words in mode %s overlap, but step '%s' needs words that do not"
                        .formatted(step.option("mode", ""), other.step().name()));
            }
        }
        made.put(Step.WORDS, stages.make(step));
    }

    /** Each stage as soon as all is there that it needs; sentences and words first, since they need nothing. */
    private void order() {
        Set<Layer<?>> there = new LinkedHashSet<>();
        List<Stages.Made> left = new ArrayList<>(made.values());
        left.sort((a, b) -> Boolean.compare(
                !a.stage().requires().isEmpty(), !b.stage().requires().isEmpty()));
        while (!left.isEmpty()) {
            int before = left.size();
            for (Stages.Made one : List.copyOf(left)) {
                if (there.containsAll(one.stage().requires())) {
                    left.remove(one);
                    ordered.add(one);
                    there.addAll(one.stage().provides());
                }
            }
            if (left.size() == before) {
                throw new RecipeException("steps that wait for one another: "
                        + String.join(
                                ", ",
                                left.stream().map(one -> one.step().name()).toList()));
            }
        }
    }

    Pipeline pipeline() {
        Stage[] stages = new Stage[ordered.size()];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = ordered.get(i).stage();
        }
        try {
            return Pipeline.of(stages);
        } catch (IllegalArgumentException e) {
            throw new RecipeException(String.valueOf(e.getMessage()), e);
        }
    }

    Recipe resolved() {
        Step[] steps = new Step[ordered.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = ordered.get(i).step();
        }
        return Recipe.of(steps);
    }
}
