package io.bellwether.ingest.publish;

import io.bellwether.news.FeedCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** A transactional producer and the cursors as they were when it took over. Of no use after a failure. */
final class FeedSession {

    private final Producer<byte[], byte[]> producer;
    private final Map<String, FeedCursor> cursors;

    private FeedSession(Producer<byte[], byte[]> producer, Map<String, FeedCursor> cursors) {
        this.producer = producer;
        this.cursors = cursors;
    }

    /** Settles what an earlier producer left open, then reads the cursors: in this order, so that they are true. */
    static FeedSession open(Producer<byte[], byte[]> producer, Supplier<Map<String, FeedCursor>> cursorTopic) {
        try {
            producer.initTransactions();
            return new FeedSession(producer, new HashMap<>(cursorTopic.get()));
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    Optional<FeedCursor> cursor(String feedUrl) {
        return Optional.ofNullable(cursors.get(feedUrl));
    }

    /**
     * Writes all records and then the cursor, or none of it.
     *
     * @return positions of the records that the broker found too large; empty when everything was committed
     * @throws KafkaException when it failed or may have failed
     */
    List<Integer> commit(List<Outgoing> records, FeedCursor cursor, ProducerRecord<byte[], byte[]> cursorRecord) {
        var sends = new ArrayList<Future<RecordMetadata>>(records.size());
        try {
            producer.beginTransaction();
            records.forEach(record -> sends.add(producer.send(record.record())));
            sends.add(producer.send(cursorRecord));
            producer.commitTransaction();
            cursors.put(cursor.getFeedUrl(), cursor);
            return List.of();
        } catch (KafkaException | IllegalStateException e) {
            var tooLarge = tooLarge(sends);
            if (tooLarge.isEmpty()) {
                throw cause(e);
            }
            return tooLarge;
        }
    }

    void close(Duration longest) {
        producer.close(longest);
    }

    /** An old epoch may have timed out or been taken over; only the attempt to abort tells which (KIP-588). */
    private KafkaException cause(RuntimeException failure) {
        var known = failure instanceof KafkaException kafka ? kafka : new KafkaException(failure);
        if (!PublishFailures.has(failure, InvalidProducerEpochException.class)) {
            return known;
        }
        try {
            producer.abortTransaction();
            return known;
        } catch (ProducerFencedException e) {
            return e;
        } catch (KafkaException | IllegalStateException e) {
            return known;
        }
    }

    private static List<Integer> tooLarge(List<Future<RecordMetadata>> sends) {
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < sends.size(); i++) {
            if (sends.get(i).isDone() && isTooLarge(sends.get(i))) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static boolean isTooLarge(Future<RecordMetadata> done) {
        try {
            done.get();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RecordTooLargeException;
        }
    }
}
