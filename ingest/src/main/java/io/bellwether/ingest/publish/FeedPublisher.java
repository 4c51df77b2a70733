package io.bellwether.ingest.publish;

import io.bellwether.ingest.Parsed;
import io.bellwether.news.FeedCursor;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.Failures;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what a poll brought, and the feed's cursor, in one Kafka transaction. After any failure nobody knows what
 * the broker kept, so the producer is thrown away: a new one with the same transactional id first settles the old
 * transaction, then the cursors are read again. A second process with the same transactional id fences this one.
 */
public final class FeedPublisher implements FeedLog, AutoCloseable {

    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Supplier<Map<String, FeedCursor>> cursorTopic;
    private final Serializer<RawArticle> articleSerializer;
    private final Serializer<FeedCursor> cursorSerializer;
    private final RecordEncoder encoder;
    private final String cursorTopicName;
    private final Tally tally;
    private @Nullable Session session;
    private @Nullable PublishFailedException fatal;

    private record Session(Producer<byte[], byte[]> producer, Map<String, FeedCursor> cursors) {}

    FeedPublisher(
            Supplier<Producer<byte[], byte[]>> producers,
            Supplier<Map<String, FeedCursor>> cursorTopic,
            Serializer<RawArticle> articleSerializer,
            Serializer<FeedCursor> cursorSerializer,
            Topics topics,
            MeterRegistry meters) {
        this.producers = producers;
        this.cursorTopic = cursorTopic;
        this.articleSerializer = articleSerializer;
        this.cursorSerializer = cursorSerializer;
        this.encoder = new RecordEncoder(articleSerializer, topics);
        this.cursorTopicName = topics.feeds().name();
        this.tally = new Tally(meters);
    }

    /**
     * Opens a publisher; Kafka is first asked when a cursor is.
     *
     * @param transactionalId names this process among those that poll; the same after a restart
     * @param feeds addresses of the feeds that this process polls; cursors of others are not kept in memory
     */
    public static FeedPublisher open(
            KafkaConnection connection,
            Topics topics,
            String transactionalId,
            Set<String> feeds,
            MeterRegistry meters) {
        return new FeedPublisher(
                () -> ProducerConfiguration.transactional(connection, topics, transactionalId),
                new CursorTopic(connection, topics.feeds().name(), Set.copyOf(feeds)),
                AvroSerdes.serializer(connection.registryConfig()),
                AvroSerdes.serializer(connection.registryConfig()),
                topics,
                meters);
    }

    @Override
    public synchronized Optional<FeedCursor> cursor(String feedUrl) {
        return Optional.ofNullable(session().cursors().get(feedUrl));
    }

    @Override
    public synchronized void commit(List<Parsed> batch, FeedCursor cursor) {
        var current = session();
        var outgoing = new ArrayList<Outgoing>(batch.size());
        batch.forEach(parsed -> outgoing.add(encoder.encode(parsed)));
        var cursorRecord = encode(cursor);
        try {
            transact(current, outgoing, cursorRecord);
        } catch (RecordTooLargeException e) {
            // The broker is set tighter than the catalogue: those records become dead letters, the rest goes on.
            retryWithoutTooLarge(batch, outgoing, cursorRecord);
        }
        session().cursors().put(cursor.getFeedUrl(), cursor);
        outgoing.forEach(tally::acknowledged);
    }

    /** Whether it still takes anything; false after a failure that trying again does not mend. */
    public synchronized boolean isOpen() {
        return fatal == null;
    }

    /** What has been done so far. */
    public Summary summary() {
        return tally.summary();
    }

    @Override
    public synchronized void close() {
        drop(DRAIN);
        articleSerializer.close();
        cursorSerializer.close();
    }

    private Session session() {
        var earlier = fatal;
        if (earlier != null) {
            throw earlier;
        }
        var current = session;
        if (current != null) {
            return current;
        }
        var producer = producers.get();
        try {
            producer.initTransactions();
            var opened = new Session(producer, new HashMap<>(cursorTopic.get()));
            session = opened;
            return opened;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw noted("cannot open the feed cursors", e);
        }
    }

    /** Sends everything and commits; on failure the session is gone. */
    private void transact(Session current, List<Outgoing> outgoing, ProducerRecord<byte[], byte[]> cursor) {
        var producer = current.producer();
        var sends = new ArrayList<Future<RecordMetadata>>(outgoing.size());
        try {
            producer.beginTransaction();
            outgoing.forEach(record -> sends.add(producer.send(record.record())));
            sends.add(producer.send(cursor));
            producer.commitTransaction();
        } catch (KafkaException | IllegalStateException e) {
            drop(Duration.ZERO);
            if (replaceTooLarge(outgoing, sends)) {
                throw new RecordTooLargeException("a record is above the broker's limit", e);
            }
            throw noted("transaction failed", e);
        }
    }

    /** Marks the records that the broker found too large; whether there were any. */
    private static boolean replaceTooLarge(List<Outgoing> outgoing, List<Future<RecordMetadata>> sends) {
        boolean found = false;
        for (int i = 0; i < Math.min(outgoing.size(), sends.size()); i++) {
            if (outgoing.get(i).receipt() == Receipt.PUBLISHED && isTooLarge(sends.get(i))) {
                var refused = outgoing.get(i);
                outgoing.set(i, new Outgoing(Receipt.DEAD_LETTERED, "too-large", refused.record()));
                found = true;
            }
        }
        return found;
    }

    private static boolean isTooLarge(Future<RecordMetadata> send) {
        if (!send.isDone()) {
            return false;
        }
        try {
            send.get();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RecordTooLargeException;
        }
    }

    private void retryWithoutTooLarge(
            List<Parsed> batch, List<Outgoing> outgoing, ProducerRecord<byte[], byte[]> cursorRecord) {
        for (int i = 0; i < outgoing.size(); i++) {
            if (outgoing.get(i).cause().equals("too-large")
                    && batch.get(i) instanceof Parsed.Article article
                    && outgoing.get(i).record().headers().lastHeader(RecordEncoder.FORMAT_HEADER) == null) {
                outgoing.set(i, encoder.tooLarge(article, outgoing.get(i)));
            }
        }
        try {
            transact(session(), outgoing, cursorRecord);
        } catch (RecordTooLargeException e) {
            throw noted("transaction failed", e);
        }
    }

    private ProducerRecord<byte[], byte[]> encode(FeedCursor cursor) {
        byte[] key = cursor.getFeedUrl().getBytes(StandardCharsets.UTF_8);
        try {
            return new ProducerRecord<>(cursorTopicName, key, cursorSerializer.serialize(cursorTopicName, cursor));
        } catch (SerializationException e) {
            throw noted("cannot write the cursor of " + cursor.getFeedUrl(), e);
        }
    }

    private PublishFailedException noted(String what, Exception failure) {
        boolean retriable = !isFatal(failure);
        String fenced = failure instanceof ProducerFencedException
                ? " (another process polls under the same ingest.instance)"
                : "";
        var noted = new PublishFailedException(what + ": " + Failures.reason(failure) + fenced, failure, retriable);
        tally.failed(retriable);
        if (!retriable) {
            fatal = noted;
        }
        return noted;
    }

    private static boolean isFatal(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException
                    || cause instanceof AuthorizationException
                    || cause instanceof AuthenticationException
                    || cause instanceof InvalidConfigurationException
                    || cause instanceof UnsupportedVersionException) {
                return true;
            }
        }
        return failure instanceof SerializationException && !Failures.isTransient(failure);
    }

    private void drop(Duration timeout) {
        var current = session;
        session = null;
        if (current != null) {
            current.producer().close(timeout);
        }
    }
}
