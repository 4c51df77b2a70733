package io.bellwether.reader.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last records of the scored stream in the order in which this process saw them, and who listens. Bounded: who was
 * away for longer than it reaches back reads the topic.
 */
public final class LiveLog {

    private static final int KEPT = 5_000;

    private final Deque<Event> kept = new ArrayDeque<>();
    private final Set<Consumer<Event>> listeners = new LinkedHashSet<>();
    private Position begin = new Position("", new TreeMap<>());
    private Position end = begin;

    /**
     * A record with the place after it.
     *
     * @param record what happened; null when another generation took over, whose stream begins here
     * @param position place from which a listener goes on who has this
     */
    public record Event(@Nullable LiveRecord record, Position position) {}

    /**
     * What a listener has missed.
     *
     * @param events in their order
     * @param isComplete false when more was missed than is kept: from the given place on the topic must be read up to
     *     {@code upTo}
     * @param upTo place up to which this tells; later events reach the listener
     */
    public record Missed(List<Event> events, boolean isComplete, Position upTo) {
        public Missed {
            events = List.copyOf(events);
        }
    }

    /** The stream of a generation goes on from a place; what was before is not kept. */
    public void begin(Position position) {
        List<Consumer<Event>> told;
        synchronized (this) {
            boolean isOther =
                    !begin.generation().isEmpty() && !begin.generation().equals(position.generation());
            kept.clear();
            begin = position;
            end = position;
            told = isOther ? List.copyOf(listeners) : List.of();
        }
        told.forEach(listener -> listener.accept(new Event(null, position)));
    }

    /** Records that have come, in their order. */
    public void append(List<LiveRecord> records) {
        var events = new ArrayList<Event>();
        List<Consumer<Event>> told;
        synchronized (this) {
            for (LiveRecord record : records) {
                end = end.after(record.partition(), record.offset());
                var event = new Event(record, end);
                kept.addLast(event);
                events.add(event);
            }
            while (kept.size() > KEPT) {
                begin = kept.removeFirst().position();
            }
            told = List.copyOf(listeners);
        }
        told.forEach(listener -> events.forEach(listener));
    }

    /**
     * Listens from now on, and tells what was missed since a place.
     *
     * @param since place of the last event that the listener had; null for none
     * @param listener is called on the thread that reads the topic; it must not wait
     */
    public synchronized Missed listen(@Nullable Position since, Consumer<Event> listener) {
        listeners.add(listener);
        if (since == null || !since.generation().equals(end.generation())) {
            return new Missed(List.of(), true, end);
        }
        if (!since.covers(begin)) {
            return new Missed(List.of(), false, end);
        }
        return new Missed(after(since).toList(), true, end);
    }

    /**
     * What came after a place, at most so many; for who comes and asks.
     *
     * @param since place of the last event that was had, of the generation that {@link #end} names
     */
    public synchronized Missed since(Position since, int most) {
        if (!since.covers(begin)) {
            return new Missed(List.of(), false, end);
        }
        return new Missed(after(since).limit(most).toList(), true, end);
    }

    private Stream<Event> after(Position since) {
        return kept.stream()
                .filter(event -> event.record() != null
                        && since.isBefore(
                                event.record().partition(), event.record().offset()));
    }

    /** Listens no more. */
    public synchronized void forget(Consumer<Event> listener) {
        listeners.remove(listener);
    }

    /** Who listens. */
    public synchronized int listeners() {
        return listeners.size();
    }

    /** The place before the first record that is kept. */
    public synchronized Position begin() {
        return begin;
    }

    /** The place after the last record. */
    public synchronized Position end() {
        return end;
    }
}
