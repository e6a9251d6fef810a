package org.yupian.format.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yupian.document.Entities;
import org.yupian.document.Spans;

/** Collects entities in whatever order they come. */
public final class EntityList {
    private record Item(int start, int end, String type, float score) {}

    private final List<Item> items = new ArrayList<>();

    public void add(int start, int end, String type, float score) {
        items.add(new Item(start, end, type, score));
    }

    /** Puts them in the order of the text. */
    public void sort() {
        items.sort(Comparator.comparingInt(Item::start)
                .thenComparing(Comparator.comparingInt(Item::end).reversed()));
    }

    /** Puts them in the order of the text and keeps the longer one of two that overlap, the first of equal ones. */
    public void sortApart() {
        sort();
        List<Item> kept = new ArrayList<>();
        for (Item item : items) {
            Item last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || item.start >= last.end) {
                kept.add(item);
            } else if (item.end - item.start > last.end - last.start) {
                kept.set(kept.size() - 1, item);
            }
        }
        items.clear();
        items.addAll(kept);
    }

    /**
     * The entities in the order in which they are.
     *
     * @param set the name of the set of types
     * @throws IllegalArgumentException if they are not in the order of the text, overlap or have scores that are none
     */
    public Entities entities(String set) {
        Spans.Builder spans = Spans.builder(items.size());
        TagColumn types = new TagColumn();
        float[] scores = new float[items.size()];
        for (Item item : items) {
            scores[spans.size()] = item.score;
            spans.accept(item.start, item.end);
            types.add(item.type);
        }
        return Entities.of(spans.build(), types.tags(set), scores);
    }
}
