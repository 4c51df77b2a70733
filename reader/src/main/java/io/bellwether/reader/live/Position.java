package io.bellwether.reader.live;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A place in the scored stream: of one generation, the first offset of each partition that has not been seen. As text,
 * {@code v1:0-1204.1-1198}, it is the id of an event.
 *
 * @param generation whose stream it is
 * @param next by partition
 */
public record Position(String generation, SortedMap<Integer, Long> next) {

    private static final int LONGEST = 20_000;

    public Position {
        next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
    }

    /** Whether a record stands at or after it. */
    public boolean isBefore(int partition, long offset) {
        return offset >= next.getOrDefault(partition, 0L);
    }

    /** Whether nothing of another place is still to come after this one. */
    public boolean covers(Position other) {
        return other.next.entrySet().stream()
                .allMatch(entry -> next.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    /** The place after one more record. */
    public Position after(int partition, long offset) {
        Map<Integer, Long> moved = new TreeMap<>(next);
        moved.merge(partition, offset + 1, Math::max);
        return new Position(generation, new TreeMap<>(moved));
    }

    /** The place of one generation that has what either has. */
    public Position furthest(Position other) {
        Map<Integer, Long> moved = new TreeMap<>(next);
        other.next.forEach((partition, offset) -> moved.merge(partition, offset, Math::max));
        return new Position(generation, new TreeMap<>(moved));
    }

    /** Offsets between this place and a later one of the same generation: an upper bound of the records. */
    public long offsetsUpTo(Position later) {
        return later.next.entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue() - next.getOrDefault(entry.getKey(), 0L)))
                .sum();
    }

    /** As an event's id. */
    public String encoded() {
        var text = new StringBuilder(generation).append(':');
        next.forEach((partition, offset) -> text.append(text.charAt(text.length() - 1) == ':' ? "" : ".")
                .append(partition)
                .append('-')
                .append(offset));
        return text.toString();
    }

    /** The place of an event's id; empty when it is none. */
    public static Optional<Position> decoded(String id) {
        int colon = id.indexOf(':');
        if (colon <= 0 || id.length() > LONGEST) {
            return Optional.empty();
        }
        var next = new TreeMap<Integer, Long>();
        try {
            String rest = id.substring(colon + 1);
            for (int start = 0; start < rest.length(); ) {
                int dot = rest.indexOf('.', start);
                int end = dot < 0 ? rest.length() : dot;
                int dash = rest.indexOf('-', start);
                if (dash < 0 || dash >= end) {
                    return Optional.empty();
                }
                long offset = Long.parseLong(rest.substring(dash + 1, end));
                int partition = Integer.parseInt(rest.substring(start, dash));
                if (offset < 0 || partition < 0) {
                    return Optional.empty();
                }
                next.put(partition, offset);
                start = end + 1;
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.of(new Position(id.substring(0, colon), next));
    }
}
