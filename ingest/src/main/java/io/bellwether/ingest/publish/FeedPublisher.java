package io.bellwether.ingest.publish;

import io.bellwether.ingest.Parsed;
import io.bellwether.news.FeedCursor;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
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
    private @Nullable FeedSession session;
    private @Nullable PublishFailedException fatal;

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
        return session().cursor(feedUrl);
    }

    @Override
    public synchronized void commit(List<Parsed> batch, FeedCursor cursor) {
        var records = new ArrayList<Outgoing>(batch.size());
        for (Parsed parsed : batch) {
            records.add(encode(parsed));
        }
        var tooLarge = transact(records, cursor);
        if (!tooLarge.isEmpty()) {
            // The broker is set tighter than the catalogue: those records become dead letters, the rest goes on.
            replace(tooLarge, batch, records);
            if (!transact(records, cursor).isEmpty()) {
                throw noted(
                        PublishFailures.of("transaction failed", new RecordTooLargeException("even as dead letter")));
            }
        }
        records.forEach(tally::acknowledged);
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

    private FeedSession session() {
        var earlier = fatal;
        if (earlier != null) {
            throw earlier;
        }
        var current = session;
        if (current == null) {
            try {
                current = FeedSession.open(producers.get(), cursorTopic);
            } catch (KafkaException e) {
                throw noted(PublishFailures.of("cannot open the feed cursors", e));
            }
            session = current;
        }
        return current;
    }

    /** Commits; positions of records that the broker finds too large, in which case nothing is committed. */
    private List<Integer> transact(List<Outgoing> records, FeedCursor cursor) {
        try {
            var tooLarge = session().commit(records, cursor, record(cursor));
            if (!tooLarge.isEmpty()) {
                drop(Duration.ZERO);
            }
            return tooLarge;
        } catch (KafkaException e) {
            drop(Duration.ZERO);
            throw noted(PublishFailures.of("transaction failed", e));
        }
    }

    private void replace(List<Integer> tooLarge, List<Parsed> batch, List<Outgoing> records) {
        for (int position : tooLarge) {
            if (position < records.size() && records.get(position).receipt() == Receipt.PUBLISHED) {
                records.set(position, encoder.tooLarge(batch.get(position), records.get(position)));
            }
        }
    }

    private Outgoing encode(Parsed parsed) {
        try {
            return encoder.encode(parsed);
        } catch (PublishFailedException e) {
            throw noted(e);
        }
    }

    private ProducerRecord<byte[], byte[]> record(FeedCursor cursor) {
        byte[] key = cursor.getFeedUrl().getBytes(StandardCharsets.UTF_8);
        try {
            return new ProducerRecord<>(cursorTopicName, key, cursorSerializer.serialize(cursorTopicName, cursor));
        } catch (SerializationException e) {
            throw noted(PublishFailures.of("cannot write the cursor of " + cursor.getFeedUrl(), e));
        }
    }

    private PublishFailedException noted(PublishFailedException failure) {
        tally.failed(failure.isRetriable());
        if (!failure.isRetriable()) {
            fatal = failure;
        }
        return failure;
    }

    private void drop(Duration longest) {
        var current = session;
        session = null;
        if (current != null) {
            current.close(longest);
        }
    }
}
