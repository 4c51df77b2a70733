package io.bellwether.cli;

import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.news.GenerationState;
import io.bellwether.runtime.RecordOrigin;
import io.bellwether.runtime.TransientFailureException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Withdrawals that stand in the log behind the range of a generation. A range bounds what is told, not what was taken
 * back: the text of a withdrawn article is not served again, whatever a generation is made of.
 */
final class LaterWithdrawals {

    private final Cluster live;
    private final Generations generations;

    /**
     * The withdrawals of a cluster.
     *
     * @param live its catalogue is that of the generation which the live apps write
     */
    LaterWithdrawals(Cluster live, Generations generations) {
        this.live = live;
        this.generations = generations;
    }

    /** Articles that a generation holds although they were withdrawn behind its range; none of one that follows. */
    SortedSet<String> heldBy(Generation generation) {
        NavigableSet<String> withdrawn = behind(generation);
        return withdrawn.isEmpty()
                ? withdrawn
                : RecordTopic.scored(generations.reading(generation.getGeneration()))
                        .keys(withdrawn::contains);
    }

    /**
     * Refuses a generation that holds such articles.
     *
     * @throws IllegalStateException with what to do about it
     */
    void requireNone(Generation generation) {
        var held = heldBy(generation);
        if (!held.isEmpty()) {
            String name = generation.getGeneration();
            boolean isScoreOnly = generation.getStage() == GenerationStage.SCORE;
            throw new IllegalStateException(name + " holds articles that were withdrawn since it was made ("
                    + held.size()
                    + ": " + held.first() + (held.size() > 1 ? ", ..." : "")
                    + "); run its replay again with the same command, which takes them out"
                    + (isScoreOnly ? " (first that of " + generation.getSourceGeneration() + ", if it is one)" : ""));
        }
    }

    /** Writes what was withdrawn behind the range to the generation's own enriched articles, as its enrich app would. */
    void passOn(Generation generation, Cluster target) throws InterruptedException {
        var withdrawals = in(ReplayPlan.range(generation).behind(live.connection()));
        if (withdrawals.isEmpty()) {
            return;
        }
        var enriched = RecordTopic.enriched(target);
        var config = new HashMap<>(target.connection().clientConfig());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String key : enriched.keys(withdrawals::containsKey)) {
                var raw = withdrawals.get(key);
                if (raw != null) {
                    sent.add(producer.send(withdrawal(enriched.name(), raw)));
                }
            }
            for (Future<RecordMetadata> one : sent) {
                var unusedMetadata = one.get();
            }
        } catch (ExecutionException e) {
            throw new TransientFailureException("cannot write withdrawals to " + enriched.name(), e);
        }
    }

    private NavigableSet<String> behind(Generation generation) {
        if (generation.getState() != GenerationState.COMPLETE) {
            return new TreeSet<>();
        }
        var keys = new TreeSet<>(
                in(ReplayPlan.range(generation).behind(live.connection())).keySet());
        if (generation.getStage() == GenerationStage.SCORE) {
            // Its input does not hear what its source has not heard.
            generations.find(generation.getSourceGeneration()).ifPresent(source -> keys.addAll(behind(source)));
        }
        return keys;
    }

    private NavigableMap<String, ConsumerRecord<byte[], byte[]>> in(ReplayRange range) {
        var withdrawals = new TreeMap<String, ConsumerRecord<byte[], byte[]>>();
        try (var reader = new TopicReader(live.connection(), range.topic())) {
            reader.read(range, record -> {
                if (record.key() != null && record.value() == null) {
                    withdrawals.put(new String(record.key(), StandardCharsets.UTF_8), record);
                }
                return true;
            });
        }
        return withdrawals;
    }

    private static ProducerRecord<byte[], byte[]> withdrawal(String topic, ConsumerRecord<byte[], byte[]> raw) {
        var headers = new RecordOrigin(raw.topic(), raw.partition(), raw.offset()).addTo(new RecordHeaders());
        return new ProducerRecord<>(topic, null, raw.timestamp(), raw.key(), null, headers);
    }
}
