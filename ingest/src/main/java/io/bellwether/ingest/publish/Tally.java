package io.bellwether.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts of one publisher, for its summary and for the meters. */
final class Tally {

    private final MeterRegistry meters;
    private final LongAdder articles = new LongAdder();
    private final LongAdder withdrawals = new LongAdder();
    private final LongAdder failedSends = new LongAdder();
    private final ConcurrentSkipListMap<String, LongAdder> rejected = new ConcurrentSkipListMap<>();

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    void acknowledged(Outgoing outgoing) {
        switch (outgoing.receipt()) {
            case PUBLISHED -> {
                articles.increment();
                meters.counter("bellwether.ingest.articles").increment();
            }
            case WITHDRAWN -> {
                withdrawals.increment();
                meters.counter("bellwether.ingest.withdrawals").increment();
            }
            case DEAD_LETTERED -> {
                rejected.computeIfAbsent(outgoing.cause(), cause -> new LongAdder())
                        .increment();
                meters.counter("bellwether.ingest.rejected", "cause", outgoing.cause())
                        .increment();
            }
        }
    }

    void failed(boolean retriable) {
        failedSends.increment();
        meters.counter("bellwether.ingest.send.failures", "retriable", Boolean.toString(retriable))
                .increment();
    }

    Summary summary() {
        SortedMap<String, Long> causes = new TreeMap<>();
        rejected.forEach((cause, count) -> causes.put(cause, count.sum()));
        return new Summary(articles.sum(), withdrawals.sum(), causes, failedSends.sum());
    }
}
