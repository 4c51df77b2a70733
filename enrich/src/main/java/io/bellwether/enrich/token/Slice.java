package io.bellwether.enrich.token;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An unmodifiable list over a part of an array. Every part of enrichment walks all words or tokens of a text, mostly by
 * sentence: the views of the library's lists cost several calls an element, these one.
 *
 * @param <T> what is listed; never null
 */
public final class Slice<T> extends AbstractList<T> implements RandomAccess {

    private final Object[] elements;
    private final int from;
    private final int to;

    private Slice(Object[] elements, int from, int to) {
        this.elements = elements;
        this.from = from;
        this.to = to;
    }

    /** A copy of a list; a slice itself is shared. */
    public static <T> Slice<T> copyOf(List<? extends T> list) {
        if (list instanceof Slice<?>) {
            @SuppressWarnings("unchecked") // unmodifiable, so that a list of a subtype is one of the type
            Slice<T> shared = (Slice<T>) list;
            return shared;
        }
        Object[] elements = list.toArray();
        return new Slice<>(elements, 0, elements.length);
    }

    @Override
    @SuppressWarnings("unchecked") // only elements of a List<T> come into the array
    public T get(int index) {
        return (T) elements[from + Objects.checkIndex(index, to - from)];
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public Slice<T> subList(int first, int end) {
        Objects.checkFromToIndex(first, end, to - from);
        return new Slice<>(elements, from + first, from + end);
    }

    @Override
    public Iterator<T> iterator() {
        return new Elements();
    }

    private final class Elements implements Iterator<T> {

        private int next = from;

        @Override
        public boolean hasNext() {
            return next < to;
        }

        @Override
        @SuppressWarnings("unchecked") // as in get
        public T next() {
            if (next >= to) {
                throw new NoSuchElementException();
            }
            return (T) elements[next++];
        }
    }
}
