package org.yupian.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best of the items it is given, as many as it was made for, so that memory does not depend on how many there are. */
public final class BestItems<T> {
    private final int most;
    private final Comparator<T> bestFirst;
    /** A heap with the worst of those that are kept on top. */
    private final PriorityQueue<T> kept;

    /**
     * Keeps so many, by an order in which the best comes first.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public BestItems(int most, Comparator<T> bestFirst) {
        if (most < 0) {
            throw new IllegalArgumentException("expected a number of items to keep, found " + most);
        }
        this.most = most;
        this.bestFirst = bestFirst;
        this.kept = new PriorityQueue<>(bestFirst.reversed());
    }

    /** Keeps an item, unless there are enough that are better or level; says whether it did. */
    public boolean offer(T item) {
        if (kept.size() == most) {
            if (most == 0 || bestFirst.compare(item, kept.element()) >= 0) {
                return false;
            }
            kept.remove();
        }
        return kept.add(item);
    }

    /** Whether there are as many as are kept: from now on one has to be better than {@link #worst}. */
    public boolean full() {
        return kept.size() == most;
    }

    /**
     * The worst of those that are kept.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public T worst() {
        return kept.element();
    }

    /** What is kept, the best first. */
    public List<T> ranked() {
        List<T> ranked = new ArrayList<>(kept);
        ranked.sort(bestFirst);
        return Collections.unmodifiableList(ranked);
    }
}
