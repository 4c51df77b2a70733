package io.bellwether.ingest.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers already given, by Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): kept for 24 hours, at most
 * 10,000 of them and 32 MiB, the oldest going first. They are in memory only; what makes a repeated push harmless across
 * a restart is that the article's id is the same.
 */
final class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 10_000;
    private static final long MOST_CHARACTERS = 16L << 20;

    private final Clock clock;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private long characters;

    private record Slot(
            String bodyHash, Instant since, @Nullable Answer answer) {

        int size() {
            return answer == null ? 0 : answer.body().length();
        }
    }

    /** What a key means for a request. */
    sealed interface Verdict {

        /** Nothing is known of it; the request goes on and must be ended. */
        record Proceed() implements Verdict {}

        /** The same was done before. */
        record Replay(Answer answer) implements Verdict {}

        /** The same is being done now. */
        record InProgress() implements Verdict {}

        /** Something else was done under this key. */
        record OtherBody() implements Verdict {}
    }

    IdempotentAnswers(Clock clock) {
        this.clock = clock;
    }

    synchronized Verdict begin(String key, String bodyHash) {
        forgetOld();
        var slot = slots.get(key);
        if (slot == null) {
            slots.put(key, new Slot(bodyHash, clock.instant(), null));
            return new Verdict.Proceed();
        }
        if (!slot.bodyHash().equals(bodyHash)) {
            return new Verdict.OtherBody();
        }
        return slot.answer() == null ? new Verdict.InProgress() : new Verdict.Replay(slot.answer());
    }

    /**
     * Ends what {@link #begin} let proceed: success is remembered, failure may be tried again.
     *
     * @param answer absent when there is none
     */
    synchronized void end(String key, String bodyHash, @Nullable Answer answer) {
        slots.remove(key);
        if (answer != null && answer.status() == 202) {
            var slot = new Slot(bodyHash, clock.instant(), answer);
            slots.put(key, slot);
            characters += slot.size();
        }
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        Iterator<Slot> oldestFirst = slots.values().iterator();
        while (oldestFirst.hasNext()) {
            var slot = oldestFirst.next();
            boolean keep = slots.size() < MOST
                    && characters < MOST_CHARACTERS
                    && slot.since().isAfter(oldest);
            if (keep) {
                return;
            }
            if (slot.answer() != null) {
                characters -= slot.size();
                oldestFirst.remove();
            }
        }
    }
}
