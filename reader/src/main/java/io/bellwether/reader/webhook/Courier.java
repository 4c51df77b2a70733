package io.bellwether.reader.webhook;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionAttemptedEvent;
import io.bellwether.runtime.Failures;
import io.bellwether.runtime.net.GuardedClient;
import io.bellwether.runtime.net.GuardedClient.OutOfTimeException;
import io.bellwether.runtime.net.RetryAfter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings messages to one receiver, as Standard Webhooks 1.0.0 has it. What is not taken is brought again, after pauses that
 * grow and are never shorter than the receiver's Retry-After, until it is taken. For one thread.
 */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final int GONE = 410;
    private static final int MOST_ANSWER = 16 * 1024;

    /** The receiver says that this very message is no good; it may be mistaken for a while, but not for ever. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

    private static final int MOST_REFUSALS = 8;

    private final GuardedClient client;
    private final WebhookConfig config;
    private final RetryPace pace;
    private final Clock clock;
    private final RandomGenerator random;
    private final FailsafeExecutor<Result> retried;

    /** What became of a message. */
    enum Result {
        TAKEN,
        /** It was refused again and again. */
        REFUSED,
        /** The receiver wants nothing any more. */
        ENDED
    }

    /**
     * A courier.
     *
     * @param failed is told why an attempt failed
     */
    Courier(
            GuardedClient client,
            WebhookConfig config,
            RetryPace pace,
            Clock clock,
            RandomGenerator random,
            Consumer<String> failed) {
        this.client = client;
        this.config = config;
        this.pace = pace;
        this.clock = clock;
        this.random = random;
        this.retried = Failsafe.with(RetryPolicy.<Result>builder()
                .handle(NotTakenException.class)
                .withMaxAttempts(-1)
                .withDelayFnOn(
                        context -> pause(context.getAttemptCount(), context.getLastException()),
                        NotTakenException.class)
                .onFailedAttempt(attempt -> failed.accept(reason(attempt)))
                .build());
    }

    /** Brings a message; waits until something has become of it. */
    Result deliver(Message message) throws InterruptedException {
        try {
            return retried.get(context -> attempt(message, context.getAttemptCount() + 1));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }

    private Result attempt(Message message, int attempt) {
        var post = new HttpPost(config.url());
        long seconds = clock.instant().getEpochSecond();
        post.setHeader("User-Agent", "Bellwether");
        post.setHeader("webhook-id", message.id());
        post.setHeader("webhook-timestamp", Long.toString(seconds));
        post.setHeader("webhook-signature", config.keys().sign(message.id(), seconds, message.body()));
        post.setHeader("bellwether-event", message.kind());
        post.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        try {
            return client.exchange(post, pace.deadline(), response -> {
                discard(response, post);
                return judge(response, attempt);
            });
        } catch (OutOfTimeException e) {
            throw new NotTakenException("took too long", Duration.ZERO);
        } catch (IOException e) {
            throw new NotTakenException(Failures.reason(e), Duration.ZERO);
        }
    }

    /** The status is all that counts; a short answer is read so that the connection can be used again. */
    private static void discard(ClassicHttpResponse response, HttpPost post) {
        var entity = response.getEntity();
        if (entity == null) {
            return;
        }
        try (var content = entity.getContent()) {
            if (content.readNBytes(MOST_ANSWER).length == MOST_ANSWER) {
                post.cancel();
            }
        } catch (IOException e) {
            LOG.atTrace().setCause(e).log("answer broken off after its status");
        }
    }

    private Result judge(ClassicHttpResponse response, int attempt) {
        int status = response.getCode();
        if (status >= 200 && status < 300) {
            return Result.TAKEN;
        }
        if (status == GONE) {
            return Result.ENDED;
        }
        if (REFUSALS.contains(status) && attempt >= MOST_REFUSALS) {
            return Result.REFUSED;
        }
        throw new NotTakenException("HTTP " + status, retryAfter(response));
    }

    private Duration retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader("Retry-After");
        Instant now = clock.instant();
        return header == null || header.getValue() == null
                ? Duration.ZERO
                : RetryAfter.parse(header.getValue(), now)
                        .map(until -> Duration.between(now, until))
                        .orElse(Duration.ZERO);
    }

    private Duration pause(int attempts, Throwable failure) {
        var jittered = pace.backOff().pause(attempts, random);
        var atLeast = failure instanceof NotTakenException notTaken ? notTaken.atLeast() : Duration.ZERO;
        return jittered.compareTo(atLeast) > 0 ? jittered : atLeast;
    }

    private static String reason(ExecutionAttemptedEvent<Result> attempt) {
        return Failures.reason(attempt.getLastException());
    }
}
