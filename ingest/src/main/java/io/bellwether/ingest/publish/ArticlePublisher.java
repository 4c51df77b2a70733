package io.bellwether.ingest.publish;

import io.bellwether.ingest.Parsed;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.Failures;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what sources yield: articles and withdrawals to {@code articles.raw}, everything else to the dead letters.
 * Each record is written once by an idempotent producer and acknowledged by every in-sync replica. At most 32 MiB are
 * unacknowledged; {@link #publish} blocks beyond that. Safe for use by several threads.
 */
public final class ArticlePublisher implements ArticleSink, AutoCloseable {

    private static final int IN_FLIGHT_BYTES = 32 << 20;
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final Serializer<RawArticle> serializer;
    private final RecordEncoder encoder;
    private final Tally tally;
    private final int inFlightBytes;
    private final Semaphore inFlight;
    private final Duration longestWait;
    private final CompletableFuture<PublishFailedException> fatal = new CompletableFuture<>();

    ArticlePublisher(
            Producer<byte[], byte[]> producer,
            Serializer<RawArticle> serializer,
            Topics topics,
            MeterRegistry meters,
            int inFlightBytes,
            Duration longestWait) {
        this.producer = producer;
        this.serializer = serializer;
        this.encoder = new RecordEncoder(serializer, topics);
        this.tally = new Tally(meters);
        this.inFlightBytes = inFlightBytes;
        this.inFlight = new Semaphore(inFlightBytes);
        this.longestWait = longestWait;
    }

    /**
     * Opens a publisher; Kafka is first asked when something is published.
     *
     * @param longestWait how long {@link #publish} may block before it gives up
     */
    public static ArticlePublisher open(
            KafkaConnection connection, Topics topics, Duration longestWait, MeterRegistry meters) {
        return new ArticlePublisher(
                ProducerConfiguration.idempotent(connection, topics, longestWait),
                AvroSerdes.serializer(connection.registryConfig()),
                topics,
                meters,
                IN_FLIGHT_BYTES,
                longestWait);
    }

    @Override
    public CompletableFuture<Receipt> publish(Parsed parsed) {
        Outgoing outgoing;
        try {
            outgoing = encoder.encode(parsed);
        } catch (PublishFailedException e) {
            return CompletableFuture.failedFuture(noted(e));
        }
        return send(outgoing)
                .exceptionallyComposeAsync(failure -> isTooLarge(failure)
                        ? send(encoder.tooLarge(parsed, outgoing))
                        : CompletableFuture.failedFuture(failure));
    }

    @Override
    public boolean isOpen() {
        return !fatal.isDone();
    }

    /** Completes with the failure that trying again does not mend; never while all is well. */
    public CompletableFuture<PublishFailedException> failure() {
        return fatal.copy();
    }

    /** Waits until everything handed over is acknowledged or has failed. */
    public void flush() {
        producer.flush();
    }

    /** What has been done so far. */
    public Summary summary() {
        return tally.summary();
    }

    /** Waits at most 30 s for what is unacknowledged; what is then left fails. */
    @Override
    public void close() {
        producer.close(DRAIN);
        serializer.close();
    }

    private CompletableFuture<Receipt> send(Outgoing outgoing) {
        if (fatal.isDone()) {
            tally.failed(false);
            return CompletableFuture.failedFuture(fatal.join());
        }
        int permits = Math.min(outgoing.bytes(), inFlightBytes);
        var acknowledged = new CompletableFuture<Receipt>();
        var refused = acquire(permits);
        if (refused.isPresent()) {
            return CompletableFuture.failedFuture(noted(refused.get()));
        }
        try {
            // Whoever waits does so for the future that the call-back completes.
            var unused = producer.send(outgoing.record(), (metadata, failure) -> {
                inFlight.release(permits);
                complete(acknowledged, outgoing, failure);
            });
        } catch (KafkaException | IllegalStateException e) {
            inFlight.release(permits);
            complete(acknowledged, outgoing, e);
        }
        return acknowledged;
    }

    private Optional<PublishFailedException> acquire(int permits) {
        try {
            if (inFlight.tryAcquire(permits, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            String reason = "nothing was acknowledged within " + longestWait;
            return Optional.of(new PublishFailedException(reason, new TimeoutException(reason), true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new PublishFailedException("interrupted", e, true));
        }
    }

    private void complete(CompletableFuture<Receipt> acknowledged, Outgoing outgoing, @Nullable Exception failure) {
        if (failure == null) {
            tally.acknowledged(outgoing);
            acknowledged.complete(outgoing.receipt());
        } else if (isTooLarge(failure) && outgoing.receipt() == Receipt.PUBLISHED) {
            acknowledged.completeExceptionally(failure);
        } else {
            boolean retriable = failure instanceof RetriableException || failure instanceof InterruptException;
            acknowledged.completeExceptionally(noted(new PublishFailedException(
                    outgoing.record().topic() + ": " + Failures.reason(failure), failure, retriable)));
        }
    }

    private PublishFailedException noted(PublishFailedException failure) {
        tally.failed(failure.isRetriable());
        if (!failure.isRetriable()) {
            fatal.complete(failure);
        }
        return failure;
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || (failure instanceof CompletionException && failure.getCause() instanceof RecordTooLargeException);
    }
}
