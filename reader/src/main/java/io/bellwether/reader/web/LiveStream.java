package io.bellwether.reader.web;

import io.bellwether.reader.live.History;
import io.bellwether.reader.live.LiveLog;
import io.bellwether.reader.live.Position;
import io.bellwether.reader.view.ViewAddress;
import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scored stream as server-sent events, for any view. */
final class LiveStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private static final int WRITERS = 8;
    private static final int HISTORIANS = 2;
    private static final long BEAT_SECONDS = 20;

    private final LiveLog log;
    private final History history;
    private final Clock clock;
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService historians = Executors.newFixedThreadPool(HISTORIANS, LiveStream::thread);

    /** What comes while it closes is for nobody: whoever listened comes back with the id of the last event. */
    private final ScheduledExecutorService writers =
            new ScheduledThreadPoolExecutor(WRITERS, LiveStream::thread, new ThreadPoolExecutor.DiscardPolicy());

    LiveStream(LiveLog log, History history, Clock clock) {
        this.log = log;
        this.history = history;
        this.clock = clock;
        var unused = writers.scheduleAtFixedRate(
                () -> clients.forEach(LiveClient::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "live-stream");
        thread.setDaemon(true);
        return thread;
    }

    /** Serves one listener until it goes. */
    void serve(SseClient sse) {
        var view = ViewAddress.read(sse.ctx().queryParamMap()).view();
        String header = sse.ctx().header("Last-Event-ID");
        // An event source that is made anew cannot set the header.
        String last = header == null ? sse.ctx().queryParam("lastEventId") : header;
        var since = last == null ? null : Position.decoded(last).orElse(null);
        var client = new LiveClient(sse, view, clock, writers);
        sse.keepAlive();
        sse.onClose(() -> {
            log.forget(client);
            clients.remove(client);
        });
        var missed = log.listen(since, client);
        clients.add(client);
        if (missed.isComplete() || since == null) {
            client.begin(missed.events());
        } else {
            historians.execute(() -> readAgain(since, missed.upTo(), client));
        }
    }

    /** Who was away for longer than the log reaches back gets what the topic holds, then goes on with the rest. */
    private void readAgain(Position since, Position upTo, LiveClient client) {
        try {
            history.read(since, upTo, client::send);
            client.begin(List.of());
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("a listener's past cannot be read; it will ask again");
            client.end();
        }
    }

    @Override
    public void close() {
        clients.forEach(log::forget);
        historians.shutdownNow();
        writers.shutdownNow();
    }
}
