package io.bellwether.analyze.app;

import io.bellwether.news.Card;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What whoever watches gets to know. */
final class AnalystMetrics {

    private final MeterRegistry meters;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger inWork = new AtomicInteger();

    AnalystMetrics(MeterRegistry meters) {
        this.meters = meters;
        meters.gauge("bellwether.analyze.waiting", waiting);
        meters.gauge("bellwether.analyze.in.work", inWork);
    }

    void count(String outcome) {
        meters.counter("bellwether.analyze.outcomes", "outcome", outcome).increment();
    }

    void count(Card card) {
        count(card.getOutcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        count("input", card.getProvenance().getInputTokens());
        count("output", card.getProvenance().getOutputTokens());
    }

    void now(int waitingNow, int inWorkNow) {
        waiting.set(waitingNow);
        inWork.set(inWorkNow);
    }

    private void count(String kind, @Nullable Long tokens) {
        if (tokens != null && tokens > 0) {
            meters.counter("bellwether.analyze.tokens", "kind", kind).increment(tokens);
        }
    }
}
