package org.yupian.document;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list whose items are made when they are asked for. */
final class Views<E> extends AbstractList<E> implements RandomAccess {
    private final int size;
    private final IntFunction<E> view;

    Views(int size, IntFunction<E> view) {
        this.size = size;
        this.view = view;
    }

    @Override
    public E get(int index) {
        Objects.checkIndex(index, size);
        return view.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
