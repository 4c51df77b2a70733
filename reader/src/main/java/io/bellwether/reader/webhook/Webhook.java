package io.bellwether.reader.webhook;

import io.bellwether.reader.live.LiveLog.Event;
import io.bellwether.reader.live.Position;
import io.bellwether.runtime.Failures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One receiver and its place in the stream: asks for what came after it, a part at a time, and has it brought, one message
 * after another. What it does not take waits in the topic, not here. The place is on disk before anything after it is
 * brought.
 */
final class Webhook implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    private static final int PART = 500;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(5);
    private static final int DIGITS = 16;

    private final WebhookConfig config;
    private final Source source;
    private final PlaceFile file;
    private final Courier courier;
    private final Clock clock;
    private final Consumer<String> counted;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Position position;
    private volatile WebhookStatus status;
    private volatile boolean isClosing;

    /** It was told to stop while a message was under way. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Makes the courier, given who hears of failed attempts. */
    @FunctionalInterface
    interface CourierOf {
        Courier of(Consumer<String> failed);
    }

    /**
     * A receiver at its place.
     *
     * @param counted is told what became of an attempt: taken, failed or refused
     * @throws IllegalStateException when its place cannot be read
     */
    Webhook(
            WebhookConfig config,
            Source source,
            PlaceFile file,
            CourierOf couriers,
            Clock clock,
            Consumer<String> counted) {
        this.config = config;
        this.source = source;
        this.file = file;
        this.courier = couriers.of(this::failed);
        this.clock = clock;
        this.counted = counted;
        var place = file.read();
        this.position = place.map(Place::position).orElse(null);
        var fresh = WebhookStatus.of(config);
        boolean isEnded =
                place.map(Place::endedAt).filter(fingerprint()::equals).isPresent();
        this.status = isEnded ? fresh.ended() : fresh;
    }

    WebhookStatus status() {
        var now = position;
        var end = source.log().end();
        if (now == null || status.isEnded() || !now.generation().equals(end.generation())) {
            return status;
        }
        return status.behind(now.offsetsUpTo(end));
    }

    /** It shall end; its thread is to be interrupted. */
    void close() {
        isClosing = true;
    }

    @Override
    public void run() {
        Consumer<Event> wake = event -> news.release();
        var unused = source.log().listen(null, wake);
        try {
            while (!isClosing && !status.isEnded()) {
                try {
                    follow();
                } catch (StoppedException e) {
                    return;
                } catch (RuntimeException e) {
                    if (!isClosing) {
                        failed(Failures.reason(e));
                        LOG.atWarn()
                                .addKeyValue("webhook", config.name())
                                .setCause(e)
                                .log("the stream cannot be read");
                        TimeUnit.MILLISECONDS.sleep(BETWEEN_FAILURES.toMillis());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            source.log().forget(wake);
        }
    }

    private void follow() throws InterruptedException {
        var at = position;
        var end = source.log().end();
        if (end.generation().isEmpty() || (at == null && !source.isCaughtUp().getAsBoolean())) {
            await();
        } else if (at == null) {
            moveTo(end);
        } else if (!at.generation().equals(end.generation())) {
            var begin = source.log().begin();
            if (bring(new Event(null, begin))) {
                moveTo(begin);
            }
        } else if (source.isCaughtUp().getAsBoolean() && !end.covers(at)) {
            LOG.atWarn().addKeyValue("webhook", config.name()).log("the topic was made anew: begins with it");
            moveTo(source.log().begin());
        } else {
            advance(at);
        }
    }

    private void advance(Position from) throws InterruptedException {
        news.drainPermits();
        var missed = source.log().since(from, PART);
        if (missed.isComplete()) {
            missed.events().forEach(this::take);
            if (missed.events().isEmpty()) {
                await();
                return;
            }
        } else {
            source.history().read(from, missed.upTo(), this::take);
        }
        var at = position;
        if (!status.isEnded() && at != null) {
            moveTo(missed.isComplete() ? at : at.furthest(missed.upTo()));
        }
    }

    private void await() throws InterruptedException {
        var unused = news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Brings an event if the receiver is to hear of it, and moves on. */
    private void take(Event event) {
        var record = event.record();
        var at = position;
        if (status.isEnded() || record == null || at == null) {
            return;
        }
        if (isClosing) {
            throw new StoppedException();
        }
        var next = at.after(record.partition(), record.offset());
        if (!record.isIn(config.view(), clock.instant())) {
            position = next;
        } else if (bring(event)) {
            moveTo(next);
        }
    }

    /** Waits until the event is done with; false when the receiver wants nothing any more. */
    private boolean bring(Event event) {
        Instant now = clock.instant();
        try {
            switch (courier.deliver(Message.of(event, now))) {
                case TAKEN -> {
                    status = status.taken(clock.instant());
                    counted.accept("taken");
                }
                case REFUSED -> {
                    status = status.gaveUp();
                    counted.accept("refused");
                }
                case ENDED -> {
                    end();
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    private void end() {
        LOG.atWarn().addKeyValue("webhook", config.name()).log("the receiver wants nothing any more (410)");
        status = status.ended();
        var at = position;
        if (at != null) {
            file.write(new Place(at, fingerprint()));
        }
    }

    private void moveTo(Position next) {
        position = next;
        file.write(new Place(next, null));
    }

    private void failed(String reason) {
        if (isClosing) {
            return;
        }
        status = status.failed(reason);
        counted.accept("failed");
        // Powers of two: enough to notice, not enough to fill a disk.
        if (Long.bitCount(status.failures()) == 1) {
            LOG.atWarn()
                    .addKeyValue("webhook", config.name())
                    .addKeyValue("failures", status.failures())
                    .addKeyValue("reason", reason)
                    .log("not taken; trying again");
        }
    }

    /** Tells one address from another without repeating it. */
    private String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(config.url().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
