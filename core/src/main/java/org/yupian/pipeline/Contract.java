package org.yupian.pipeline;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;

/**
 * What stages in a row need and make, found by following a document through them without a text. For one thread.
 */
final class Contract {
    private final Set<Layer<?>> requires = new LinkedHashSet<>();
    private final Map<Layer<?>, Set<String>> reads = new LinkedHashMap<>();
    private final Map<Layer<?>, TagSet> writes = new LinkedHashMap<>();
    private final Set<Layer<?>> overlapping = new LinkedHashSet<>();
    private final Set<Layer<?>> disjoint = new LinkedHashSet<>();

    /** The layers that are there, and the stage that made each. */
    private final Map<Layer<?>, String> made = new LinkedHashMap<>();

    /** The layers that were dropped, and which stage does so and why, as half a sentence. */
    private final Map<Layer<?>, String> gone = new HashMap<>();

    private int number;

    /** Lets the document pass through one more stage. */
    void add(Stage stage) {
        number++;
        String name = "stage %d, '%s',".formatted(number, stage.name());
        for (Layer<?> layer : ordered(stage.requires())) {
            if (!made.containsKey(layer)) {
                demand(layer, name);
            }
            Set<String> sets = stage.reads().get(layer);
            if (sets != null) {
                read(layer, sets, name);
            }
            if (stage.disjoint().contains(layer)) {
                separate(layer, name);
            }
        }
        List<Layer<?>> provides = ordered(stage.provides());
        for (Layer<?> layer : provides) {
            Layer<?> base = layer.base();
            if (base != null && !made.containsKey(base) && !provides.contains(base)) {
                // Whether it says so or not: without it there is nothing to align the layer with.
                demand(base, name);
            }
        }
        for (Layer<?> layer : provides) {
            drop(layer, name);
        }
        for (Layer<?> layer : provides) {
            made.put(layer, name);
            gone.remove(layer);
            TagSet set = stage.writes().get(layer);
            if (set != null) {
                writes.put(layer, set);
            }
            if (stage.overlapping().contains(layer)) {
                overlapping.add(layer);
            }
        }
    }

    /** What lies below first, then by name: a set has no order to rely on, and a message should say the same each time. */
    private static List<Layer<?>> ordered(Set<Layer<?>> layers) {
        return layers.stream()
                .sorted(Comparator.<Layer<?>>comparingInt(Contract::depth).thenComparing(Layer::name))
                .collect(Collectors.toUnmodifiableList());
    }

    private static int depth(Layer<?> layer) {
        Layer<?> base = layer.base();
        return base == null ? 0 : 1 + depth(base);
    }

    /** A layer that no stage makes has to come from outside, if it would still be there. */
    private void demand(Layer<?> layer, String name) {
        String why = gone.get(layer);
        if (why != null) {
            throw new IllegalArgumentException("%s requires layer '%s', which %s".formatted(name, layer, why));
        }
        for (Map.Entry<Layer<?>, String> other : made.entrySet()) {
            if (layer.restsOn(other.getKey())) {
                throw new IllegalArgumentException("%s requires layer '%s', which no stage before it provides; %s drops"
                                .formatted(name, layer, other.getValue())
                        + " it from any document, since it makes '%s' anew".formatted(other.getKey()));
            }
        }
        requires.add(layer);
    }

    private void read(Layer<?> layer, Set<String> sets, String name) {
        String maker = made.get(layer);
        if (maker == null) {
            Set<String> both = new TreeSet<>(sets);
            both.retainAll(reads.getOrDefault(layer, sets));
            if (both.isEmpty()) {
                throw new IllegalArgumentException("%s reads tags of %s from layer '%s', a stage before it those of %s"
                        .formatted(name, names(sets), layer, names(Objects.requireNonNull(reads.get(layer)))));
            }
            reads.put(layer, Collections.unmodifiableSet(both));
            return;
        }
        TagSet set = writes.get(layer);
        if (set == null || !sets.contains(set.name())) {
            throw new IllegalArgumentException("%s reads tags of %s from layer '%s', but %s writes %s"
                    .formatted(name, names(sets), layer, maker, written(set)));
        }
    }

    private void separate(Layer<?> layer, String name) {
        String maker = made.get(layer);
        if (maker == null) {
            disjoint.add(layer);
        } else if (overlapping.contains(layer)) {
            throw new IllegalArgumentException("%s cannot read ranges of layer '%s' that overlap, as those of %s may"
                    .formatted(name, layer, maker));
        }
    }

    private static String names(Set<String> sets) {
        return "the set '" + String.join("' or '", new TreeSet<>(sets)) + "'";
    }

    private static String written(@Nullable TagSet set) {
        return set == null ? "tags of which it does not say the set" : "those of '" + set.name() + "'";
    }

    private void drop(Layer<?> replaced, String name) {
        for (Layer<?> layer : Set.copyOf(made.keySet())) {
            if (layer.restsOn(replaced)) {
                made.remove(layer);
                writes.remove(layer);
                overlapping.remove(layer);
                gone.put(layer, "%s drops, since it makes '%s' anew".formatted(name, replaced));
            }
        }
    }

    Set<Layer<?>> requires() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(requires));
    }

    Set<Layer<?>> provides() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(made.keySet()));
    }

    Set<Layer<?>> overlapping() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(overlapping));
    }

    Set<Layer<?>> disjoint() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(disjoint));
    }

    Map<Layer<?>, Set<String>> reads() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(reads));
    }

    Map<Layer<?>, TagSet> writes() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(writes));
    }
}
