package io.bellwether.reader.web;

import io.bellwether.reader.json.LiveJson;
import io.bellwether.reader.live.LiveLog.Event;
import io.bellwether.reader.view.View;
import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One who listens. Events wait in a bounded line and are written by a pool, so that a slow listener holds up nobody; one
 * that cannot keep up is cut off, and its browser comes back with the id of the last event that it had.
 */
final class LiveClient implements Consumer<Event> {

    private static final int LONGEST_LINE = 10_000;

    private final SseClient client;
    private final View view;
    private final Clock clock;
    private final Executor executor;
    private final Deque<Event> line = new ArrayDeque<>();
    private boolean isWriting;
    private boolean isHeld = true;

    LiveClient(SseClient client, View view, Clock clock, Executor executor) {
        this.client = client;
        this.view = view;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public void accept(Event event) {
        synchronized (line) {
            if (line.size() >= LONGEST_LINE) {
                line.clear();
                client.close();
                return;
            }
            line.addLast(event);
        }
        write();
    }

    /** Writes what was missed; later events wait until then. */
    void begin(List<Event> missed) {
        missed.forEach(this::send);
        synchronized (line) {
            isHeld = false;
        }
        write();
    }

    /** A sign of life, which also finds out who has gone. */
    void beat() {
        executor.execute(() -> client.sendComment(""));
    }

    private void write() {
        synchronized (line) {
            if (isWriting || isHeld || line.isEmpty()) {
                return;
            }
            isWriting = true;
        }
        executor.execute(this::drain);
    }

    private void drain() {
        while (true) {
            Event next;
            synchronized (line) {
                if (line.isEmpty()) {
                    isWriting = false;
                    return;
                }
                next = line.removeFirst();
            }
            send(next);
        }
    }

    /** Cuts it off. */
    void end() {
        client.close();
    }

    /** Writes an event, if the listener's view shows it; for one thread at a time. */
    void send(Event event) {
        var record = event.record();
        Instant now = clock.instant();
        if (record == null || record.isIn(view, now)) {
            client.sendEvent(
                    LiveJson.kind(event),
                    LiveJson.of(event, now),
                    event.position().encoded());
        }
    }
}
