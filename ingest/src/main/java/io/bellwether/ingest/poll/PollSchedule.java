package io.bellwether.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which feed is next: the one that has waited longest among those whose host is neither being asked nor resting. Knows
 * no threads and no clock.
 */
final class PollSchedule {

    private final Duration hostGap;
    private final TreeSet<Turn> waiting =
            new TreeSet<>(Comparator.comparing(Turn::due).thenComparing(Turn::feedUrl));
    private final Set<String> busyHosts = new HashSet<>();
    private final Map<String, Instant> restingHosts = new HashMap<>();

    /**
     * A feed's turn.
     *
     * @param host at which it is asked
     * @param due not before this
     */
    record Turn(String feedUrl, String host, Instant due) {}

    PollSchedule(Duration hostGap) {
        this.hostGap = hostGap;
    }

    void add(Turn turn) {
        waiting.add(turn);
    }

    /** The next feed to ask; its host is busy until {@link #done}. */
    Optional<Turn> take(Instant now) {
        restingHosts.values().removeIf(until -> !until.isAfter(now));
        for (Turn turn : waiting) {
            if (turn.due().isAfter(now)) {
                return Optional.empty();
            }
            if (!busyHosts.contains(turn.host()) && !restingHosts.containsKey(turn.host())) {
                waiting.remove(turn);
                busyHosts.add(turn.host());
                return Optional.of(turn);
            }
        }
        return Optional.empty();
    }

    /** A feed was asked; it comes again at the time given. */
    void done(Turn turn, Instant now, Instant next) {
        busyHosts.remove(turn.host());
        restingHosts.put(turn.host(), now.plus(hostGap));
        if (next.isBefore(PollTiming.NEVER)) {
            waiting.add(new Turn(turn.feedUrl(), turn.host(), next));
        }
    }

    /** When {@link #take} is worth asking again, apart from a poll that ends; empty when nothing waits. */
    Optional<Instant> nextWake() {
        return waiting.stream()
                .filter(turn -> !busyHosts.contains(turn.host()))
                .map(turn -> later(turn.due(), restingHosts.getOrDefault(turn.host(), turn.due())))
                .min(Comparator.naturalOrder());
    }

    /** Feeds that will be asked again or are being asked. */
    boolean isEmpty() {
        return waiting.isEmpty() && busyHosts.isEmpty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
