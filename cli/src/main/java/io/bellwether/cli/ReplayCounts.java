package io.bellwether.cli;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the articles that this run of a replay has processed, by the counters of its apps. */
final class ReplayCounts {

    private static final String UNKNOWN = "withdrawal-of-unknown";

    private final MeterRegistry meters;

    ReplayCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Articles that the enrich app is done with. */
    long enriched() {
        return sum("bellwether.enrich.outcomes") + sum("bellwether.dead.letters", "stage", "enrich");
    }

    /** Articles that the score app is done with. */
    long scored() {
        return sum("bellwether.score.registrations") + sum("bellwether.dead.letters", "stage", "score");
    }

    /** The outcomes in words, e.g. {@code 120 new, 3 revision, 1 unchanged, 2 dead letters}. */
    String outcomes() {
        var kinds = new TreeMap<String, Long>();
        meters.find("bellwether.score.registrations")
                .counters()
                .forEach(counter -> kinds.merge(kind(counter), (long) counter.count(), Long::sum));
        // What enrich left out comes to score as withdrawals of articles that were never in.
        long leftOut = sum("bellwether.enrich.outcomes", "outcome", "left-out");
        if (leftOut > 0) {
            kinds.merge("left-out", leftOut, Long::sum);
            kinds.computeIfPresent(UNKNOWN, (kind, count) -> count > leftOut ? count - leftOut : null);
        }
        var words = new StringBuilder();
        for (Map.Entry<String, Long> kind : kinds.entrySet()) {
            words.append(String.format(Locale.ROOT, "%,d %s, ", kind.getValue(), kind.getKey()));
        }
        return words.append(String.format(Locale.ROOT, "%,d dead letters", sum("bellwether.dead.letters")))
                .toString();
    }

    /** What the log's cards came to, e.g. {@code 40 complete, 2 refused_by_gate}; empty when there is none. */
    String cards() {
        var outcomes = new TreeMap<String, Long>();
        meters.find("bellwether.score.cards")
                .counters()
                .forEach(counter -> outcomes.merge(
                        String.valueOf(counter.getId().getTag("outcome")), (long) counter.count(), Long::sum));
        return outcomes.entrySet().stream()
                .map(outcome -> String.format(Locale.ROOT, "%,d %s", outcome.getValue(), outcome.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String kind(Counter counter) {
        return String.valueOf(counter.getId().getTag("kind"));
    }

    private long sum(String name, String... tags) {
        return (long) meters.find(name).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
