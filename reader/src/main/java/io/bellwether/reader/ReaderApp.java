package io.bellwether.reader;

import io.bellwether.reader.intake.Intake;
import io.bellwether.reader.intake.ScoredHistory;
import io.bellwether.reader.live.LiveLog;
import io.bellwether.reader.page.Condition;
import io.bellwether.reader.store.CurrentStore;
import io.bellwether.reader.web.ReaderServer;
import io.bellwether.reader.webhook.RetryPace;
import io.bellwether.reader.webhook.Source;
import io.bellwether.reader.webhook.Webhooks;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The reader as one process: intake, store and pages. */
public final class ReaderApp implements AutoCloseable {

    private final CurrentStore store;
    private final Intake intake;
    private final Webhooks webhooks;
    private final ReaderServer server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ReaderApp(CurrentStore store, Intake intake, Webhooks webhooks, ReaderServer server) {
        this.store = store;
        this.intake = intake;
        this.webhooks = webhooks;
        this.server = server;
    }

    /**
     * Starts listening and reading; pages show what is in the store already.
     *
     * @param live the catalogue of the generation which the live apps write
     * @throws IllegalStateException when the port is taken, or where a webhook stands cannot be read
     */
    public static ReaderApp start(
            ReaderConfig config, KafkaConnection connection, Topics live, Clock clock, MeterRegistry meters) {
        var store = new CurrentStore();
        var log = new LiveLog();
        var intake = new Intake(connection, live, config.data(), config.maxArticles(), store, log);
        var history = new ScoredHistory(connection, live);
        var webhooks = Webhooks.start(
                config.webhooks(),
                config.data().resolve("webhooks"),
                new Source(log, history, () -> intake.progress().isCaughtUp()),
                RetryPace.USUAL,
                clock,
                meters);
        ReaderServer server;
        try {
            server = ReaderServer.start(
                    config,
                    store,
                    log,
                    history,
                    () -> new Condition(intake.progress(), webhooks.statuses(), config.limit()),
                    clock);
        } catch (RuntimeException e) {
            webhooks.close();
            throw e;
        }
        intake.start();
        return new ReaderApp(store, intake, webhooks, server);
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Whether it has all that was there when it started. */
    public boolean isReady() {
        return intake.progress().isCaughtUp() && intake.progress().failure() == null;
    }

    /** Whether it has not been closed. */
    public boolean isAlive() {
        return closed.getCount() > 0;
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Lets requests end, makes the store last and stops. */
    @Override
    public void close() {
        server.close();
        webhooks.close();
        intake.close();
        store.close();
        closed.countDown();
    }
}
