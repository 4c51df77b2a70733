package io.bellwether.cli.output;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many in an order; holds no more than those. */
public final class Best<T> {

    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> kept;

    /** Keeps {@code most} items, the first ones in this order; none when {@code most} is 0 or less. */
    public Best(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    public void add(T item) {
        kept.add(item);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    public List<T> inOrder() {
        return kept.stream().sorted(order).toList();
    }
}
