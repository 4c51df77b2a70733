package io.bellwether.reader.web;

import io.bellwether.reader.live.LiveLog;
import io.bellwether.reader.live.Position;
import io.bellwether.reader.view.ViewAddress;
import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The scored stream as server-sent events, for any view. */
final class LiveStream implements AutoCloseable {

    private static final int WRITERS = 8;
    private static final long BEAT_SECONDS = 20;

    private final LiveLog log;
    private final Clock clock;
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService writers = Executors.newScheduledThreadPool(WRITERS, task -> {
        var thread = new Thread(task, "live-stream");
        thread.setDaemon(true);
        return thread;
    });

    LiveStream(LiveLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        var unused = writers.scheduleAtFixedRate(
                () -> clients.forEach(LiveClient::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Serves one listener until it goes. */
    void serve(SseClient sse) {
        var view = ViewAddress.read(sse.ctx().queryParamMap()).view();
        String last = sse.ctx().header("Last-Event-ID");
        var since = last == null ? null : Position.decoded(last).orElse(null);
        var client = new LiveClient(sse, view, clock, writers);
        sse.keepAlive();
        sse.onClose(() -> {
            log.forget(client);
            clients.remove(client);
        });
        var missed = log.listen(since, client);
        clients.add(client);
        client.begin(missed.events());
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }
}
